// Every screen, wide and narrow, light and dark: none scrolls sideways, axe finds nothing against accessibility in it,
// and a picture of each is kept in test-output/screens.
//   PROGRAM=... SITE=... node --test tests/browser/screens.test.mjs
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import axe from 'axe-core';
import {ADDRESS, ANNA, GRACE, addDomain, addOrganisation, addToCart, buyButton, confirmed, draftBeforePayment, fillCard,
  fillContact, nextStep, openContact, region, taxPlace} from './support/enrolment.mjs';
import {openPage, settled, startBrowser, startServer, stopBrowser} from './support/product.mjs';

const pictures = join(process.env.OUTPUT || 'test-output', 'screens');
const widths = {wide: {width: 1280, height: 800}, narrow: {width: 390, height: 844}};
const NARROWEST = {width: 320, height: 640};

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
async function keepWholePage(page, name, size) {
  await page.setViewportSize(size);
  await settled(page);
  await assertNoSidewaysScroll(page, name);
  const missing = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  for (let more = await missing(); more > 0; more = await missing()) {
    await page.setViewportSize({width: size.width, height: page.viewportSize().height + more});
    await settled(page);
  }
  await page.screenshot({path: join(pictures, `${name}.png`)});
}

async function keepPictures(page, name) {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({colorScheme: scheme});
    for (const [width, size] of Object.entries(widths)) await keepWholePage(page, `${name}-${width}-${scheme}`, size);
  }
  await page.emulateMedia({colorScheme: 'light'});
  await page.setViewportSize(NARROWEST);
  await settled(page);
  await assertNoSidewaysScroll(page, `${name} at ${NARROWEST.width} px`);
  await assertAccessible(page, `${name} at ${NARROWEST.width} px`);
  await page.setViewportSize(widths.wide);
  await settled(page);
  await assertAccessible(page, name);
}

async function fillEverything(page) {
  await page.getByRole('radio', {name: '2 years'}).check();
  await taxPlace(page, 'Germany: Germany VAT, 19 %');
  await addToCart(page, 'Advantage OV SSL', 12);
  await addToCart(page, 'Multi-domain EV SSL', 2);
  await addToCart(page, 'S/MIME Enterprise', 25);
  await page.getByRole('checkbox', {name: /^Our headquarters/}).check();
  await addOrganisation(page, 'Müller & Söhne GmbH');
  await addOrganisation(page, 'Mueller  Logistics Ltd.');
  for (const name of ['mueller.example', 'söhne.example', 'logistics.example']) await addDomain(page, name);
}

for (const [name, address, heading] of [
  ['start', '/', /./], ['help', '/help', /./], ['help-enrolling', '/help/enrolling', /./],
  ['help-logging-in', '/help/logging-in', /./], ['about', '/about', /./], ['not-found', '/no/such/page', /./],
  ['find-order', '/orders', 'Track an order'], ['enrolment-empty', '/enrol', 'Purchase an enterprise account'],
  ['draft-unknown', `/draft/${'A'.repeat(43)}`, /./],
]) {
  test(`the screen "${name}" fits at every width`, async () => {
    const page = await openPage(server, address);
    if (name === 'draft-unknown') page.expect(/404/);
    await page.getByRole('heading', {level: 1, name: heading}).waitFor();
    await keepPictures(page, name);
    await page.close();
  });
}

test('the three steps of a full enrolment fit at every width', async () => {
  const page = await openPage(server, '/enrol');
  await fillEverything(page);
  await keepPictures(page, 'enrolment-products');
  await page.getByRole('button', {name: 'How is this worked out?'}).click();
  await keepPictures(page, 'enrolment-explained');
  await nextStep(page, 'Next: contacts', 'Contact information');
  await fillContact(page, 'Account administrator', ANNA);
  await fillContact(page, 'Higher authority', GRACE);
  await (await openContact(page, 'Billing contact')).getByLabel('Street address').fill(ADDRESS['Street address']);
  await keepPictures(page, 'enrolment-contacts');
  await page.getByRole('button', {name: 'Next: payment'}).click();
  await page.getByRole('alert').first().waitFor();
  await keepPictures(page, 'enrolment-contacts-refused');
  await page.close();
});

test('refusals and dialogs fit at every width', async () => {
  const page = await openPage(server, '/enrol');
  await addToCart(page, 'S/MIME Enterprise', 4);
  await page.getByRole('button', {name: 'Next: contacts'}).click();
  await page.getByRole('alert').first().waitFor();
  await keepPictures(page, 'enrolment-refused');
  await page.getByRole('button', {name: 'Add multiple domains'}).click();
  await page.getByRole('dialog').getByLabel('Domain names').fill('good.example, *.bad.example, 10.0.0.1, good.example');
  await keepPictures(page, 'dialog-domains');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({state: 'detached'});
  await page.getByRole('button', {name: 'Continue on another device'}).click();
  await page.getByRole('dialog').getByText('Secret link').first().waitFor();
  await keepPictures(page, 'dialog-share');
  await page.close();
});

test('payment, confirmation and tracking fit at every width', async () => {
  const page = await openPage(server, '/enrol/payment', {state: draft});
  await keepPictures(page, 'enrolment-payment');
  await page.getByRole('button', {name: 'Read the agreement'}).click();
  await keepPictures(page, 'enrolment-agreement');
  await fillCard(page);
  await buyButton(page).click();
  await confirmed(page);
  await keepPictures(page, 'confirmation');
  await page.getByRole('link', {name: 'Open the tracking page'}).click();
  await page.getByRole('heading', {name: /^Order CF-/}).waitFor();
  await keepPictures(page, 'order');
  await page.close();
});

test('the calculator fits at every width', async () => {
  const page = await openPage(server, '/calculator');
  await page.getByLabel('Quantity of Advantage OV SSL').fill('5');
  await region(page, 'Price on this day').or(page.getByText('Total')).first().waitFor();
  await keepPictures(page, 'calculator');
  await page.close();
});
