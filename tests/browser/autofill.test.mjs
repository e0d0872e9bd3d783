// Chromium's own autofill, as its DevTools start it: what it fills in is in the program within a frame.
//   PROGRAM=... SITE=... node --test tests/browser/autofill.test.mjs
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {ACCEPT, CARD_EXPIRY, buyButton, confirmed, draftBeforePayment, openContact, problems, region}
  from './support/enrolment.mjs';
import {keptBy, openPage, settled, startBrowser, startServer, stopBrowser} from './support/product.mjs';

const CARD = {number: '4242424242424242', name: 'Anna Müller', expiryMonth: '12', expiryYear: `20${CARD_EXPIRY.slice(-2)}`,
  cvc: '123'};

const ADDRESS = {fields: Object.entries({NAME_FIRST: 'Grace', NAME_LAST: 'Okafor', EMAIL_ADDRESS: 'grace@example.com',
  ADDRESS_HOME_STREET_ADDRESS: '10 Downing Street', ADDRESS_HOME_CITY: 'London', ADDRESS_HOME_ZIP: 'SW1A 2AA',
  ADDRESS_HOME_COUNTRY: 'GB'}).map(([name, value]) => ({name, value}))};

let server;
let draft;

before(async () => {
  await startBrowser();
  server = await startServer();
  draft = await draftBeforePayment();
});

after(async () => {
  await stopBrowser();
  await server.close();
});

// Fills the form around a field as somebody does who chooses from the browser's list, and waits for one frame.
async function autofill(page, field, filled) {
  const session = await page.context().newCDPSession(page);
  await session.send('Autofill.enable');
  await field.focus();
  const {root} = await session.send('DOM.getDocument');
  const id = await field.getAttribute('id');
  const {nodeId} = await session.send('DOM.querySelector', {nodeId: root.nodeId, selector: `[id="${id}"]`});
  const {node} = await session.send('DOM.describeNode', {nodeId});
  await session.send('Autofill.trigger', {fieldId: node.backendNodeId, ...filled});
  await session.detach();
}

// In the page: how many frames begin after the last event until no field of the card is wrong any more.
function countFramesToTruth() {
  let frames = 0;
  document.addEventListener('input', () => { frames = 0; }, {capture: true});
  window.framesToTruth = new Promise((resolve) => {
    const look = () => {
      frames += 1;
      if (document.querySelector('#card-card [aria-invalid]')) requestAnimationFrame(look);
      else resolve(frames);
    };
    requestAnimationFrame(look);
  });
}

test('a card from the browser is in the program within a frame, and buys', async () => {
  const page = await openPage(server, '/enrol/payment', {state: draft});
  const details = region(page, 'Card details');
  const number = details.getByLabel('Card number');
  await number.waitFor();
  await settled(page);
  // The fields are found empty; that they are mended shows that the program has what is filled in.
  await buyButton(page).click();
  await problems(page).waitFor();
  await page.evaluate(countFramesToTruth);
  await autofill(page, number, {card: CARD});
  // The page's own frame for what was done, the next one for what comes of it; the third begins after both.
  const frames = await page.evaluate(() => window.framesToTruth);
  assert.ok(frames <= 3, `${frames} frames`);
  assert.equal(await number.inputValue(), CARD.number);
  assert.equal(await details.getByLabel('Security code (CVV)').inputValue(), '123');
  assert.match(await details.getByLabel('Expiry date').inputValue(), /^12\/(20)?\d\d$/);
  await page.getByLabel(ACCEPT).check();
  const kept = JSON.stringify(await keptBy(page, '"agreement":{'));
  assert.ok(!kept.includes('4242'), 'a kept draft knows no card');
  await buyButton(page).click();
  await confirmed(page);
  await page.close();
});

test('an address from the browser is in the program within a frame, and kept', async () => {
  const page = await openPage(server, '/enrol/contacts', {state: draft});
  const billing = await openContact(page, 'Billing contact');
  // The browser fills in only what is empty; the kept draft has a person there.
  for (const field of await billing.getByRole('textbox').all()) await field.fill('');
  for (const choice of await billing.getByRole('combobox').all())
    if (await choice.locator('option[value=""]').count() > 0) await choice.selectOption('');
  await settled(page);
  await autofill(page, billing.getByLabel('Given name'), {address: ADDRESS});
  await page.waitForFunction(() => document.getElementById('contacts/billing/city')?.value === 'London');
  await billing.getByText(/^You chose to be taxed in DE/).waitFor();
  const kept = JSON.stringify(await keptBy(page, '"city":"London"'));
  for (const text of ['Grace', 'Okafor', '10 Downing Street', 'SW1A 2AA', 'GB']) assert.ok(kept.includes(text), text);
  await page.close();
});
