// What the page costs: nothing while nothing happens, and a few milliseconds for a letter.
//   PROGRAM=... SITE=... node --test tests/browser/cost.test.mjs
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {draftBeforePayment, region} from './support/enrolment.mjs';
import {countTextures} from './support/probes.mjs';
import {openPage, settled, startBrowser, startServer, stopBrowser} from './support/product.mjs';

const IDLE_MILLISECONDS = 2000;
const LETTER_MILLISECONDS_MAX = 16;
const LETTERS = 'Brandenburg an der Havel';

let server;

before(async () => {
  await startBrowser();
  server = await startServer();
});
after(async () => {
  await stopBrowser();
  await server.close();
});

// Counts what the page itself asks for from here on, and how long each of its frames takes.
const watch = () => {
  const asked = {frames: 0, timers: 0, milliseconds: []};
  const nativeFrame = window.requestAnimationFrame.bind(window);
  window.nativeTimeout = window.setTimeout.bind(window);
  window.asked = asked;
  window.requestAnimationFrame = (callback) => {
    asked.frames += 1;
    return nativeFrame((time) => {
      const begin = performance.now();
      callback(time);
      asked.milliseconds.push(performance.now() - begin);
    });
  };
  for (const name of ['setTimeout', 'setInterval']) {
    const native = window[name].bind(window);
    window[name] = (...words) => {
      asked.timers += 1;
      return native(...words);
    };
  }
};

for (const [name, address] of [['start', '/'], ['first step', '/enrol'], ['calculator', '/calculator']]) {
  test(`the ${name} page at rest draws nothing and asks for nothing`, async () => {
    const page = await openPage(server, address);
    await settled(page);
    await page.evaluate(watch);
    const cost = await page.evaluate(async (milliseconds) => {
      const drawn = Module.host.counts.frames;
      await new Promise((resolve) => { window.nativeTimeout(resolve, milliseconds); });
      return {drawn: Module.host.counts.frames - drawn, frames: window.asked.frames, timers: window.asked.timers};
    }, IDLE_MILLISECONDS);
    assert.deepEqual(cost, {drawn: 0, frames: 0, timers: 0});
    await page.close();
  });
}

test('a letter in a field costs one frame that changes and one that settles, in few milliseconds', async (context) => {
  const page = await openPage(server, '/enrol/payment', {state: await draftBeforePayment()});
  const field = region(page, 'Cardholder').getByLabel('City');
  await field.fill('');
  await settled(page);
  await page.evaluate(watch);
  const frames = [];
  const milliseconds = [];
  for (const letter of LETTERS) {
    await page.evaluate(() => { window.asked.milliseconds = []; });
    await field.press(letter);
    await page.waitForFunction(() => window.asked.milliseconds.length >= 2);
    const taken = await page.evaluate(() => window.asked.milliseconds);
    frames.push(taken.length);
    milliseconds.push(taken.reduce((sum, part) => sum + part, 0));
  }
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  context.diagnostic(`frames for each letter: ${frames.join(' ')}`);
  context.diagnostic(`milliseconds of a letter: median ${median.toFixed(1)}, most ${sorted.at(-1).toFixed(1)}`);
  assert.ok(median <= LETTER_MILLISECONDS_MAX, `a letter takes ${median} ms`);
  // Once in a while the draft is saved, which is said in the page.
  assert.ok(frames.filter((count) => count === 2).length * 2 > frames.length, `frames for each letter: ${frames}`);
  await page.close();
});

test('going to and fro between two steps leaves no element, texture or memory behind', async () => {
  const page = await openPage(server, '/enrol/payment', {state: await draftBeforePayment(), prepare: countTextures});
  const change = async (times) => {
    for (let i = 0; i < times; ++i) {
      await page.getByRole('link', {name: 'Back: contacts'}).click();
      await page.getByRole('button', {name: 'Next: payment'}).click();
      await page.getByRole('heading', {level: 1, name: 'Payment'}).waitFor();
    }
    await settled(page);
    return page.evaluate(() => ({elements: document.querySelectorAll('*').length, textures: window.leaks.textures,
      memory: window.leaks.memory.buffer.byteLength}));
  };
  const before = await change(3);
  assert.deepEqual(await change(20), before);
  await page.close();
});
