// Programs of the gate's tests: the echo behind the gate, and what stands in front of it.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import net from 'node:net';

const running = new Set();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

export function start(program, words, options = {}) {
  const child = spawn(program, words, {stdio: ['ignore', 'pipe', 'pipe'], ...options});
  running.add(child);
  const said = [];
  const ended = new Promise((resolve) => { child.once('exit', (status) => { running.delete(child); resolve(status); }); });
  for (const stream of [child.stdout, child.stderr]) createInterface({input: stream}).on('line', (line) => said.push(line));
  for (const part of [child, child.stdout, child.stderr]) part.unref();
  return {
    child,
    said,
    ended,
    async stop(signal = 'SIGTERM') {
      child.ref();
      child.kill(signal);
      const status = await ended;
      return status;
    },
  };
}

// The echo with these settings, at a free port; stopping it fails when a sanitizer has found something.
export async function startEcho(settings = {}) {
  assert.ok(process.env.ECHO, 'ECHO names the certfolio_gate_echo program');
  const echo = start(process.env.ECHO, Object.entries(settings).map(([name, value]) => `${name}=${value}`));
  while (!echo.said.some((line) => line.includes(' is ready at '))) {
    assert.equal(echo.child.exitCode, null, echo.said.join('\n'));
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  const address = echo.said.find((line) => line.includes(' is ready at ')).split(' ').at(-1);
  return {
    address,
    port: Number(new URL(address).port),
    processId: echo.child.pid,
    async stop() {
      assert.equal(await echo.stop(), 0, echo.said.join('\n'));
    },
  };
}

export async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => { server.once('listening', resolve); });
  const {port} = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

// Until something accepts connections there.
export async function accepts(port, program) {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    assert.equal(program.child.exitCode, null, program.said.join('\n'));
    const open = await new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
      socket.on('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  assert.fail(`nothing listens at port ${port}: ${program.said.join('\n')}`);
}
