// Names in the scripts of the world on the canvas: every sign has a picture, and what the letters of a script have to
// do (join, stack, run from right to left) they do as in the browser's own text.
//   PROGRAM=... SITE=... node --test tests/browser/scripts.test.mjs
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {region} from './support/enrolment.mjs';
import {organisationNames} from './support/names.mjs';
import {likeness, pictureOf} from './support/pictures.mjs';
import {openPage, startBrowser, startServer, stopBrowser} from './support/product.mjs';
import {drawFrames} from './support/typing.mjs';

const SEED = 20261122;
// The browser moves the text of an input up or down by what the fonts of its script reach above and below the line.
const ROWS_MAX = 8;

let server;

before(async () => {
  await startBrowser();
  server = await startServer();
});

after(async () => {
  await stopBrowser();
  await server.close();
});

test('none of 1,000 names in 25 and more scripts has a sign without a picture', async () => {
  const page = await openPage(server, '/enrol');
  const names = organisationNames(1000, SEED);
  assert.ok(new Set(names.map(([script]) => script)).size >= 25);
  // The painter is the one that makes the canvas' signs. A sign that no font has looks as U+10FFFF does.
  const missing = await page.evaluate((signs) => {
    const size = 32;
    const paint = (sign) => {
      const context = Module.host.glyphContext(400, size, sign);
      context.clearRect(0, 0, 2 * size, 2 * size);
      context.fillText(sign, 0, size);
      return context.getImageData(0, 0, 2 * size, 2 * size).data.join();
    };
    const absent = paint('\u{10FFFF}');
    if (absent === paint(' ')) return ['the sign for missing signs is not visible'];
    return signs.filter((sign) => paint(sign) === absent);
  }, [...new Set(names.flatMap(([, name]) => [...name]))]);
  assert.deepEqual(missing, []);
  await page.close();
});

// The same place with the canvas' text and with the browser's.
async function bothTexts(page, field) {
  const box = await field.boundingBox();
  const clip = {x: box.x + 6, y: box.y + 2, width: 380, height: box.height - 4};
  const drawn = await pictureOf(page, clip);
  await field.focus();
  await drawFrames(page);
  const native = await pictureOf(page, clip);
  await page.evaluate(() => document.activeElement.blur());
  return [drawn, native];
}

test('a field that is left looks as it did while it was typed in, in every script', async () => {
  const page = await openPage(server, '/enrol', {viewport: {width: 800, height: 480}});
  const field = region(page, 'Organisation names').getByLabel('Organisation name');
  await field.scrollIntoViewIfNeeded();
  const seen = new Map();
  for (const [script, name] of organisationNames(29, SEED)) {
    await field.fill(name);
    await page.evaluate(() => document.activeElement.blur());
    await drawFrames(page);
    seen.set(script, likeness(...await bothTexts(page, field), ROWS_MAX));
  }
  assert.deepEqual([...seen].filter(([, alike]) => alike < 0.8), []);
  await page.close();
});
