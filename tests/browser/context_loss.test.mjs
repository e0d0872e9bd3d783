// The canvas loses its context (a driver that starts anew, a laptop that wakes up) at any moment and gets it back: the
// same picture, no error. What the system prefers changes at once.
//   PROGRAM=... SITE=... node --test tests/browser/context_loss.test.mjs
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {region} from './support/enrolment.mjs';
import {randomNumbers} from './support/names.mjs';
import {openPage, settled, startBrowser, startServer, stopBrowser} from './support/product.mjs';
import {drawFrames} from './support/typing.mjs';

const LOSSES = 50;

let server;

before(async () => {
  await startBrowser();
  server = await startServer();
});

after(async () => {
  await stopBrowser();
  await server.close();
});

const lose = (page) => page.evaluate(() => new Promise((resolve) => {
  const canvas = document.getElementById('canvas');
  window.loser ||= canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
  canvas.addEventListener('webglcontextlost', () => resolve(), {once: true});
  window.loser.loseContext();
}));

const restore = (page) => page.evaluate(() => new Promise((resolve) => {
  const canvas = document.getElementById('canvas');
  canvas.addEventListener('webglcontextrestored', () => resolve(), {once: true});
  window.loser.restoreContext();
}));

const errorOf = (page) => page.evaluate(() => document.getElementById('canvas').getContext('webgl2').getError());

test(`${LOSSES} lost contexts come back with the same picture and without an error`, async () => {
  const page = await openPage(server, '/enrol', {viewport: {width: 800, height: 480}});
  const field = region(page, 'Organisation names').getByLabel('Organisation name');
  await field.fill('Łódź שלום');
  const random = randomNumbers(50);
  const moments = [
    () => page.evaluate((y) => scrollTo(0, y), random(2000)),
    () => field.pressSequentially('ab'[random(2)]),
    () => page.evaluate((to) => document.querySelectorAll('#mirror input')[to].focus(), random(10)),
    () => page.evaluate(() => document.activeElement.blur()),
    () => page.emulateMedia({colorScheme: ['light', 'dark'][random(2)]}),
  ];
  for (let loss = 0; loss < LOSSES; ++loss) {
    await moments[random(moments.length)]();
    await drawFrames(page);
    const before = await page.screenshot();
    await lose(page);
    if (random(2) === 0) await drawFrames(page, 1 + random(3));
    await restore(page);
    await drawFrames(page);
    assert.ok(before.equals(await page.screenshot()), `the picture after loss ${loss}`);
    assert.equal(await errorOf(page), 0);
  }
  await page.close();
});

test('what happens while there is no context is in the picture when it is back', async () => {
  const page = await openPage(server, '/enrol', {viewport: {width: 800, height: 480}});
  await page.getByRole('radio', {name: '4 years'}).check();
  await page.evaluate(() => document.activeElement.blur());
  await settled(page);
  const wanted = await page.screenshot();
  await page.getByRole('radio', {name: '2 years'}).check();
  await settled(page);
  await lose(page);
  await page.getByRole('radio', {name: '4 years'}).check();
  await page.evaluate(() => document.activeElement.blur());
  await drawFrames(page);
  await restore(page);
  await settled(page);
  assert.ok(wanted.equals(await page.screenshot()));
  assert.equal(await errorOf(page), 0);
  await page.close();
});

// The colour of the page's edge, where nothing stands.
const ground = async (page) => {
  const bytes = await page.screenshot({clip: {x: 2, y: 400, width: 1, height: 1}});
  return page.evaluate(async (base64) => {
    const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([packed]));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, bytes.toString('base64'));
};

test('colours, contrast and forced colours follow the system with the next frame', async () => {
  const page = await openPage(server, '/enrol');
  await settled(page);
  const pictures = new Set([(await page.screenshot()).toString('base64')]);
  for (const [preference, colour] of [
    [{colorScheme: 'dark'}, [14, 20, 27]], [{contrast: 'more'}, null],
    [{forcedColors: 'active'}, null], [{forcedColors: 'none', contrast: null, colorScheme: 'light'}, [245, 247, 250]],
  ]) {
    const before = await page.evaluate(() => Module.host.counts.frames);
    await page.emulateMedia(preference);
    await page.waitForFunction((frames) => Module.host.counts.frames > frames, before);
    await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); }));
    if (colour) assert.deepEqual(await ground(page), colour, JSON.stringify(preference));
    pictures.add((await page.screenshot()).toString('base64'));
  }
  assert.equal(pictures.size, 4, 'each preference has a look of its own, and light is light again');
  await page.close();
});

// How many frames the program draws while the browser has 20.
const framesDrawn = (page) => page.evaluate(async () => {
  const before = Module.host.counts.frames;
  for (let i = 0; i < 20; ++i) await new Promise((next) => { requestAnimationFrame(next); });
  return Module.host.counts.frames - before;
});

test('what turns while an answer is awaited stands still as soon as the system wants no motion', async () => {
  const page = await openPage(server, `/orders/${'A'.repeat(43)}`);
  page.expect(/404/);
  const refresh = page.locator('#mirror').getByRole('button', {name: 'Look again'});
  await refresh.waitFor();
  let answer = () => {};
  const held = new Promise((resolve) => { answer = resolve; });
  await page.route('**/api/**', async (route) => {
    await held;
    await route.continue();
  });
  await refresh.click();
  await page.waitForFunction(() => document.querySelector('#mirror [aria-busy=true]'));
  assert.ok(await framesDrawn(page) >= 18);
  await page.emulateMedia({reducedMotion: 'reduce'});
  await drawFrames(page);
  assert.ok(await framesDrawn(page) <= 2);
  answer();
  await page.waitForFunction(() => !document.querySelector('#mirror [aria-busy=true]'));
  await page.close();
});
