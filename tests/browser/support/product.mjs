// The product as a buyer meets it: the real server with an own data folder, and its page in Chromium. Every warning
// or error on the console and every breach of the page's policy fails the test that closes the page.
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {createInterface} from 'node:readline';
import {chromium} from 'playwright-core';

const FLAGS = ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader'];
// Software GL complains about its own slow reads.
const GL_NOISE = 'GPU stall due to ReadPixels';
// What Chromium itself says when a test has taken the network or the server away.
export const UNREACHABLE = /ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|INTERNET_DISCONNECTED|FAILED|EMPTY_RESPONSE)/;

const READ_ROWS = `import json, sqlite3, sys
rows = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True).execute(sys.argv[2]).fetchall()
print(json.dumps(rows))`;

const BACK_UP = `import sqlite3, sys
sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True).backup(sqlite3.connect(sys.argv[2]))`;

let browser;
let left = [];
const running = new Set();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

const browsers = [];
async function launch(flags) {
  browsers.push(await chromium.launch({executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags}));
  return browsers.at(-1);
}

export async function startBrowser() {
  browser = await launch(FLAGS);
}

// A browser whose owner has switched WebGL off, for a test that opens a page in a context of it.
export const startBrowserWithoutWebGl = () => launch([...FLAGS, '--disable-3d-apis']);

// A page that a failed test has left open is kept as picture and tree.
async function keepFailures() {
  const folder = join(process.env.OUTPUT || 'test-output', 'failures');
  for (const page of left) {
    const name = join(folder, `${basename(process.argv[1])}-${left.indexOf(page)}`);
    mkdirSync(folder, {recursive: true});
    writeFileSync(`${name}.txt`, `${page.url()}\n${page.complaints.join('\n')}\n${await page.locator('body').ariaSnapshot()}`);
    await page.screenshot({path: `${name}.png`});
  }
}

export async function stopBrowser() {
  await keepFailures();
  await Promise.all(browsers.map((opened) => opened.close()));
}

function spawnServer({data, port, catalogue, settings}) {
  assert.ok(process.env.PROGRAM, 'PROGRAM names the certfolio program');
  assert.ok(process.env.SITE, 'SITE names the folder of the built page');
  const options = ['serve', '--port', String(port), '--data', data, '--site', process.env.SITE,
    ...(catalogue ? ['--catalogue', catalogue] : []), ...settings];
  const child = spawn(process.env.PROGRAM, options, {stdio: ['ignore', 'pipe', 'pipe']});
  const said = [];
  createInterface({input: child.stderr}).on('line', (line) => said.push(line));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise((resolve, reject) => {
    createInterface({input: child.stdout}).on('line', (line) => {
      const address = line.match(/ is ready at (\S+)/);
      if (address) resolve(address[1]);
    });
    ended.then((status) => reject(new Error(`the server ended with ${status}: ${said.at(-1)}`)));
  });
  // A server that a failed test has left does not keep the test run alive, nor outlives it.
  running.add(child);
  ended.then(() => running.delete(child));
  const letGo = () => { for (const part of [child, child.stdout, child.stderr]) part.unref(); };
  ready.then(letGo, letGo);
  return {child, said, ended, ready};
}

// A server on a free port with a data folder of its own and further settings as flags; start() keeps the port, so the
// page's origin.
export async function startServer({catalogue, settings = []} = {}) {
  const data = mkdtempSync(join(tmpdir(), 'certfolio-journey-'));
  let own = spawnServer({data, port: 0, catalogue, settings});
  const server = {
    data,
    log: own.said,
    address: await own.ready,
    get processId() { return own.child.pid; },
    async stop(signal = 'SIGTERM') {
      own.child.ref();
      own.child.kill(signal);
      await own.ended;
    },
    async start(changes = {}) {
      const port = Number(new URL(server.address).port);
      own = spawnServer({data, port, catalogue, settings, ...changes});
      own.said.unshift(...server.log);
      server.log = own.said;
      await own.ready;
    },
    async close() {
      await server.stop();
      rmSync(data, {recursive: true, force: true});
    },
    // Every file of the data folder with its content, the database's journals included.
    files() {
      return readdirSync(data, {recursive: true}).map((name) => join(data, name))
        .filter((path) => statSync(path).isFile()).map((path) => ({path, content: readFileSync(path)}));
    },
    // Rows of the database, read beside the running server.
    query(sql) {
      return JSON.parse(execFileSync('python3', ['-c', READ_ROWS, join(data, 'certfolio.db'), sql], {encoding: 'utf8'}));
    },
    // The bytes of a backup of the database, made beside the running server.
    backup() {
      const folder = mkdtempSync(join(tmpdir(), 'certfolio-backup-'));
      const copy = join(folder, 'backup.db');
      execFileSync('python3', ['-c', BACK_UP, join(data, 'certfolio.db'), copy]);
      const bytes = readFileSync(copy);
      rmSync(folder, {recursive: true});
      return bytes;
    },
    mails() {
      return server.files().filter(({path}) => path.endsWith('.eml')).map(({content}) => content.toString('utf8'));
    },
  };
  return server;
}

const watchPolicy = () => {
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error(`policy breach: ${event.violatedDirective} ${event.blockedURI}`));
};

// Every frame comes this much later, as on a machine that is busy: people and tools are then faster than the page.
const delayFrames = (milliseconds) => {
  const next = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => setTimeout(() => next(draw), milliseconds);
};

// A page in a context of its own (another person's or device's browser) or in the given one; `state` is what a browser
// had kept earlier (see keptBy), which then belongs to this server.
export async function openPage(server, path = '/', {context = null, state = null, frameDelay = 0, prepare = null,
  beforeProgram = null, ...options} = {}) {
  const storageState = state && {...state, origins: state.origins.map((kept) => ({...kept, origin: server.address}))};
  const own = context || await browser.newContext({viewport: {width: 1280, height: 800},
    ...(storageState ? {storageState} : {}), ...options});
  const page = await own.newPage();
  page.setDefaultTimeout(15_000);
  const complaints = [];
  const expected = [];
  await page.addInitScript(watchPolicy);
  if (frameDelay > 0) await page.addInitScript(delayFrames, frameDelay);
  if (prepare) await page.addInitScript(prepare);
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack));
  page.requests = [];
  page.on('request', (request) => page.requests.push(request));
  // expect(pattern): a complaint that the test brings about on purpose.
  page.expect = (pattern) => expected.push(pattern);
  const closePage = page.close.bind(page);
  page.complaints = complaints;
  left.push(page);
  page.close = async () => {
    left = left.filter((other) => other !== page);
    await (context ? closePage() : own.close());
    const real = complaints.filter((text) =>
      !text.includes(GL_NOISE) && !expected.some((pattern) => pattern.test(text)));
    assert.deepEqual(real, [], 'the console stays empty');
  };
  // The program is held back while somebody uses the page's first HTML.
  let release = () => {};
  if (beforeProgram) {
    const released = new Promise((resolve) => { release = resolve; });
    await page.route('**/app-*.wasm', async (route) => {
      await released;
      await route.continue();
    });
  }
  await page.goto(server.address + path, {waitUntil: beforeProgram ? 'domcontentloaded' : 'load'});
  if (beforeProgram) await beforeProgram(page);
  release();
  await programRuns(page);
  return page;
}

// Asks again until there is an answer.
export async function until(condition, what, seconds = 15) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await condition();
    if (answer) return answer;
    assert.ok(Date.now() < end, `waited ${seconds} s for ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

// What the page's browser keeps, as soon as its draft says so in these words.
export async function keptBy(page, words) {
  return until(async () => {
    const state = await page.context().storageState({indexedDB: true});
    const texts = state.origins[0]?.indexedDB[0]?.stores.flatMap((store) => store.records) ?? [];
    return texts.some(({key, value}) => key === 'draft' && value.includes(words)) && state;
  }, `a kept draft with "${words}"`);
}

export async function programRuns(page) {
  await page.waitForFunction(() => document.documentElement.dataset.program === 'running');
}

// Until nothing has been drawn for a moment: answers and fonts have come.
export async function settled(page) {
  await page.evaluate(() => new Promise((resolve) => {
    let last = -1;
    const look = () => {
      if (Module.host.counts.frames === last) return resolve();
      last = Module.host.counts.frames;
      return setTimeout(look, 150);
    };
    look();
  }));
}

const focusedName = () => {
  const element = document.activeElement;
  return element.getAttribute('aria-label') || element.labels?.[0]?.textContent || element.textContent || '';
};

// Presses Tab until the control of this name has the focus, as somebody without a pointer does.
export async function tabTo(page, name) {
  const passed = [];
  for (let presses = 0; presses < 120; ++presses) {
    await page.keyboard.press('Tab');
    const focused = (await page.evaluate(focusedName)).trim();
    if (focused === name || (name instanceof RegExp && name.test(focused))) return;
    passed.push(focused);
  }
  assert.fail(`Tab does not reach ${name}: ${passed.join(' | ')}`);
}
