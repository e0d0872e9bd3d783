// One enrolment, seven ways to work the page, one order: whoever works it however, the same bytes are stored.
//   PROGRAM=... SITE=... node --test tests/browser/seven_ways.test.mjs
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {ACCEPT, ADDRESS, ANNA, APPROVED_CARD, CARD_EXPIRY, GRACE, HEADQUARTERS, OTTO, buyButton, cart, confirmed,
  region} from './support/enrolment.mjs';
import {byKeyboard, byMouse, byRoles} from './support/hands.mjs';
import {openPage, startBrowser, startBrowserWithoutWebGl, startServer, stopBrowser, until} from './support/product.mjs';

before(startBrowser);
after(stopBrowser);

async function choose(hand, list, label) {
  await hand.choose(list, label);
  await until(() => list.evaluate((element, wanted) => element.selectedOptions[0]?.label === wanted, label),
    `the choice of ${label}`);
}

async function copyContact(hand, place, from) {
  await hand.choose(place.getByLabel('Copy contact from'), from);
  await until(async () => await place.getByLabel('Given name').inputValue() === ANNA['Given name'], 'the copied contact');
}

async function addToCart(page, hand, name, quantity) {
  const row = page.getByRole('table', {name: 'Products'}).getByRole('row', {name: new RegExp(`^${name} `)});
  await hand.fill(row.getByLabel(`Quantity of ${name}`, {exact: true}), String(quantity));
  await hand.press(row.getByRole('button', {name: 'Add to cart'}));
  await cart(page).getByRole('row', {name: new RegExp(`^${name} `)}).waitFor();
}

async function chooseProducts(page, hand) {
  await hand.tick(page.getByRole('radio', {name: '2 years'}));
  await choose(hand, page.getByLabel('Country or region for tax'), 'Germany: Germany VAT, 19 %');
  await hand.tick(page.getByLabel(HEADQUARTERS));
  await addToCart(page, hand, 'Advantage OV SSL', 12);
  await addToCart(page, hand, 'Multi-domain EV SSL', 2);
}

async function giveNames(page, hand) {
  const organisations = region(page, 'Organisation names');
  for (const name of ['Müller & Söhne GmbH', 'Müller  Logistik AG.', '東京証明書株式会社']) {
    await hand.fill(organisations.getByLabel('Organisation name'), name);
    await hand.press(organisations.getByRole('button', {name: 'Add', exact: true}));
    await organisations.getByRole('button', {name: `Remove ${name}`}).waitFor();
  }
  const domains = region(page, 'Domain names');
  await hand.press(domains.getByRole('button', {name: 'Add multiple domains'}));
  const dialog = page.getByRole('dialog', {name: 'Add multiple domains'});
  await hand.fill(dialog.getByLabel('Domain names'), 'mueller.example, https://Söhne.example/shop, logistik.example');
  await hand.press(dialog.getByRole('button', {name: 'Add 3 domains'}));
  await dialog.waitFor({state: 'detached'});
  await choose(hand, page.getByLabel('Your right to logistik.example'), 'We look after it for a client');
  await hand.tick(page.getByRole('radio', {name: 'Contact me (manual)'}));
}

async function fillFields(place, hand, values) {
  for (const [label, value] of Object.entries(values)) {
    const field = place.getByLabel(label, {exact: true});
    const isList = await field.evaluate((element) => element.tagName === 'SELECT');
    await (isList ? choose(hand, field, value) : hand.fill(field, value));
  }
}

async function giveContacts(page, hand) {
  const open = async (title) => {
    const panel = region(page, title);
    const bar = panel.getByRole('button', {name: title, exact: true});
    if (await bar.getAttribute('aria-expanded') !== 'true') await hand.press(bar);
    await panel.getByLabel('Given name').waitFor();
    return panel;
  };
  await fillFields(await open('Account administrator'), hand, ANNA);
  for (const title of ['Authorisation contact', 'Technical contact', 'Billing contact'])
    await copyContact(hand, await open(title), 'Account administrator: Anna Müller');
  await fillFields(region(page, 'Billing contact'), hand, ADDRESS);
  await fillFields(await open('Higher authority'), hand, GRACE);
  await fillFields(await open('Contract signer'), hand, OTTO);
}

async function pay(page, hand) {
  await copyContact(hand, region(page, 'Cardholder'), 'Billing contact: Anna Müller');
  const card = region(page, 'Card details');
  await hand.fill(card.getByLabel('Card number'), APPROVED_CARD);
  await hand.fill(card.getByLabel('Expiry date'), CARD_EXPIRY);
  await hand.fill(card.getByLabel('Security code (CVV)'), '123');
  await hand.tick(page.getByLabel(ACCEPT));
  await hand.press(buyButton(page));
  await confirmed(page);
}

async function next(page, hand, button, heading) {
  await hand.press(page.getByRole('button', {name: button}));
  await page.getByRole('heading', {name: heading, level: 1}).waitFor();
}

async function enrol(page, hand) {
  await page.getByRole('table', {name: 'Products'}).waitFor();
  await chooseProducts(page, hand);
  await giveNames(page, hand);
  await next(page, hand, 'Next: contacts', 'Contact information');
  await giveContacts(page, hand);
  await next(page, hand, 'Next: payment', 'Payment');
  await pay(page, hand);
}

const hideCanvas = (page) => page.locator('canvas').evaluate((canvas) => { canvas.style.visibility = 'hidden'; });
const drawnBy = (page) => page.evaluate(() => document.documentElement.dataset.mode || 'canvas');

const WAYS = [
  {name: 'with the mouse', hand: byMouse, drawn: 'canvas'},
  {name: 'with the keyboard alone', hand: byKeyboard, drawn: 'canvas'},
  {name: 'by roles, with the canvas hidden', hand: byRoles, drawn: 'canvas', prepare: hideCanvas},
  {name: 'without WebGL', hand: byMouse, drawn: 'html', launch: startBrowserWithoutWebGl},
  {name: 'on a screen of 320 pixels', hand: byMouse, drawn: 'canvas', options: {viewport: {width: 320, height: 640}}},
  {name: 'at three device pixels a pixel', hand: byMouse, drawn: 'canvas', options: {deviceScaleFactor: 3}},
  {name: 'with forced colours', hand: byKeyboard, drawn: 'canvas', options: {forcedColors: 'active'}},
];

// Everything that was bought, by whom, for whom and for how much; of the times only that there are some.
function orderOf(server) {
  const rows = server.query('SELECT contents, explanation, total_minor, currency, state FROM orders');
  assert.equal(rows.length, 1, 'one order');
  return JSON.stringify(rows[0]).replaceAll(/\d{4}-\d\d-\d\dT[\d:]{8}Z/g, 'time').replaceAll(/sbx_approve_[0-9a-f]+/g, 'token')
    .replaceAll(/(\\"unit\\":\\"instant\\",\\"number\\":)\d+/g, '$1time');
}

const orders = new Set();

for (const {name, hand, drawn, prepare, launch, options} of WAYS) {
  test(`an enrolment ${name} ends in the order that every way ends in (R8, R66, R80, R97)`, async () => {
    const server = await startServer();
    const other = launch && await launch();
    const context = other && await other.newContext({viewport: {width: 1280, height: 800}});
    const page = await openPage(server, '/enrol', {context, ...options});
    assert.equal(await drawnBy(page), drawn);
    await prepare?.(page);
    await enrol(page, hand(page));
    orders.add(orderOf(server));
    assert.equal(orders.size, 1, `one order for all: ${[...orders].join('\n')}`);
    await page.close();
    await other?.close();
    await server.close();
  });
}
