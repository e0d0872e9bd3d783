// The server with a certificate of its own: HTTPS and nothing else on its port.
//   PROGRAM=... SITE=... node --test tests/browser/tls.test.mjs
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {makeCertificate} from './support/certificate.mjs';
import {startServer} from './support/product.mjs';

const folder = mkdtempSync(join(tmpdir(), 'certfolio-tls-'));
const {key, certificate} = makeCertificate(folder);
let server;

before(async () => {
  server = await startServer({settings: ['--tls-certificate', certificate, '--tls-key', key]});
});
after(async () => {
  await server.close();
  rmSync(folder, {recursive: true});
});

async function get(address, options = {}) {
  const client = address.startsWith('https:') ? https : http;
  const [answer] = await once(client.get(address, {agent: false, timeout: 10_000, ...options}), 'response');
  let body = '';
  for await (const part of answer.setEncoding('utf8')) body += part;
  return {status: answer.statusCode, headers: answer.headers, body};
}

const trusting = (more = {}) => ({ca: readFileSync(certificate), ...more});

test('page and API come over HTTPS, and say that it stays so', async () => {
  assert.match(server.address, /^https:\/\/127\.0\.0\.1:\d+$/);
  for (const path of ['/', '/healthz', '/api/v1/catalogue']) {
    const {status, headers, body} = await get(server.address + path, trusting());
    assert.equal(status, 200, path);
    assert.match(headers['strict-transport-security'] ?? '', /^max-age=\d{8,}/, path);
    assert.ok(body.length > 0, path);
  }
});

test('TLS older than 1.2 is refused', async () => {
  const old = {minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0'};
  await assert.rejects(get(`${server.address}/healthz`, trusting(old)), /alert protocol version/);
  assert.equal((await get(`${server.address}/healthz`, trusting({maxVersion: 'TLSv1.2'}))).status, 200);
});

test('nobody is answered without TLS, and who tries it keeps nobody else waiting', async () => {
  const plain = server.address.replace('https:', 'http:');
  await assert.rejects(get(`${plain}/healthz`), {code: /^(ECONNRESET|HPE_INVALID_CONSTANT|EPIPE)$/});
  assert.equal((await get(`${server.address}/healthz`, trusting())).status, 200);
});

test('a server without a certificate promises no HTTPS', async () => {
  const other = await startServer();
  const {status, headers} = await get(`${other.address}/healthz`);
  assert.equal(status, 200);
  assert.equal(headers['strict-transport-security'], undefined);
  await other.close();
});
