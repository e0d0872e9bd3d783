// Step 1 of the enrolment: the smallest first order, names one by one and many at once, and EV that comes and goes.
//   PROGRAM=... SITE=... node --test tests/browser/products.test.mjs
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {GRACE, addDomain, addOrganisation, addToCart, cart, fillContact, openContact, problems, region,
  toContacts, toPayment, draftBeforePayment} from './support/enrolment.mjs';
import {openPage, startBrowser, startServer, stopBrowser} from './support/product.mjs';

let server;

before(async () => {
  await startBrowser();
  server = await startServer();
});
after(async () => {
  await stopBrowser();
  await server.close();
});

const BELOW_MINIMUM = 'This is less than the smallest first order.';
const below = (page) => region(page, 'Your cart').getByText(BELOW_MINIMUM);
const quantityInCart = (page, name) => cart(page).getByLabel(`Quantity of ${name}`, {exact: true});

for (const {carries, lines, fix, mended} of [
  {carries: 'four S/MIME units', lines: {'S/MIME Enterprise': 4}, fix: 'Add 1 S/MIME Enterprise',
    mended: {'S/MIME Enterprise': '5'}},
  {carries: 'nine mobile device units', lines: {'Mobile device': 9}, fix: 'Add 1 Mobile device',
    mended: {'Mobile device': '10'}},
  {carries: 'four S/MIME and nine mobile device units', lines: {'S/MIME Enterprise': 4, 'Mobile device': 9},
    fix: 'Add 1 Mobile device', mended: {'S/MIME Enterprise': '4', 'Mobile device': '10'}},
  {carries: 'four S/MIME units that another type mends', lines: {'S/MIME Enterprise': 4}, fix: /^Add 1 (?!S\/MIME)/,
    mended: {'S/MIME Enterprise': '4'}},
]) {
  test(`a first order of ${carries} is refused until its fix is pressed (R46, R47, R48)`, async () => {
    const page = await openPage(server, '/enrol');
    for (const [name, quantity] of Object.entries(lines)) await addToCart(page, name, quantity);
    await below(page).waitFor();
    await page.getByRole('button', {name: 'Next: contacts'}).click();
    await problems(page).getByText(BELOW_MINIMUM).waitFor();
    assert.equal(new URL(page.url()).pathname, '/enrol');
    await region(page, 'Your cart').getByRole('button', {name: fix}).click();
    await below(page).waitFor({state: 'detached'});
    for (const [name, quantity] of Object.entries(mended))
      assert.equal(await quantityInCart(page, name).inputValue(), quantity);
    assert.equal(await problems(page).getByText(BELOW_MINIMUM).count(), 0);
    await page.close();
  });
}

test('an eleventh organisation is refused and stays in its field (R62)', async () => {
  const page = await openPage(server, '/enrol');
  const place = region(page, 'Organisation names');
  for (let number = 1; number <= 10; ++number) {
    await addOrganisation(page, `Company ${number} Ltd.`);
    await place.getByRole('button', {name: `Remove Company ${number} Ltd.`}).waitFor();
  }
  await addOrganisation(page, 'Company 11 Ltd.');
  await place.locator('[aria-invalid=true]').waitFor();
  assert.equal(await place.getByLabel('Organisation name').inputValue(), 'Company 11 Ltd.');
  await place.getByRole('button', {name: 'Remove Company 3 Ltd.'}).click();
  await place.getByRole('button', {name: 'Add', exact: true}).click();
  await place.getByRole('button', {name: 'Remove Company 11 Ltd.'}).waitFor();
  assert.equal(await place.getByRole('button', {name: /^Remove/}).count(), 10);
  await page.close();
});

test('an eleventh domain name is refused and stays in its field (R68)', async () => {
  const page = await openPage(server, '/enrol');
  const place = region(page, 'Domain names');
  await page.getByRole('button', {name: 'Add multiple domains'}).click();
  const dialog = page.getByRole('dialog', {name: 'Add multiple domains'});
  const ten = Array.from({length: 10}, (_, index) => `shop${index + 1}.example`);
  await dialog.getByLabel('Domain names').fill(ten.join(', '));
  await dialog.getByRole('button', {name: 'Add 10 domains'}).click();
  await dialog.waitFor({state: 'detached'});
  await addDomain(page, 'shop11.example');
  await place.locator('[aria-invalid=true]').waitFor();
  assert.equal(await place.getByLabel('Domain name', {exact: true}).inputValue(), 'shop11.example');
  assert.equal(await place.getByLabel(/^Your right to/).count(), 10);
  await page.close();
});

test('of a pasted list the good names stay and each bad one is named with its reason (R67, R71)', async () => {
  const page = await openPage(server, '/enrol');
  await page.getByRole('button', {name: 'Add multiple domains'}).click();
  const dialog = page.getByRole('dialog', {name: 'Add multiple domains'});
  await dialog.getByLabel('Domain names').fill(
    'good.example, *.bad.example, 10.0.0.1, good.example,\nhttps://Other.example/path, intranet, söhne.example');
  await dialog.getByRole('button', {name: 'Add 3 domains'}).click();
  await dialog.getByText('These were not added:').waitFor();
  for (const [name, reason] of [['*.bad.example', 'Leave out the “*.”'], ['10.0.0.1', 'IP address'],
    ['good.example', 'in the list already'], ['intranet', '']])
    await dialog.getByText(`${name}: `).filter({hasText: reason}).waitFor();
  assert.equal(await dialog.getByLabel('Domain names').inputValue(), '*.bad.example, 10.0.0.1, good.example, intranet');
  await page.keyboard.press('Escape');
  await dialog.waitFor({state: 'detached'});
  const place = region(page, 'Domain names');
  for (const name of ['good.example', 'other.example', 'söhne.example'])
    await place.getByRole('button', {name: `Remove ${name}`}).waitFor();
  assert.equal(await place.getByRole('button', {name: /^Remove/}).count(), 3);
  await page.close();
});

test('what was typed for the higher authority is parked with EV and comes back with it (R89)', async () => {
  const page = await openPage(server, '/enrol', {state: await draftBeforePayment()});
  await addToCart(page, 'Multi-domain EV SSL', 1);
  await toContacts(page);
  await fillContact(page, 'Higher authority', GRACE);
  await page.getByRole('link', {name: 'Back: products and names'}).click();
  await cart(page).getByRole('row', {name: /^Multi-domain EV SSL /}).getByRole('button', {name: 'Remove'}).click();
  await cart(page).getByRole('row', {name: /^Multi-domain EV SSL /}).waitFor({state: 'detached'});
  await toContacts(page);
  assert.equal(await region(page, 'Higher authority').count(), 0);
  assert.equal(await region(page, 'Contract signer').count(), 0);
  await toPayment(page);
  await page.goBack();
  await page.getByRole('link', {name: 'Back: products and names'}).click();
  await addToCart(page, 'Code signing EV', 1);
  await toContacts(page);
  const panel = await openContact(page, 'Higher authority');
  for (const [label, value] of Object.entries(GRACE).filter(([label]) => !label.startsWith('Country')))
    assert.equal(await panel.getByLabel(label, {exact: true}).inputValue(), value);
  await region(page, 'Contract signer').waitFor();
  await page.close();
});

test('the payment page of an empty enrolment leads back to what is missing (R79)', async () => {
  const page = await openPage(server, '/enrol/payment');
  await page.getByRole('button', {name: /^Buy now/}).click();
  await problems(page).getByRole('link', {name: /^Your cart/}).waitFor();
  await page.getByRole('heading', {name: 'Purchase an enterprise account'}).waitFor();
  assert.deepEqual(server.query('SELECT count(*) FROM orders'), [[0]]);
  await page.close();
});
