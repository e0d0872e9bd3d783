// What screen readers are told while somebody works: the step, the problems, the price; each once, none too early.
// The tree of each state is looked at in screens.test.mjs; what cannot be tested is in docs/screen-readers.md.
//   PROGRAM=... SITE=... node --test tests/browser/readers.test.mjs
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {told} from './support/audit.mjs';
import {addDomain, addOrganisation, addToCart, cart, nextStep, problems, taxPlace, total} from './support/enrolment.mjs';
import {openPage, settled, startBrowser, startServer, stopBrowser, until} from './support/product.mjs';

let server;

before(async () => {
  await startBrowser();
  server = await startServer();
});

after(async () => {
  await stopBrowser();
  await server.close();
});

// Before the page's own scripts: notes each text that a live region gains, as a screen reader is told it.
function listenToRegions() {
  window.heard = [];
  const isLive = (element) => {
    const region = element?.closest('[aria-live],[role=alert],[role=status]');
    return region && region.getAttribute('aria-live') !== 'off';
  };
  new MutationObserver((changes) => {
    for (const {target, type, addedNodes} of changes) {
      const place = target instanceof Element ? target : target.parentElement;
      const texts = type === 'characterData' ? [target] : [...addedNodes];
      for (const node of texts) {
        const isAlert = node instanceof Element && node.getAttribute('role') === 'alert';
        const text = (node.textContent || '').trim();
        if (text && (isAlert || isLive(place))) window.heard.push(text);
      }
    }
  }).observe(document, {subtree: true, childList: true, characterData: true});
}

const open = (path) => openPage(server, path, {prepare: listenToRegions});
const heard = (page, words) => page.evaluate((wanted) => window.heard.filter((text) => text.includes(wanted)), words);
const focused = (page) => page.evaluate(() => ({tag: document.activeElement.tagName, text: document.activeElement.textContent}));

async function fillStepOne(page) {
  await taxPlace(page, 'Germany: Germany VAT, 19 %');
  await addToCart(page, 'Advantage OV SSL', 2);
  await addOrganisation(page, 'Müller & Söhne GmbH');
  await addDomain(page, 'mueller.example');
}

test('a quantity of three digits is one new price, said once it has settled', async () => {
  const page = await open('/enrol');
  await fillStepOne(page);
  await until(async () => (await heard(page, 'Total $')).length === 1, 'the first price to be said');
  const quantity = cart(page).getByRole('textbox').first();
  await quantity.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('125', {delay: 120});
  const now = await until(async () => {
    const said = await heard(page, 'Total $');
    return said.length > 1 && said;
  }, 'the new price to be said');
  assert.equal(now.length, 2);
  await total(page).getByText(now[1].replace('Total ', '')).waitFor();
  await page.close();
});

test('a step says itself: its heading has the focus, its title is new, the list of steps knows it', async () => {
  const page = await open('/enrol');
  await fillStepOne(page);
  const before = await page.title();
  await nextStep(page, 'Next: contacts', 'Contact information');
  await until(async () => (await focused(page)).text === 'Contact information', 'the heading to have the focus');
  assert.equal((await focused(page)).tag, 'H1');
  assert.notEqual(await page.title(), before);
  const nodes = await told(page);
  assert.ok(nodes.some(({name}) => name === 'Contacts, current step'), 'the step is named');
  await page.close();
});

test('problems are summarised, said once and named in the title; mending one says nothing over them', async () => {
  const page = await open('/enrol');
  await addToCart(page, 'Advantage OV SSL', 2);
  await page.getByRole('button', {name: 'Next: contacts'}).click();
  await problems(page).waitFor();
  await until(() => page.evaluate(() => document.activeElement.id === 'error-summary'), 'the summary to have the focus');
  assert.equal((await heard(page, 'There is a problem')).length, 1);
  assert.match(await page.title(), /^Error: /);
  const links = await problems(page).getByRole('link').count();
  assert.ok(links > 1);
  const before = await page.evaluate(() => window.heard.length);
  await problems(page).getByRole('link', {name: /^Organisation/}).click();
  await page.keyboard.type('Müller & Söhne GmbH', {delay: 20});
  await page.keyboard.press('Enter');
  await until(async () => await problems(page).getByRole('link').count() < links, 'one problem to be gone');
  const since = await page.evaluate((count) => window.heard.slice(count), before);
  assert.deepEqual(since.filter((text) => !text.startsWith('Total ') && !text.startsWith('Saved ')), []);
  await page.close();
});

test('two messages at one moment are both said', async () => {
  const page = await open('/enrol');
  await page.getByRole('table', {name: 'Products'}).waitFor();
  await settled(page);
  await addToCart(page, 'Private SSL', 1);
  await until(async () => (await heard(page, 'Saved')).length > 0, 'the saving to be said');
  assert.equal((await heard(page, 'Added to the cart')).length, 1);
  const region = await page.evaluate(() => document.getElementById('live-polite').textContent);
  assert.match(region, /Added to the cart.*Saved/);
  await page.close();
});
