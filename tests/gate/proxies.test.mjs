// The product behind nginx, HAProxy and Caddy, each with the configuration that is shipped for it.
//   PROGRAM=... SITE=... ECHO=... node --test tests/gate/proxies.test.mjs
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import https from 'node:https';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {makeCertificate} from '../browser/support/certificate.mjs';
import {startServer} from '../browser/support/product.mjs';
import {startEcho} from './support/echo.mjs';
import {startFront} from './support/fronts.mjs';
import {ask} from './support/load.mjs';

const WebSocket = createRequire(new URL('../browser/package.json', import.meta.url))('ws');
const CLIENT = '127.0.0.77';
// What a client says about itself, as if it were a proxy.
const FORGED = {'X-Forwarded-For': '192.0.2.66', Forwarded: 'for=192.0.2.66;proto=http', 'X-Forwarded-Proto': 'http'};

async function talks(front, options) {
  const socket = new WebSocket(`wss://127.0.0.1:${front.port}/talk`, options);
  await once(socket, 'open');
  socket.send('through the proxy');
  assert.equal(String((await once(socket, 'message'))[0]), 'through the proxy');
  socket.close(1_000);
  assert.equal((await once(socket, 'close'))[0], 1_000);
}

async function servesPage(front, options) {
  for (const path of ['/', '/healthz', '/api/v1/settings']) {
    const answer = await ask(front.address, {path, ...options});
    assert.equal(answer.status, 200, path);
    assert.match(answer.headers['strict-transport-security'] ?? '', /^max-age=\d{8,}/, path);
  }
  const foreign = await ask(front.address, {path: '/api/v1/quotes', method: 'POST', body: '{}', ...options,
    headers: {'Content-Type': 'application/json', Origin: 'https://evil.example'}});
  assert.equal(foreign.status, 403);
  const own = await ask(front.address, {path: '/api/v1/quotes', method: 'POST', body: '{}', ...options,
    headers: {'Content-Type': 'application/json', Origin: front.address}});
  assert.notEqual(own.status, 403);
}

for (const name of ['nginx', 'haproxy', 'caddy']) {
  test(`behind ${name} the page is served, clients are known by their own address, talks and events pass`, async () => {
    const server = await startServer({settings: ['--trusted-proxies', '127.0.0.1']});
    const toServer = await startFront(name, new URL(server.address).host);
    const options = (front) => {
      const agent = new https.Agent({keepAlive: true, ca: front.authority, localAddress: CLIENT});
      return {agent};
    };
    await servesPage(toServer, options(toServer));
    assert.ok(server.log.filter((line) => line.includes('"event":"request"'))
      .every((line) => line.includes(`"remote":"${CLIENT}"`)), server.log.join('\n'));
    await toServer.stop();
    await server.close();

    const echo = await startEcho({trusted: '127.0.0.1'});
    const toEcho = await startFront(name, `127.0.0.1:${echo.port}`);
    const seen = await ask(toEcho.address, {path: '/who', headers: FORGED, ...options(toEcho)});
    const {remote, scheme} = JSON.parse(seen.body);
    assert.deepEqual({remote, scheme}, {remote: CLIENT, scheme: 'https'});
    await talks(toEcho, {ca: toEcho.authority});
    const events = await ask(toEcho.address, {path: '/events?2', ...options(toEcho)});
    assert.equal(events.body, 'data: event 0\n\ndata: event 1\ndata: again\n\n');
    const chunks = await ask(toEcho.address, {path: '/chunks', method: 'POST', body: 'x'.repeat(10_000),
      headers: {'Transfer-Encoding': 'chunked'}, ...options(toEcho)});
    // nginx reads such a body whole and says its length; the others leave it to Certfolio or its rule.
    assert.equal(name === 'nginx' ? JSON.parse(chunks.body).body_bytes : chunks.status, name === 'nginx' ? 10_000 : 411);
    await toEcho.stop();
    await echo.stop();
  });
}

test('behind HAProxy that looks at nothing, the PROXY protocol says who the client is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'certfolio-gate-'));
  const {key, certificate} = makeCertificate(folder);
  const echo = await startEcho({trusted: '127.0.0.1', says: 'proxy-protocol', certificate, key});
  const front = await startFront('passthrough', `127.0.0.1:${echo.port}`);
  const agent = new https.Agent({keepAlive: true, localAddress: CLIENT, rejectUnauthorized: false});
  const {remote, scheme} = JSON.parse((await ask(front.address, {path: '/who', headers: FORGED, agent})).body);
  assert.deepEqual({remote, scheme}, {remote: CLIENT, scheme: 'https'});
  await talks(front, {rejectUnauthorized: false});
  agent.destroy();
  await front.stop();
  await echo.stop();
  rmSync(folder, {recursive: true});
});
