// Messages that two programs could read in two ways, generated: straight to the gate, which refuses each, and through
// nginx and HAProxy, where no part of a body or head may ever arrive as a request of its own.
//   ECHO=... node --test tests/gate/framing.test.mjs       (CERTFOLIO_LONG=1: a hundred thousand through each)
import assert from 'node:assert/strict';
import net from 'node:net';
import {test} from 'node:test';
import {startEcho} from './support/echo.mjs';
import {startFront} from './support/fronts.mjs';
import {ask} from './support/load.mjs';

const COUNT = process.env.CERTFOLIO_LONG === '1' ? 100_000 : 3_000;

// The same messages for the same seed (mulberry32).
function randomFrom(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

const SPACES = [' ', '\t', '\x0b', '\x0c', '\0', '\xa0', '\r', ''];
const CHUNKED = ['chunked', 'Chunked', 'xchunked', 'chunked, identity', 'identity, chunked', '"chunked"', 'chunked\t', 'cow',
  'chunked, chunked', 'chunked;a=b', '\x0bchunked', 'identity', 'gzip, chunked'];
const NUMBERS = (n) => [`+${n}`, `-${n}`, `${n} `, ` ${n}`, `0x${n.toString(16)}`, `${n}, ${n}`, `${n},${n + 1}`, `${n}.0`,
  `${n}e0`, `${n}\x0b`, `"${n}"`, '', '18446744073709551616', `${n} ${n}`, `0${n}`];

// Each returns the lines of a head that make the message ambiguous; `n` is the length of what follows it. Those in
// `certain` break RFC 9112 or what the gate allows, whatever the rest is.
const certain = [
  (r, n) => [`Content-Length: ${n}`, `Content-Length: ${r.pick([0, n + 1, n - 1, n])}`],
  (r, n) => [`Content-Length: ${n}`, `Transfer-Encoding: ${r.pick(CHUNKED)}`],
  (r, n) => [`Transfer-Encoding: ${r.pick(CHUNKED)}`, `Content-Length: ${n}`],
  (r) => [`Transfer-Encoding: ${r.pick(CHUNKED)}`],
  (r, n) => [`Transfer-Encoding${r.pick([' ', '\t', '\0', '\x0b'])}: chunked`, `Content-Length: ${n}`],
  (r, n) => [`Content-Length${r.pick([' ', '\t', '\0', '\x0b'])}: ${n}`],
  (r, n) => [`Content-Length: ${r.pick(NUMBERS(n).filter((text) => text.trim() !== String(n) && text !== `0${n}`))}`],
  (r, n) => [`X: a\n${r.pick(['Content-Length', 'Transfer-Encoding'])}: ${n}`],
  (r, n) => [`X: a\r${r.pick(['Content-Length', 'Transfer-Encoding'])}: ${n}`, `Content-Length: ${n}`],
  (r, n) => [`X: a`, `${r.pick([' ', '\t'])}Content-Length: ${n}`],
  (r, n) => [`Content-Length:`, ` ${n}`],
  (r, n) => [`X: a\0b`, `Content-Length: ${n}`],
  (r, n) => ['Host: other', `Content-Length: ${n}`],
  (r, n) => [`: ${n}`, `Content-Length: ${n}`],
  (r, n) => [`Content-Length ${n}`, `Content-Length: ${n}`],
];
const requestLines = ['GET /a%N%', 'GET  /a%N% HTTP/1.1', 'GET /a%N% HTTP/1.1 ', 'GET /a%N% http/1.1', 'GET /a %N% HTTP/1.1',
  'GET\t/a%N%\tHTTP/1.1', 'get /a%N% HTTP/1.1', 'GET http://other/a%N% HTTP/1.1', 'GET /a%N%#b HTTP/1.1', 'GET a%N% HTTP/1.1',
  ' GET /a%N% HTTP/1.1', 'GET /a%N% HTTP/1.2', 'GET /a%N% HTTP/2.0', '\r\nGET /a%N% HTTP/1.1', 'GET /a\\%N% HTTP/1.1'];

const payload = (number) => `GET /smuggled-${number} HTTP/1.1\r\nHost: a\r\nX-Of: ${number}\r\n\r\n`;

function ambiguous(random, number, kind) {
  const inner = payload(number);
  const chunks = random.pick([`0\r\n\r\n${inner}`, `${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`, inner,
    `-2\r\n${inner}`, `0;a\n\r\n\r\n${inner}`, `1 \r\nZ\r\n0\r\n\r\n${inner}`, `00000000000000000\r\n\r\n${inner}`]);
  const fill = (line) => line.replace('%N%', String(number));
  const line = kind === certain.length ? fill(random.pick(requestLines)) : `POST /a${number} HTTP/1.1`;
  const lines = kind === certain.length ? [`Content-Length: ${chunks.length}`] : certain[kind](random, chunks.length);
  const more = random.below(3) === 0 ? [`X-Pad: ${random.pick(SPACES.slice(0, 2))}${'p'.repeat(random.below(40))}`] : [];
  const all = random.below(2) === 0 ? ['Host: a', ...lines, ...more] : ['Host: a', ...more, ...lines];
  return `${line}\r\n${all.join('\r\n')}\r\n\r\n${chunks}`;
}

// Sends the bytes and gives all that comes back until the peer ends, or has been silent for a while.
function exchange(port, bytes, {silence = 1_000} = {}) {
  return new Promise((resolve) => {
    let heard = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')));
    socket.setTimeout(silence, () => socket.destroy());
    socket.on('data', (data) => {
      heard += data.toString('latin1');
    }).on('error', () => {}).on('close', () => resolve(heard));
  });
}

async function inParallel(count, width, work) {
  let next = 0;
  await Promise.all(Array.from({length: width}, async () => {
    while (next < count) await work(next++);
  }));
}

test(`each of ${COUNT} ambiguous messages is refused by the gate, and nothing behind it is looked at`, async () => {
  const echo = await startEcho();
  await inParallel(COUNT, 24, async (number) => {
    const random = randomFrom(number);
    const message = ambiguous(random, number, number % (certain.length + 1));
    const heard = await exchange(echo.port, message + payload(`after-${number}`));
    assert.match(heard, /^HTTP\/1\.1 (400|411) /, JSON.stringify(message));
    assert.equal(heard.match(/HTTP\/1\.1 /g).length, 1, JSON.stringify(message));
  });
  const {body} = await ask(echo.address, {path: '/unfronted', agent: false});
  assert.deepEqual(JSON.parse(body), []);
  await echo.stop();
});

// In front of the echo the proxy marks each request that it makes; what arrives without a mark of its own was cut out
// of another one.
const plain = {
  nginx: (text) => text.replace(/listen (\S+) ssl;/, 'listen $1;').replace(/ssl_\w+ [^;]+;/g, '').replace(
    'proxy_set_header Host $http_host;', 'proxy_set_header Host $http_host; proxy_set_header X-Front $request_id;'),
  haproxy: (text) => text.replace(/ ssl crt .*/, '').replace(/.*http-request return status 411.*/, '').replace(
    'http-reuse safe', 'http-reuse always\n    http-request set-header X-Front %[uuid()]'),
};

for (const name of ['nginx', 'haproxy']) {
  test(`of ${COUNT} ambiguous messages through ${name} no part arrives as a request of its own`, async (t) => {
    const echo = await startEcho();
    const front = await startFront(name, `127.0.0.1:${echo.port}`, {adapt: plain[name]});
    let passed = 0;
    await inParallel(COUNT, 24, async (number) => {
      const random = randomFrom(number);
      const message = ambiguous(random, number, number % (certain.length + 1));
      const heard = await exchange(front.port, `${message}GET /after-${number} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
        {silence: 300});
      // An answer that names the request is to one that the proxy sent on; its mark must be the proxy's.
      for (const [, front_] of heard.matchAll(/"front":"([^"]*)"/g)) {
        ++passed;
        assert.match(front_, /^[0-9a-f-]{32,36}$/, JSON.stringify(message));
      }
    });
    assert.deepEqual(JSON.parse((await ask(echo.address, {path: '/unfronted', agent: false})).body), []);
    assert.match(await exchange(front.port, 'GET /well HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'), /^HTTP\/1\.1 200 /);
    // What does come past the proxy is noticed.
    await ask(echo.address, {path: '/past', agent: false});
    assert.deepEqual(JSON.parse((await ask(echo.address, {path: '/unfronted', agent: false})).body), ['/past']);
    t.diagnostic(`${passed} requests came through ${name}, each as the one that it sent`);
    await front.stop();
    await echo.stop();
  });
}
