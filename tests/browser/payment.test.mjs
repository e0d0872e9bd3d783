// What may go wrong between Buy now and the order, and where the card's number must not go.
//   PROGRAM=... SITE=... node --test tests/browser/payment.test.mjs
import assert from 'node:assert/strict';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {APPROVED_CARD, DECLINED_CARD, buyButton, confirmed, draftBeforePayment, fillCard, problems, region,
  totalOf} from './support/enrolment.mjs';
import {UNREACHABLE, openPage, startBrowser, startServer, stopBrowser} from './support/product.mjs';

const CATALOGUE = fileURLToPath(new URL('../../catalogue', import.meta.url));

let server;
let draft;

before(async () => {
  await startBrowser();
  draft = await draftBeforePayment();
});
after(stopBrowser);
beforeEach(async () => { server = await startServer(); });
afterEach(() => server.close());

const received = () => server.query("SELECT count(*) FROM orders WHERE state = 'received'")[0][0];
const paymentPage = async () => {
  const page = await openPage(server, '/enrol/payment', {state: draft});
  await buyButton(page).waitFor();
  return page;
};

test('a declined card leaves everything as typed, and another card pays for one order (R93, R97)', async () => {
  const page = await paymentPage();
  page.expect(/status of 4\d\d/);
  await fillCard(page, DECLINED_CARD);
  await buyButton(page).click();
  await problems(page).getByText('The payment was declined. Nothing was charged').waitFor();
  assert.equal(await region(page, 'Cardholder').getByLabel('Family name').inputValue(), 'Müller');
  assert.equal(await region(page, 'Cardholder').getByLabel('Street address').inputValue(), 'Hauptstraße 1');
  assert.equal(await page.getByLabel('Card number').inputValue(), DECLINED_CARD);
  assert.equal(await page.getByLabel(/^I have read/).isChecked(), true);
  assert.equal(received(), 0);
  await fillCard(page, APPROVED_CARD);
  await buyButton(page).click();
  await confirmed(page);
  assert.equal(received(), 1);
  await page.close();
});

test('a card that the sandbox does not know is not taken, and nothing is sent (R93)', async () => {
  const page = await paymentPage();
  await fillCard(page, '4111 1111 1111 1111');
  await buyButton(page).click();
  await problems(page).getByText('does not take this card').waitFor();
  assert.equal(page.requests.filter((request) => request.method() === 'POST').length, 0);
  await page.close();
});

test('a lost reply is asked for again and there is one order (R97)', async () => {
  const page = await paymentPage();
  page.expect(UNREACHABLE);
  let lost = 0;
  await page.context().route('**/api/v1/orders', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await fillCard(page);
  await buyButton(page).click();
  await problems(page).getByText('We have not heard whether your order arrived').waitFor();
  assert.equal(received(), 1);
  await page.getByRole('button', {name: 'Ask again'}).click();
  await confirmed(page);
  assert.equal(lost, 1);
  assert.deepEqual(server.query('SELECT count(*) FROM orders'), [[1]]);
  await page.close();
});

test('a lost reply survives a reload of the page, and there is still one order (R97)', async () => {
  const page = await paymentPage();
  page.expect(UNREACHABLE);
  await page.context().route('**/api/v1/orders', async (route) => {
    await route.fetch();
    return route.abort('connectionreset');
  }, {times: 1});
  await fillCard(page);
  await buyButton(page).click();
  await page.getByRole('button', {name: 'Ask again'}).waitFor();
  await page.reload();
  await page.getByRole('button', {name: 'Ask again'}).click();
  await confirmed(page);
  assert.deepEqual(server.query('SELECT count(*) FROM orders'), [[1]]);
  await page.close();
});

// The gateway is asked every 15 s, and decides about a late card when it is asked the second time.
const DECIDED_SECONDS = 75;
const decided = (page, heading) => page.getByRole('heading', {name: heading, level: 1})
  .waitFor({timeout: DECIDED_SECONDS * 1000});

async function buyWith(number) {
  const page = await paymentPage();
  await fillCard(page, number);
  await buyButton(page).click();
  await page.getByRole('heading', {name: 'Your order is with the payment provider', level: 1}).waitFor();
  return page;
}

test('an order whose card is approved late is confirmed by itself, and only then the draft is gone (R97, R98)', async () => {
  const page = await buyWith('4000 0000 0000 3436');
  await page.getByRole('link', {name: 'Enrol', exact: true}).click();
  await page.getByText('Your order is with the payment provider, and we wait for the answer.').waitFor();
  await region(page, 'Your order').getByText('mueller.example').waitFor();
  assert.equal(await buyButton(page).count(), 0);
  await page.getByRole('link', {name: 'Follow your order'}).click();
  await page.reload();
  await decided(page, 'Your order is in');
  await page.getByRole('link', {name: 'Enrol', exact: true}).click();
  await page.getByText('Nothing in the cart yet').waitFor();
  assert.deepEqual(server.query('SELECT state FROM orders'), [['received']]);
  await page.close();
});

for (const [what, number, heading, words] of [
  ['declined late', '4000 0000 0000 3444', 'The payment was declined', 'The payment was declined.'],
  ['lost on its way', '4000 0000 0000 3428', 'Your order was cancelled', 'The payment did not come about.'],
]) {
  test(`a payment that is ${what} is said to be so, and what was typed is bought again (R97)`, async () => {
    const page = await buyWith(number);
    await decided(page, heading);
    assert.equal(await page.getByText('What happens next').count(), 0);
    assert.match(await page.title(), new RegExp(`^${heading}`));
    await page.getByRole('button', {name: 'Back to payment'}).click();
    await problems(page).getByText(words).waitFor();
    assert.equal(await region(page, 'Cardholder').getByLabel('Family name').inputValue(), 'Müller');
    assert.equal(await page.getByLabel('Card number').inputValue(), '');
    assert.equal(received(), 0);
    await fillCard(page);
    await buyButton(page).click();
    await confirmed(page);
    assert.equal(received(), 1);
    await page.close();
  });
}

test('a gateway that approves and does not answer is asked again, and there is one order (R97)', async () => {
  const page = await buyWith('4000 0000 0000 3410');
  await decided(page, 'Your order is in');
  assert.deepEqual(server.query('SELECT state FROM orders'), [['received']]);
  await page.close();
});

test('a gateway that answers twice is paid once (R97)', async () => {
  const page = await paymentPage();
  await fillCard(page, '4000 0000 0000 3451');
  await buyButton(page).click();
  await confirmed(page);
  assert.deepEqual(server.query('SELECT state FROM orders'), [['received']]);
  await page.close();
});

test('a purchase that nothing is heard of cannot be changed under way, and can be given up (R97)', async () => {
  const page = await paymentPage();
  page.expect(UNREACHABLE);
  await page.context().route('**/api/v1/orders', (route) => route.abort('connectionreset'), {times: 2});
  await fillCard(page);
  await buyButton(page).click();
  await problems(page).getByText('We have not heard whether your order arrived').waitFor();
  assert.equal(await page.getByLabel('Card number').count(), 0);
  await page.getByRole('button', {name: 'Stop asking'}).click();
  const dialog = page.getByRole('dialog', {name: 'Stop asking about this purchase?'});
  await dialog.getByRole('button', {name: 'Keep asking'}).click();
  await page.getByRole('button', {name: 'Ask again'}).click();
  await problems(page).getByText('We have not heard whether your order arrived').waitFor();
  await page.getByRole('button', {name: 'Stop asking'}).click();
  await dialog.getByRole('button', {name: 'Stop asking'}).click();
  await buyButton(page).waitFor();
  assert.equal(await page.getByLabel('Card number').inputValue(), APPROVED_CARD);
  await buyButton(page).click();
  await confirmed(page);
  assert.deepEqual(server.query('SELECT count(*) FROM orders'), [[1]]);
  await page.close();
});

test('a price that changed meanwhile is shown with the old one, and nothing is charged before it is accepted (R7, R97)',
  async () => {
    const page = await paymentPage();
    page.expect(UNREACHABLE);
    page.expect(/status of 4\d\d/);
    assert.equal(await totalOf(page), '$521.22');
    const folder = join(server.data, 'dearer');
    cpSync(CATALOGUE, folder, {recursive: true});
    const dearer = join(folder, 'sample.json');
    writeFileSync(dearer, readFileSync(dearer, 'utf8').replace('"version": "2026-11.1"', '"version": "2026-11.2"')
      .replaceAll('"licence_per_year": 21900', '"licence_per_year": 22900'));
    await server.stop();
    await server.start({catalogue: dearer});
    await fillCard(page);
    await page.getByRole('button', {name: 'Buy now – $521.22'}).click();
    // 2 × 229 and 19 % of it.
    await problems(page).getByText('The price has changed from $521.22 to $545.02. Nothing was charged.').waitFor();
    assert.deepEqual(server.query('SELECT count(*) FROM orders'), [[0]]);
    await page.getByRole('button', {name: 'Buy now – $545.02'}).click();
    await confirmed(page);
    assert.deepEqual(server.query('SELECT total_minor, state FROM orders'), [[54502, 'received']]);
    await page.close();
  });

// The number in the ways that people and programs write it, and a security code that no figure looks like.
const MARKER = /3782[ -]?822463[ -]?10005|3782[ -]?8224[ -]?6310[ -]?005|(?<![0-9A-Za-z])0073(?![0-9A-Za-z])/;

// Without the program's own files, among which is the sandbox's list of its test numbers.
async function textsInBrowser(page) {
  const {origins} = await page.context().storageState({indexedDB: true});
  const cached = await page.evaluate(async () => {
    const texts = [JSON.stringify({...sessionStorage})];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const own = new URL(request.url).pathname.startsWith('/assets/');
        texts.push(request.url, own ? '' : await (await cache.match(request)).text());
      }
    }
    return texts;
  });
  return [JSON.stringify(origins), ...cached];
}

test('number and code of a card reach no request, no storage of the browser and no file of the server (R93, R94)', async () => {
  const page = await paymentPage();
  const sent = [];
  page.context().on('request', (request) =>
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`));
  await fillCard(page, '3782 822463 10005', '0073');
  await region(page, 'Cardholder').getByLabel('City').fill('Potsdam');
  await buyButton(page).click();
  await confirmed(page);
  await page.reload();
  await page.getByRole('heading', {name: 'Your order is in'}).waitFor();

  assert.ok(sent.some((text) => text.includes('sbx_approve_')), 'the token was sent');
  for (const text of sent) assert.doesNotMatch(text, MARKER);
  const kept = await textsInBrowser(page);
  assert.ok(kept.length > 1, 'the browser keeps something');
  for (const text of kept) assert.doesNotMatch(text, MARKER);
  await server.stop();
  const files = server.files();
  assert.ok(files.some(({path}) => path.endsWith('certfolio.db')));
  for (const {path, content} of files) assert.doesNotMatch(content.toString('latin1'), MARKER, path);
  assert.doesNotMatch(server.log.join('\n'), MARKER);
  page.expect(UNREACHABLE);
  await page.close();
  await server.start();
});
