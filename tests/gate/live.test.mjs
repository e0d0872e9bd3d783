// WebSockets and event streams as other people's programs understand them: ws, Chromium and curl.
//   ECHO=... node --test tests/gate/live.test.mjs
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {once} from 'node:events';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';
import {until} from '../browser/support/product.mjs';
import {startEcho} from './support/echo.mjs';

const browserModules = createRequire(new URL('../browser/package.json', import.meta.url));
const WebSocket = browserModules('ws');
const {chromium} = browserModules('playwright-core');
let echo;

before(async () => { echo = await startEcho({ping_ms: 1_500}); });
after(() => echo.stop());

async function connect(options = {}) {
  const socket = new WebSocket(`${echo.address.replace('http', 'ws')}/talk`, {perMessageDeflate: true, ...options});
  socket.heard = [];
  socket.on('message', (data, isBinary) => { assert.ok(!isBinary); socket.heard.push(String(data)); });
  await once(socket, 'open');
  return socket;
}

async function closed(socket) {
  const [code] = socket.readyState === WebSocket.CLOSED ? [socket.lastCode] : await once(socket, 'close');
  return code;
}

test('ws talks in short, long, empty, cut and mixed messages, and every one comes back in order', async () => {
  const socket = await connect();
  assert.equal(socket.extensions, '');
  const messages = ['', 'a', 'ä€😀', 'x'.repeat(125), 'x'.repeat(126), 'y'.repeat(65_535), 'z'.repeat(65_536)];
  for (const message of messages) socket.send(message);
  for (const [part, fin] of [['in ', false], ['three ', false], ['parts', true]]) socket.send(part, {fin});
  await until(() => socket.heard.length === messages.length + 1, 'the echoes');
  assert.deepEqual(socket.heard, [...messages, 'in three parts']);
  socket.ping('are you there');
  assert.equal(String((await once(socket, 'pong'))[0]), 'are you there');
  socket.close(4_321, 'enough');
  assert.equal(await closed(socket), 4_321);
});

test('a talk that says much is heard whole, and one that ends says so', async () => {
  const socket = await connect();
  socket.send('count 1000');
  await until(() => socket.heard.length === 1_000, 'the thousand');
  assert.deepEqual(socket.heard, Array.from({length: 1_000}, (_, number) => String(number)));
  socket.send('bye');
  assert.equal(await closed(socket), 1_000);
});

test('what breaks the protocol or the limits ends with the code that says why', async () => {
  const rows = [
    [(socket) => socket.send(Buffer.from('binary')), 1_003],
    [(socket) => socket.send('x'.repeat(65_537)), 1_009],
    [(socket) => socket.send(Buffer.from([0xc3, 0x28]), {binary: false}), 1_007],
    [(socket) => socket.send('not masked', {mask: false}), 1_002],
  ];
  for (const [misbehave, code] of rows) {
    const socket = await connect();
    misbehave(socket);
    assert.equal(await closed(socket), code);
  }
});

test('a silent peer is asked whether it lives, and let go when it does not answer', async () => {
  const alive = await connect();
  const dead = await connect({autoPong: false});
  assert.equal(await closed(dead), 1_006);
  await once(alive, 'ping');
  assert.equal(alive.readyState, WebSocket.OPEN);
  alive.close();
  await closed(alive);
});

test('a peer that does not read is let go, and nobody else waits for it', async () => {
  const slow = await connect();
  slow.send('count 10000000');
  slow.pause();
  const quick = await connect();
  quick.send('hello');
  await until(() => quick.heard.includes('hello'), 'the echo');
  quick.close();
  await until(() => { slow.resume(); return slow.readyState === WebSocket.CLOSED; }, 'the end of the slow one');
});

test('a request for a talk that is no handshake gets an answer that says what is missing', async () => {
  const answer = await fetch(`${echo.address}/talk`);
  assert.equal(answer.status, 426);
  assert.equal(answer.headers.get('sec-websocket-version'), '13');
});

test('curl reads an event stream to its end', () => {
  const text = execFileSync('curl', ['-sN', '--max-time', '10', `${echo.address}/events?3`], {encoding: 'utf8'});
  assert.equal(text, 'data: event 0\n\ndata: event 1\ndata: again\n\ndata: event 2\n\n');
});

test('Chromium talks and listens', async () => {
  const browser = await chromium.launch({executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu']});
  const page = await browser.newPage();
  await page.goto(`${echo.address}/json`);
  const talk = await page.evaluate(() => new Promise((resolve) => {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/talk`);
    const heard = [];
    socket.onopen = () => { socket.send('grüße'); socket.send('x'.repeat(60_000)); };
    socket.onmessage = ({data}) => { if (heard.push(data.slice(0, 10)) === 2) socket.send('bye'); };
    socket.onclose = ({code, wasClean}) => resolve({heard, code, wasClean});
  }));
  assert.deepEqual(talk, {heard: ['grüße', 'xxxxxxxxxx'], code: 1_000, wasClean: true});
  const events = await page.evaluate(() => new Promise((resolve) => {
    const source = new EventSource('/events?2');
    const heard = [];
    source.onmessage = ({data}) => heard.push(data);
    source.onerror = () => { source.close(); resolve(heard); };
  }));
  assert.deepEqual(events, ['event 0', 'event 1\nagain']);
  await browser.close();
});
