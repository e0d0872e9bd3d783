// What a core dump of a process would hold, read from the running process.
import {closeSync, openSync, readFileSync, readSync} from 'node:fs';

// A sanitizer reserves terabytes for its own book-keeping, in which there is no copy of what a program handles.
const RESERVED_BYTES_MIN = 4 * 2 ** 30;
const CHUNK_BYTES = 16 * 2 ** 20;
// A text that lies across the end of a chunk is whole in the next one, which begins this much earlier.
const OVERLAP_BYTES = 256;

function* mappings(processId) {
  for (const line of readFileSync(`/proc/${processId}/smaps`, 'latin1').split('\n')) {
    const head = line.match(/^([0-9a-f]+)-([0-9a-f]+) (r\S+) .*?(\[v\S+\])?$/);
    if (head && !head[4]) yield [head[1], head[2]].map((digits) => Number.parseInt(digits, 16));
  }
}

// Gives every readable stretch of memory to `look`, piece by piece.
export function readMemory(processId, look) {
  const memory = openSync(`/proc/${processId}/mem`, 'r');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  try {
    for (const [start, end] of mappings(processId)) {
      if (end - start >= RESERVED_BYTES_MIN) continue;
      for (let at = start; at < end;) {
        let bytes = 0;
        try {
          bytes = readSync(memory, chunk, 0, Math.min(CHUNK_BYTES, end - at), at);
        } catch (error) {
          // Unmapped since the list was read, or reserved without a page behind it.
          if (!['EIO', 'EFAULT'].includes(error.code)) throw error;
        }
        if (bytes === 0) break;
        look(chunk.subarray(0, bytes));
        at += at + bytes < end ? Math.max(1, bytes - OVERLAP_BYTES) : bytes;
      }
    }
  } finally {
    closeSync(memory);
  }
}
