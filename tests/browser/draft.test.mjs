// A draft outlives reloads, devices and servers.
//   PROGRAM=... SITE=... node --test tests/browser/draft.test.mjs
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, test} from 'node:test';
import {ANNA, addDomain, addOrganisation, addToCart, buyButton, cart, confirmed, draftBeforePayment, fillCard, fillContact,
  fillContacts, fillPayment, openContact, region, taxPlace, toContacts, toPayment} from './support/enrolment.mjs';
import {UNREACHABLE, keptBy, openPage, programRuns, startBrowser, startServer, stopBrowser, until} from './support/product.mjs';

let server;
let draft;

before(async () => {
  await startBrowser();
  draft = await draftBeforePayment();
});
after(stopBrowser);
beforeEach(async () => { server = await startServer(); });
afterEach(() => server.close());

async function startTyping(page) {
  await taxPlace(page, 'Germany: Germany VAT, 19 %');
  await addToCart(page, 'Private SSL', 7);
  await addOrganisation(page, 'Brandt  & Co., KG');
  await addDomain(page, 'brandt.example');
  await region(page, 'Domain names').getByLabel('Domain name', {exact: true}).fill('half.typ');
}

async function assertTyped(page) {
  assert.equal(await cart(page).getByLabel('Quantity of Private SSL', {exact: true}).inputValue(), '7');
  await region(page, 'Organisation names').getByRole('button', {name: /^Remove Brandt/}).waitFor();
  await region(page, 'Domain names').getByRole('button', {name: 'Remove brandt.example'}).waitFor();
  assert.equal(await region(page, 'Domain names').getByLabel('Domain name', {exact: true}).inputValue(), 'half.typ');
}

// A draft opens at its first step that is not complete.
async function backToProducts(page) {
  await page.getByRole('heading', {name: 'Contact information', level: 1}).waitFor();
  await page.getByRole('link', {name: 'Back: products and names'}).click();
  await cart(page).waitFor();
}

test('a reload brings back everything, also what was only half typed', async () => {
  const page = await openPage(server, '/enrol');
  await startTyping(page);
  await keptBy(page, 'half.typ');
  await page.reload();
  await programRuns(page);
  await cart(page).waitFor();
  await assertTyped(page);
  await page.close();
});

test('a reload at once after typing keeps the last letter, also of a page whose frames come late', async () => {
  for (const frameDelay of [0, 400]) {
    const page = await openPage(server, '/enrol', {frameDelay});
    await region(page, 'Organisation names').getByLabel('Organisation name').fill(`Typed ${frameDelay} ms ago Ltd`);
    await page.reload();
    await until(async () => await region(page, 'Organisation names').getByLabel('Organisation name').inputValue() ===
      `Typed ${frameDelay} ms ago Ltd`, 'the last word');
    await page.close();
  }
});

test('typing goes on while the draft is saved for the first time', async () => {
  const page = await openPage(server, '/enrol');
  const name = 'An organisation whose name takes longer to type than the first save takes to come';
  const field = region(page, 'Organisation names').getByLabel('Organisation name');
  await field.click();
  await page.keyboard.type(name, {delay: 40});
  await page.getByRole('main').getByText(/^Saved on this device/).waitFor();
  assert.equal(await field.inputValue(), name);
  assert.equal(await field.evaluate((element) => element === document.activeElement), true);
  await page.close();
});

test('the secret link brings the draft to another device, and what is typed there is not mixed', async () => {
  const page = await openPage(server, '/enrol');
  await startTyping(page);
  await page.getByRole('button', {name: 'Continue on another device'}).click();
  const dialog = page.getByRole('dialog', {name: 'Continue on another device'});
  const link = new URL(await dialog.getByText(/\/draft\/[\w-]{43}$/).textContent());
  const device = await openPage(server, link.pathname);
  await backToProducts(device);
  await assertTyped(device);
  await device.close();

  const other = await openPage(server, '/enrol');
  await addToCart(other, 'Wildcard OV SSL', 1);
  await keptBy(other, 'wildcard');
  await other.goto(link.href);
  await other.getByRole('button', {name: 'The one on this device'}).click();
  await cart(other).getByRole('row', {name: /^Wildcard OV SSL /}).waitFor();
  await other.goto(link.href);
  await other.getByRole('button', {name: 'The one from the link'}).click();
  await backToProducts(other);
  await assertTyped(other);
  assert.equal(await cart(other).getByRole('row', {name: /^Wildcard/}).count(), 0);
  await other.close();
  await page.close();
});

test('two windows of one browser share the draft, what is typed in either, and its one order (R97)', async () => {
  const one = await openPage(server, '/enrol', {state: draft});
  const two = await openPage(server, '/enrol', {context: one.context()});
  await addOrganisation(one, 'Müller Logistik GmbH');
  await region(two, 'Organisation names').getByRole('button', {name: 'Remove Müller Logistik GmbH'}).waitFor();
  await addDomain(two, 'logistik.example');
  await region(one, 'Domain names').getByRole('button', {name: 'Remove logistik.example'}).waitFor();
  await region(one, 'Organisation names').getByRole('button', {name: 'Remove Müller Logistik GmbH'}).waitFor();
  await toContacts(one);
  await toPayment(one);
  await fillCard(one);
  await buyButton(one).click();
  await confirmed(one);
  await two.getByText('The enrolment was finished or deleted in another window').first().waitFor();
  assert.equal(await region(two, 'Organisation names').getByRole('button', {name: /^Remove/}).count(), 0);
  assert.equal(server.query('SELECT count(*) FROM orders')[0][0], 1);
  await two.close();
  await one.close();
});

test('the server is restarted in mid-enrolment and nothing is lost', async () => {
  const page = await openPage(server, '/enrol');
  page.expect(UNREACHABLE);
  await taxPlace(page, 'Germany: Germany VAT, 19 %');
  await addToCart(page, 'Advantage OV SSL', 2);
  await server.stop();
  await addOrganisation(page, 'Müller & Söhne GmbH');
  await addDomain(page, 'mueller.example');
  await toContacts(page);
  await server.start();
  await fillContacts(page);
  await server.stop();
  await toPayment(page);
  await server.start();
  await fillPayment(page);
  await buyButton(page).click();
  await confirmed(page);
  assert.deepEqual(server.query('SELECT total_minor, state FROM orders'), [[52122, 'received']]);
  await page.close();
});

test('the server is killed: its draft and its orders are there again, and the purchase goes on (R97)', async () => {
  const page = await openPage(server, '/enrol/payment', {state: draft});
  page.expect(UNREACHABLE);
  await page.getByRole('button', {name: 'Continue on another device'}).click();
  const dialog = page.getByRole('dialog', {name: 'Continue on another device'});
  const link = await dialog.getByText(/\/draft\/[\w-]{43}$/).textContent();
  await page.keyboard.press('Escape');
  await dialog.waitFor({state: 'detached'});
  await fillCard(page);
  await server.stop('SIGKILL');
  await buyButton(page).click();
  await page.getByRole('button', {name: /^(Ask again|Buy now)/}).waitFor();
  await page.getByRole('alert', {name: 'There is a problem'}).waitFor();

  await server.start();
  const device = await openPage(server, new URL(link).pathname);
  await device.getByRole('heading', {name: 'Payment', level: 1}).waitFor();
  await device.close();
  await page.getByRole('button', {name: /^(Ask again|Buy now)/}).click();
  await confirmed(page);
  await server.stop('SIGKILL');
  await server.start();
  assert.deepEqual(server.query('SELECT total_minor, state FROM orders'), [[52122, 'received']]);
  await page.close();
});

test('back and forward keep what was typed in every step', async () => {
  const page = await openPage(server, '/enrol', {state: draft});
  await toContacts(page);
  await fillContact(page, 'Technical contact', {...ANNA, 'Given name': 'Tess'});
  await page.goBack();
  await cart(page).waitFor();
  await page.goForward();
  const panel = await openContact(page, 'Technical contact');
  assert.equal(await panel.getByLabel('Given name').inputValue(), 'Tess');
  await page.close();
});
