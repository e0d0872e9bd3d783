// The gate beside nginx in one run: small JSON over connections that are kept alive, plain and with TLS 1.3, as requests
// per second of the server's processor time; what ten thousand idle connections cost,
// and how long others wait beside ten thousand that dribble.
//   ECHO=<optimised certfolio_gate_echo> [PROGRAM=<optimised certfolio>] node tests/bench/gate.mjs
// Needs wrk and nginx. The servers are held to the first processor and wrk to the second, rounds take turns, and the
// medians are printed: what else the machine does then weighs on all alike.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeCertificate} from '../browser/support/certificate.mjs';
import {accepts, freePort, start} from '../gate/support/echo.mjs';
import {ask, connectMany, quantile} from '../gate/support/load.mjs';

const ROUNDS = 5;
const SECONDS = 3;
const JSON_BODY = '{"status":"ok","service":"certfolio","region":"eu","version":"0.1.0","ready":true}';
const folder = mkdtempSync(join(tmpdir(), 'certfolio-bench-'));
const {key, certificate} = makeCertificate(folder);

const pinned = (program, words, options) => start('taskset', ['-c', '0', program, ...words], options);

async function startGate(tls) {
  const program = pinned(process.env.ECHO, ['workers=1', ...(tls ? [`certificate=${certificate}`, `key=${key}`] : [])]);
  while (program.said.length === 0) await new Promise((resolve) => { setTimeout(resolve, 10); });
  return {name: 'gate', program, address: program.said[0].split(' ').at(-1), path: '/json'};
}

async function startNginx(tls) {
  const port = await freePort();
  const file = join(folder, `nginx${tls ? '-tls' : ''}.conf`);
  writeFileSync(file, `daemon off; master_process off; pid ${folder}/nginx${tls}.pid; error_log ${folder}/error.log; user root;
    worker_rlimit_nofile 20000; events { worker_connections 19000; }
    http { access_log off; keepalive_timeout 60s; keepalive_requests 1000; ssl_protocols TLSv1.3;
      server { listen 127.0.0.1:${port} ${tls ? 'ssl' : ''} backlog=4096;
        ${tls ? `ssl_certificate ${certificate}; ssl_certificate_key ${key};` : ''}
        location /json { default_type application/json; return 200 '${JSON_BODY}'; } } }`);
  const program = pinned('nginx', ['-p', folder, '-e', join(folder, 'error.log'), '-c', file]);
  await accepts(port, program);
  return {name: 'nginx', program, address: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, path: '/json'};
}

// The product itself: its router, request ids, headers, log lines into a file, and database behind the gate.
async function startProduct() {
  const program = pinned('sh', ['-c', `exec "$@" 2>${folder}/log`, 'sh', process.env.PROGRAM, 'serve', '--port', '0',
    '--data', join(folder, 'data')]);
  while (program.said.length === 0) await new Promise((resolve) => { setTimeout(resolve, 10); });
  return {name: 'certfolio', program, address: program.said[0].match(/ready at (\S+)/)[1], path: '/api/v1/settings'};
}

// Ticks of all threads; `taskset` has become the server.
function processorSeconds({program}) {
  const fields = readFileSync(`/proc/${program.child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function wrk(server, connections) {
  const before = processorSeconds(server);
  const said = execFileSync('taskset', ['-c', '1', 'wrk', '-t1', `-c${connections}`, `-d${SECONDS}s`,
    server.address + server.path], {encoding: 'utf8'});
  assert.doesNotMatch(said, /Non-2xx|Socket errors/, said);
  const requests = Number(said.match(/(\d+) requests in/)[1]);
  return {perProcessorSecond: requests / (processorSeconds(server) - before), perSecond: requests / SECONDS};
}

async function compare(title, servers, connections) {
  const rounds = servers.map(() => []);
  for (let round = 0; round < ROUNDS; ++round) servers.forEach((server, i) => rounds[i].push(wrk(server, connections)));
  const medians = rounds.map((list) => quantile(list.map((one) => one.perProcessorSecond), 0.5));
  console.log(`${title}, ${connections} connections, median of ${ROUNDS} rounds of ${SECONDS} s:`);
  servers.forEach((server, i) => {
    const wall = quantile(rounds[i].map((one) => one.perSecond), 0.5);
    console.log(`  ${server.name.padEnd(10)} ${Math.round(medians[i]).toLocaleString('en').padStart(8)} requests per processor ` +
      `second (${(medians[i] / medians[0]).toFixed(2)} of ${servers[0].name}), ${Math.round(wall).toLocaleString('en')} per second`);
  });
}

const residentMegabytes = ({program}) =>
  Number(readFileSync(`/proc/${program.child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;

async function idle(server, count) {
  const before = residentMegabytes(server);
  const sockets = await connectMany(server.address, count);
  for (const socket of sockets) socket.write(`GET ${server.path} HTTP/1.1\r\nHost: a\r\n\r\n`);
  while (!sockets.every((socket) => socket.bytesRead > 0 || !socket.resume())) {
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  const times = [];
  for (let i = 0; i < 200; ++i) times.push((await ask(server.address, {path: server.path, agent: false})).milliseconds);
  const ticks = processorSeconds(server);
  await new Promise((resolve) => { setTimeout(resolve, 3_000); });
  console.log(`${server.name} with ${count} idle connections: ${residentMegabytes(server).toFixed(0)} MB (${before.toFixed(0)} ` +
    `before); a new client is answered in ${quantile(times, 0.5).toFixed(2)} ms (p99 ${quantile(times, 0.99).toFixed(2)}); ` +
    `${((processorSeconds(server) - ticks) / 3 * 100).toFixed(1)} % of a processor meanwhile`);
  sockets.forEach((socket) => socket.destroy());
}

// Others' latency while clients that send a byte a second hold connections.
async function dribble(server, count) {
  const sockets = await connectMany(server.address, count);
  for (const socket of sockets) socket.write(`GET ${server.path} HTTP/1.1\r\nX-Slow: `);
  let next = 0;
  const timer = setInterval(() => {
    for (let i = 0; i < count / 20; ++i) sockets[next++ % count].write('a');
  }, 50);
  const times = [];
  for (let i = 0; i < 1_000; ++i) times.push((await ask(server.address, {path: server.path, agent: false})).milliseconds);
  clearInterval(timer);
  console.log(`${server.name} with ${count} clients that dribble: others wait ${quantile(times, 0.5).toFixed(2)} ms ` +
    `(p99 ${quantile(times, 0.99).toFixed(2)})`);
  sockets.forEach((socket) => socket.destroy());
}

const plain = [await startNginx(false), await startGate(false), ...(process.env.PROGRAM ? [await startProduct()] : [])];
const tls = [await startNginx(true), await startGate(true)];
console.log(`load of the machine before: ${loadavg()[0].toFixed(2)}`);
await compare('small JSON', plain, 16);
await compare('small JSON', plain.slice(0, 2), 1_000);
await compare('small JSON over TLS 1.3', tls, 16);
for (const server of plain) await idle(server, 10_000);
for (const server of plain) await dribble(server, 10_000);
for (const server of [...plain, ...tls]) await server.program.stop();
rmSync(folder, {recursive: true, force: true});
