// Every screen in each of its states, wide and narrow, light and dark: none scrolls sideways, the mirror is complete and
// lies where the program has drawn, axe finds nothing against accessibility, and a picture of each is kept in
// test-output/screens.
//   PROGRAM=... SITE=... node --test tests/browser/screens.test.mjs
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import axe from 'axe-core';
import {faultsOf, recordPlaces} from './support/audit.mjs';
import {draftBeforePayment} from './support/enrolment.mjs';
import {openPage, settled, startBrowser, startServer, stopBrowser} from './support/product.mjs';
import {ADDRESSES, JOURNEYS, inLanguage} from './support/states.mjs';

const pictures = join(process.env.OUTPUT || 'test-output', 'screens');
const PICTURED = {wide: {width: 1280, height: 800}, narrow: {width: 390, height: 844}};
const AUDITED = [{width: 320, height: 640}, {width: 768, height: 1024}, {width: 1280, height: 800}];
// '' is the browser's own.
const LANGUAGES = [''];

let server;
let draft;

before(async () => {
  mkdirSync(pictures, {recursive: true});
  await startBrowser();
  server = await startServer();
  draft = await draftBeforePayment();
});

after(async () => {
  await stopBrowser();
  await server.close();
});

const open = (path, options = {}) => openPage(server, path, {...options, prepare: recordPlaces});

async function assertNoSidewaysScroll(page, name) {
  const {wanted, there} = await page.evaluate(() => ({wanted: document.documentElement.scrollWidth,
    there: document.documentElement.clientWidth}));
  assert.ok(wanted <= there, `${name} is ${wanted} px wide in ${there} px`);
}

// What the rules of axe say against the page; the mirror has to satisfy all of them.
async function assertAccessible(page, name) {
  await page.evaluate(`window.axe || ${axe.source}`);
  const {violations} = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations']}));
  assert.deepEqual(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`), [], `axe on ${name}`);
}

// The canvas is as high as the window, so the window grows to the page.
async function showWhole(page, name, size) {
  await page.setViewportSize(size);
  await settled(page);
  await assertNoSidewaysScroll(page, name);
  const missing = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  for (let more = await missing(); more > 0; more = await missing()) {
    await page.setViewportSize({width: size.width, height: page.viewportSize().height + more});
    await settled(page);
  }
}

async function keepPictures(page, name) {
  for (const scheme of ['dark', 'light']) {
    await page.emulateMedia({colorScheme: scheme});
    for (const [width, size] of Object.entries(PICTURED)) {
      const picture = `${name}-${width}-${scheme}`;
      await showWhole(page, picture, size);
      await page.screenshot({path: join(pictures, `${picture}.png`)});
    }
  }
}

// A quick visit leaves out the pictures.
async function visit(page, name, {quick = false} = {}) {
  if (!quick) await keepPictures(page, name);
  for (const size of AUDITED) {
    const state = `${name} at ${size.width} px`;
    await showWhole(page, state, size);
    assert.deepEqual(await faultsOf(page), [], state);
    if (size.width !== 768) await assertAccessible(page, state);
  }
  await page.setViewportSize(PICTURED.wide);
  await settled(page);
}

test('the audit finds what is moved, covered, hidden, small or without a name', async () => {
  const page = await open('/orders');
  await page.getByLabel('Tracking link').waitFor();
  await showWhole(page, 'the screen to spoil', PICTURED.wide);
  assert.deepEqual(await faultsOf(page), []);
  const faultsAfter = async (spoil) => {
    await page.evaluate(`(${spoil})(document.querySelector('main input'))`);
    return (await faultsOf(page)).join('\n');
  };
  assert.match(await faultsAfter((field) => { field.style.left = '400px'; }), /covers 0\.\d+ of where it is drawn/);
  assert.match(await faultsAfter((field) => { field.style.height = '20px'; }), /is only \d+ by 20/);
  assert.match(await faultsAfter((field) => { field.parentElement.style.opacity = '0.05'; }), /is hidden by div/);
  assert.match(await faultsAfter((field) => { field.parentElement.style.clipPath = 'inset(50%)'; }), /lies under/);
  assert.match(await faultsAfter((field) => { field.labels[0].remove(); }), /a textbox has no name/);
  assert.match(await faultsAfter((field) => { field.closest('main').querySelector('h1').remove(); }), /not one page's/);
  assert.match(await faultsAfter((field) => { field.parentElement.remove(); }), /is not on the page/);
  await page.close();
});

// Over a canvas axe sees transparent text; here it measures contrast itself.
test('the page without a canvas is accessible in light and dark', async () => {
  for (const path of ['/enrol', '/enrol/contacts', '/enrol/payment', '/calculator', '/no/such/page']) {
    const page = await open(`${path}?ui=html`, {state: draft});
    await page.getByRole('heading', {level: 1}).waitFor();
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({colorScheme});
      await settled(page);
      await assertAccessible(page, `${path} without a canvas, ${colorScheme}`);
    }
    await page.close();
  }
});

for (const language of LANGUAGES) {
  for (const {name, path, kept = false, missing = false, quick = false} of ADDRESSES) {
    const shown = [name, language].filter(Boolean).join('-');
    test(`the screen "${shown}" is whole at every width`, async () => {
      const page = await open(inLanguage(path, language), kept ? {state: draft} : {});
      if (missing) page.expect(/404/);
      await page.getByRole('heading', {level: 1}).waitFor();
      await visit(page, shown, {quick});
      await page.close();
    });
  }
}

for (const {title, walk} of JOURNEYS) {
  test(`${title}: whole in every state at every width`, () => walk({open, visit, draft}));
}
