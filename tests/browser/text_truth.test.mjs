// The canvas' text is where the browser's is: a click between two letters that the canvas has drawn sets the caret
// there, the field's text stays in its place when the browser takes over, and it is as sharp.
//   PROGRAM=... SITE=... node --test tests/browser/text_truth.test.mjs
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {openContact} from './support/enrolment.mjs';
import {randomNumbers} from './support/names.mjs';
import {edgeEnergy, inkEdges, pictureOf} from './support/pictures.mjs';
import {openPage, settled, startBrowser, startServer, stopBrowser} from './support/product.mjs';
import {drawFrames} from './support/typing.mjs';

const DENSITIES = [1, 1.25, 1.5, 2, 3];
const CLICKS = 40;  // at each density
const INSET = 13;  // where the text of a field begins
const TEXTS = {
  'Given name': 'Wilhelmina Fitzgerald-Ångström', 'Family name': 'Παπαδόπουλος Κωνσταντίνος',
  'Job title': 'Главный инженер 2-го отдела', 'Street address': '東京都千代田区丸の内一丁目9番',
  'City': 'תל אביב יפו ירושלים', 'Telephone': '+81 3-3212-2323', 'E-mail': 'iiii.WWWW.llll@illinois.example',
};

let server;

before(async () => {
  await startBrowser();
  server = await startServer();
});

after(async () => {
  await stopBrowser();
  await server.close();
});


// Where the canvas draws the boundaries between the letters of a text: [index, x] pairs, measured as the program does,
// sign by sign, or as a whole from the right.
const boundaries = (page, text) => page.evaluate((shown) => {
  const size = 16 * devicePixelRatio;
  const painter = Module.host.glyphContext(400, size, shown);
  const widthOf = (part) => painter.measureText(part).width / devicePixelRatio;
  const fromRight = /\p{Script=Hebrew}/u.test(shown);
  let [x, at] = [fromRight ? widthOf(shown) : 0, 0];
  const found = [[0, x]];
  for (const sign of shown) {
    x += (fromRight ? -1 : 1) * widthOf(sign);
    at += sign.length;
    found.push([at, x]);
  }
  return found;
}, text);

async function filledFields(page) {
  const panel = await openContact(page, 'Billing contact');
  const fields = [];
  for (const [label, text] of Object.entries(TEXTS)) {
    const field = panel.getByLabel(label, {exact: true});
    await field.fill(text);
    fields.push({label, text, field});
  }
  return fields;
}

async function clickBetweenLetters(page, fields, random) {
  const missed = [];
  for (const part of fields) part.boundaries = await boundaries(page, part.text);
  for (let click = 0; click < CLICKS; ++click) {
    const {label, field, boundaries: places} = fields[click % fields.length];
    await field.scrollIntoViewIfNeeded();
    const box = await field.boundingBox();
    const [index, x] = places[random(places.length)];
    await page.mouse.click(box.x + INSET + x, box.y + box.height / 2);
    const caret = await field.evaluate((element) =>
      (document.activeElement === element ? element.selectionStart : 'no focus'));
    if (caret !== index) missed.push(`${label} at ${index}: ${caret}`);
  }
  return missed;
}

// Pictures of a field's text, as the canvas draws it and, while the field has the focus, as the browser does.
async function bothPictures(page, field) {
  await page.evaluate(() => document.activeElement.blur());
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  const clip = {x: box.x + 6, y: box.y + 6, width: box.width - 12, height: box.height - 12};
  await drawFrames(page);
  const drawn = await pictureOf(page, clip);
  await field.focus();
  await drawFrames(page);
  return [drawn, await pictureOf(page, clip)];
}

for (const density of DENSITIES) {
  test(`at ${density} device pixels a pixel the caret, the place and the sharpness of text are the browser's`, async () => {
    const page = await openPage(server, '/enrol/contacts',
      {deviceScaleFactor: density, viewport: {width: 800, height: 480}});
    const fields = await filledFields(page);
    assert.deepEqual(await clickBetweenLetters(page, fields, randomNumbers(Math.round(density * 100))), []);
    let [ours, theirs] = [0, 0];
    for (const {label, field} of fields.slice(0, 4)) {
      const [drawn, native] = await bothPictures(page, field);
      const [one, other] = [inkEdges(drawn), inkEdges(native)];
      for (const side of [0, 1]) {
        assert.ok(Math.abs(one[side] - other[side]) <= Math.max(1, density / 2), `${label}: ${one} beside ${other}`);
      }
      ours += edgeEnergy(drawn);
      theirs += edgeEnergy(native);
    }
    assert.ok(ours >= 0.95 * theirs, `${ours / theirs} of the browser's edge energy`);
    await page.close();
  });
}

test('links, headings, labels and prices are as wide in the mirror as on the canvas', async () => {
  const page = await openPage(server, '/enrol');
  await settled(page);
  // Their places are as wide as the canvas' text, in whole pixels.
  const wrong = await page.evaluate(() => {
    const range = document.createRange();
    const texts = [...document.querySelectorAll('#mirror :is(nav a,h2,footer p,[data-look=number]):not(.f,.u)')];
    return (texts.length < 20 ? ['too few texts'] : texts).filter((element) => {
      range.selectNodeContents(element);
      const [text, place] = [range, element].map((it) => it.getBoundingClientRect());
      return text.width > place.width + 0.5 || text.height > place.height + 2;
    }).map((element) => element.textContent);
  });
  assert.deepEqual(wrong, []);
  await page.close();
});
