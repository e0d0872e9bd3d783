// Clients that dribble, do not read, stop in the middle of a handshake, or come in thousands: others do not notice.
//   PROGRAM=... SITE=... ECHO=... node --test tests/gate/attack.test.mjs
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import {once} from 'node:events';
import net from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {makeCertificate} from '../browser/support/certificate.mjs';
import {startServer, until} from '../browser/support/product.mjs';
import {startEcho} from './support/echo.mjs';
import {ask, connectMany, quantile} from './support/load.mjs';

const residentMegabytes = (processId) =>
  Math.round(Number(readFileSync(`/proc/${processId}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024);
// Two programs of a test hold one end each; some descriptors are for other things.
const descriptors = Number(readFileSync('/proc/self/limits', 'utf8').match(/Max open files\s+\d+\s+(\d+)/)[1]);
const attackers = Math.min(10_000, descriptors - 1_000);

async function timesOf(address, count, options) {
  const times = [];
  for (let i = 0; i < count; ++i) {
    const answer = await ask(address, {agent: false, ...options});
    assert.equal(answer.status, 200);
    times.push(answer.milliseconds);
  }
  return times;
}

test('ten thousand half-open connections that send a byte a second keep nobody waiting', async (t) => {
  const server = await startServer();
  const before = residentMegabytes(server.processId);
  const sockets = await connectMany(server.address, attackers);
  for (const socket of sockets) socket.write('GET /healthz HTTP/1.1\r\nX-Slow: ');
  let next = 0;
  let sent = 0;
  // A tenth of them each tenth of a second.
  const dribble = setInterval(() => {
    for (let i = 0; i < attackers / 10; ++i) {
      const socket = sockets[next++ % attackers];
      if (!socket.destroyed && socket.write('a')) ++sent;
    }
  }, 100);
  const times = await timesOf(server.address, 150);
  await until(() => sent >= attackers * 2, 'each of them to have sent two bytes', 30);
  times.push(...await timesOf(server.address, 50));
  clearInterval(dribble);
  const open = sockets.filter((socket) => !socket.destroyed).length;
  t.diagnostic(`${open} of ${attackers} attackers held, median ${quantile(times, 0.5).toFixed(1)} ms, ` +
    `p99 ${quantile(times, 0.99).toFixed(1)} ms; memory ${before} MB, then ${residentMegabytes(server.processId)} MB`);
  assert.ok(quantile(times, 0.9) < 1_000, `9 of 10 requests within a second, not ${quantile(times, 0.9)} ms`);
  // Each is told that its time is over, however busy it seems.
  await until(() => sockets.every((socket) => socket.destroyed || socket.readableEnded || socket.bytesRead > 0),
    'the attackers to be cut off', 40);
  sockets.forEach((socket) => socket.destroy());
  await server.close();
});

test('a thousand clients with connections that are kept alive are all served by two threads', async (t) => {
  const server = await startServer({settings: ['--workers', '2']});
  const agents = Array.from({length: 1_000}, () => new http.Agent({keepAlive: true, maxSockets: 1}));
  const counts = await Promise.all(agents.map(async (agent) => {
    let served = 0;
    for (; served < 5; ++served) assert.equal((await ask(server.address, {agent})).status, 200);
    return served;
  }));
  t.diagnostic(`${counts.length} clients, each served ${Math.min(...counts)} times`);
  assert.ok(counts.every((served) => served === 5));
  agents.forEach((agent) => agent.destroy());
  await server.close();
});

test('clients that do not read their answers cost no thread and are let go', async () => {
  const echo = await startEcho({workers: 2, write_ms: 3_000});
  const sockets = await connectMany(echo.address, 300);
  for (const socket of sockets) socket.pause().write('GET /big HTTP/1.1\r\nHost: a\r\n\r\n');
  const times = await timesOf(echo.address, 50, {path: '/json'});
  assert.ok(quantile(times, 0.9) < 1_000);
  assert.equal((await ask(echo.address, {path: '/big', agent: false})).body.length, 8 * 1024 * 1024);
  // An end that comes without the rest of the answer is an error to whoever reads on.
  await until(async () => {
    sockets[0].resume();
    return sockets[0].destroyed;
  }, 'a client that does not read to be let go', 20);
  sockets.forEach((socket) => socket.destroy());
  await echo.stop();
});

test('handshakes that stop in the middle cost no thread, and a new certificate needs no restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'certfolio-gate-'));
  const {key, certificate} = makeCertificate(folder);
  const server = await startServer({settings: ['--tls-certificate', certificate, '--tls-key', key]});
  const sockets = await connectMany(server.address, 500);
  for (const socket of sockets) socket.write(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]));
  const serial = () => new Promise((resolve, reject) => {
    const request = https.get(`${server.address}/healthz`, {agent: false, rejectUnauthorized: false}, (answer) => {
      resolve(answer.socket.getPeerCertificate().serialNumber);
      answer.resume();
    });
    request.on('error', reject);
  });
  const began = performance.now();
  const old = await serial();
  assert.ok(performance.now() - began < 2_000);
  // Kept alive through the change, with the certificate that it began with.
  const agent = new https.Agent({keepAlive: true, maxSockets: 1, rejectUnauthorized: false});
  assert.equal((await ask(server.address, {agent})).status, 200);
  makeCertificate(folder);
  process.kill(server.processId, 'SIGHUP');
  await until(async () => (await serial()) !== old, 'the new certificate');
  assert.equal((await ask(server.address, {agent})).status, 200);
  agent.destroy();
  sockets.forEach((socket) => socket.destroy());
  await server.close();
  rmSync(folder, {recursive: true});
});

test('one address has so many connections, all together so many, and who comes too much is told when to come again',
  async () => {
    for (const limit of [{connections: 10}, {per_address: 10, counts_loopback: 1}]) {
      const echo = await startEcho(limit);
      const sockets = await connectMany(echo.address, 10);
      await Promise.all(sockets.map((socket) => {
        socket.write('GET /json HTTP/1.1\r\nHost: a\r\n\r\n');
        return once(socket, 'data');
      }));
      const refused = await ask(echo.address, {path: '/json', agent: false});
      assert.equal(refused.status, 503);
      assert.equal(refused.headers['retry-after'], '1');
      sockets.pop().destroy();
      await until(async () => (await ask(echo.address, {path: '/json', agent: false})).status === 200, 'room again');
      if (limit.per_address) {
        const other = net.connect({port: echo.port, host: '127.0.0.1', localAddress: '127.0.0.2'});
        other.write('GET /json HTTP/1.1\r\nHost: a\r\n\r\n');
        assert.match(String((await once(other, 'data'))[0]), /^HTTP\/1\.1 200 /);
        other.destroy();
      }
      sockets.forEach((socket) => socket.destroy());
      await echo.stop();
    }
  });
