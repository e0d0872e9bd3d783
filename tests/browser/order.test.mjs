// Whole enrolments in the browser, to the order in the database.
//   PROGRAM=... SITE=... node --test tests/browser/order.test.mjs
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, test} from 'node:test';
import {ACCEPT, ADDRESS, ANNA, GRACE, HEADQUARTERS, OTTO, addDomain, addOrganisation, addToCart, buyButton, confirmed,
  copyCardholder, copyContact, draftBeforePayment, fillCard, fillContact, fillFields, fillProducts, openContact,
  problems, region, taxPlace, toContacts, toPayment, total, totalOf} from './support/enrolment.mjs';
import {openPage, startBrowser, startServer, stopBrowser, until} from './support/product.mjs';

let server;
let draft;

before(async () => {
  await startBrowser();
  draft = await draftBeforePayment();
});
after(stopBrowser);
beforeEach(async () => { server = await startServer(); });
afterEach(() => server.close());

async function chooseInventory(page) {
  await page.getByLabel(HEADQUARTERS).check();
  await page.getByRole('radio', {name: '2 years'}).check();
  await taxPlace(page, 'Germany: Germany VAT, 19 %');
  await addToCart(page, 'Advantage OV SSL', 12);
  await addToCart(page, 'Multi-domain EV SSL', 2);
  await addToCart(page, 'S/MIME Enterprise', 25);
}

async function nameEverything(page) {
  await addOrganisation(page, 'Müller & Söhne GmbH');
  await addOrganisation(page, 'Müller Logistik AG');
  await addDomain(page, 'https://Mueller.example/shop');
  await page.getByRole('button', {name: 'Add multiple domains'}).click();
  const dialog = page.getByRole('dialog', {name: 'Add multiple domains'});
  await dialog.getByLabel('Domain names').fill('söhne.example, logistik.example');
  await dialog.getByRole('button', {name: 'Add 2 domains'}).click();
  await dialog.waitFor({state: 'detached'});
  await page.getByLabel('Your right to logistik.example').selectOption({label: 'We look after it for a client'});
  await page.getByRole('radio', {name: 'Contact me (manual)'}).check();
}

// The page takes people to the first field of what they opened.
const focusIn = (place) => until(() => place.getByLabel('Given name').evaluate((element) =>
  element === document.activeElement), 'the focus in the first field');

async function giveContacts(page) {
  await fillContact(page, 'Account administrator', ANNA);
  await region(page, 'Account administrator').getByRole('button', {name: 'Next contact'}).click();
  await focusIn(region(page, 'Authorisation contact'));
  await page.getByRole('button', {name: 'Add another administrator'}).click();
  await focusIn(region(page, 'Account administrator 2'));
  await fillContact(page, 'Account administrator 2', OTTO);
  const anna = 'Account administrator: Anna Müller';
  for (const title of ['Authorisation contact', 'Technical contact', 'Billing contact'])
    await copyContact(page, title, anna);
  await fillFields(await openContact(page, 'Billing contact'), ADDRESS);
  await fillContact(page, 'Higher authority', GRACE);
  await copyContact(page, 'Contract signer', 'Account administrator: Otto Brandt');
}

test('a subscription with EV is ordered from the first field to the tracking link ' +
  '(R8, R9, R10, R18, R48, R51, R52, R66, R70, R71, R78, R82, R84, R85, R86, R89, R92, R93, R95, R98, R99)', async () => {
  const page = await openPage(server, '/');
  await page.getByRole('button', {name: 'Start enrolling'}).click();
  await chooseInventory(page);
  // 12 × 438 less 10 %, 2 × 1,020, 25 × 21 less 12 %, the fee of 175: 7,407.40, and 19 % of it.
  await total(page).getByText('$8,814.81').waitFor();
  await nameEverything(page);
  await toContacts(page);
  await giveContacts(page);
  await toPayment(page);
  await copyCardholder(page, 'Billing contact: Anna Müller');
  await fillCard(page);
  await page.getByRole('button', {name: 'Read the agreement'}).click();
  await page.getByText('SUBSCRIBER AGREEMENT').waitFor();
  await page.getByLabel(ACCEPT).check();
  await page.getByRole('button', {name: 'Buy now – $8,814.81'}).click();
  await confirmed(page);

  const link = await page.getByRole('link', {name: 'Open the tracking page'}).getAttribute('href');
  await until(() => server.mails().length === 1, 'the confirmation e-mail');
  assert.match(server.mails()[0], /To: [^\n]*<anna\.mueller@example\.com>/);
  assert.ok(server.mails()[0].replaceAll('=\r\n', '').includes(link), 'the e-mail carries the tracking link');
  assert.deepEqual(server.query('SELECT total_minor, state FROM orders'), [[881481, 'received']]);

  const elsewhere = await openPage(server, link);
  await elsewhere.getByRole('heading', {name: /^Order CF-/}).waitFor();
  for (const name of ['Müller & Söhne GmbH', 'söhne.example', '12 × Advantage OV SSL', '$8,814.81'])
    await elsewhere.getByText(name, {exact: false}).first().waitFor();
  await elsewhere.close();
  await page.close();
});

test('unit-based inventory is ordered by purchase order (R9, R33, R34)', async () => {
  const page = await openPage(server, '/enrol');
  await page.getByRole('radio', {name: 'Unit-based'}).check();
  await page.getByRole('radiogroup', {name: 'Account lifetime'}).waitFor({state: 'detached'});
  await fillProducts(page, {product: 'Wildcard OV SSL', quantity: 3});
  await total(page).getByText('units').first().waitFor();
  await toContacts(page);
  await fillContact(page, 'Account administrator', ANNA);
  for (const title of ['Authorisation contact', 'Technical contact', 'Billing contact'])
    await copyContact(page, title, 'Account administrator: Anna Müller');
  await fillFields(await openContact(page, 'Billing contact'), ADDRESS);
  await toPayment(page);
  await page.getByRole('radio', {name: 'Purchase order'}).check();
  await region(page, 'Card details').waitFor({state: 'detached'});
  await page.getByLabel('Purchase order number').fill('PO-2026/0815');
  await page.getByLabel(ACCEPT).check();
  await buyButton(page).click();
  await confirmed(page);
  assert.deepEqual(server.query('SELECT gateway, payment_state FROM orders'), [['purchase_order', 'invoiced']]);
  await page.close();
});

test('Buy now says the amount of the price beside it and asks for what is missing (R7, R97)', async () => {
  const page = await openPage(server, '/enrol/payment', {state: draft});
  const amount = await totalOf(page);
  await page.getByRole('button', {name: `Buy now – ${amount}`, exact: true}).click();
  const summary = problems(page);
  for (const field of ['Card number', 'Expiry date', 'Security code (CVV)'])
    await summary.getByRole('link', {name: new RegExp(`^${field.replace(/[()]/g, '\\$&')}`)}).waitFor();
  await summary.getByRole('link', {name: /^Card number/}).click();
  await page.waitForFunction(() => document.activeElement.labels?.[0]?.textContent.includes('Card number'));
  assert.deepEqual(server.query('SELECT count(*) FROM orders'), [[0]]);
  await page.close();
});
