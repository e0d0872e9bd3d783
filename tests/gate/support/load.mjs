// Clients of the gate that measure instead of believing.
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import {once} from 'node:events';

// One request; gives status, headers, body and milliseconds. Rejects on any error of the connection: nothing is tried
// again.
export function ask(address, {path = '/healthz', agent, method = 'GET', headers = {}, body, ...options} = {}) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const request = (address.startsWith('https:') ? https : http).request(address + path, {agent, method, headers, timeout: 30_000, ...options}, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => { text += part; }).on('error', reject).on('end', () =>
        resolve({status: answer.statusCode, headers: answer.headers, body: text, milliseconds: performance.now() - began}));
    });
    request.on('error', reject).on('timeout', () => request.destroy(new Error('no answer in 30 s'))).end(body);
  });
}

// As many connections as asked for, all of them open.
export async function connectMany(address, count) {
  const {hostname, port} = new URL(address);
  const sockets = [];
  while (sockets.length < count) {
    const some = Array.from({length: Math.min(250, count - sockets.length)}, () => {
      const socket = net.connect(Number(port), hostname);
      return socket.on('error', () => socket.destroy());
    });
    await Promise.all(some.map((socket) => once(socket, 'connect')));
    sockets.push(...some);
  }
  return sockets;
}

// The value below which this share of the numbers lies.
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
