// The page, its messages and its e-mails in French; the pseudo-locale shows what does not fit.
//   PROGRAM=... SITE=... node --test tests/browser/language.test.mjs
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {APPROVED_CARD, CARD_EXPIRY, draftBeforePayment} from './support/enrolment.mjs';
import {openPage, settled, startBrowser, startServer, stopBrowser, until} from './support/product.mjs';

const PICTURES = process.env.OUTPUT || 'test-output';
const FRENCH = 'J’ai lu, compris et accepté l’entente';
let server;
let draft;

before(async () => {
  mkdirSync(PICTURES, {recursive: true});
  await startBrowser();
  draft = await draftBeforePayment();
  server = await startServer();
});
after(async () => {
  await server.close();
  await stopBrowser();
});

// The text of an e-mail: quoted-printable in UTF-8.
const textOf = (mail) => Buffer.from(mail.replaceAll('=\r\n', '').replace(/=([0-9A-F]{2})/g,
  (_, digits) => String.fromCharCode(parseInt(digits, 16))), 'latin1').toString('utf8');

const heading = (page, name) => page.getByRole('heading', {name, level: 1});
const language = (page) => page.evaluate(() => document.documentElement.lang);

test('a French browser orders in French and is written to in French', async () => {
  const page = await openPage(server, '/enrol/payment', {state: draft, locale: 'fr-CA'});
  await heading(page, 'Paiement').waitFor();
  assert.equal(await language(page), 'fr-CA');
  assert.equal(await page.title(), 'Paiement – Certfolio');
  const details = page.getByRole('region', {name: 'Données de la carte', exact: true});
  await details.getByLabel('Numéro de la carte').fill(APPROVED_CARD);
  await details.getByLabel('Date d’expiration').fill(CARD_EXPIRY);
  await details.getByLabel('Code de sécurité (CVV)').fill('123');
  await page.getByLabel(FRENCH).check();
  await page.getByRole('button', {name: /^Acheter maintenant – [\d\s]+,\d\d\s\$\sUS$/}).click();
  await heading(page, 'Nous avons votre commande').waitFor();
  await page.close();

  await until(() => server.mails().length === 1, 'the confirmation e-mail');
  const mail = textOf(server.mails()[0]);
  assert.match(mail, /Bonjour Anna Müller,/);
  assert.match(mail, /Nous avons reçu votre commande CF-/);
  const [, path] = mail.match(/https?:\/\/[^/\s]+(\/orders\/\S+)/);
  const elsewhere = await openPage(server, path, {locale: 'en-GB'});
  await heading(elsewhere, /^Commande CF-/).waitFor();
  assert.equal(new URL(elsewhere.url()).search, '', 'the address does not hold on to the language');
  await elsewhere.close();
});

test('another language keeps what was typed and the focus, and is remembered', async () => {
  const page = await openPage(server, '/enrol');
  const requests = page.requests.map((request) => request.url());
  assert.ok(!requests.some((address) => address.includes('fr-CA')), 'an English visit loads no other language');
  await page.getByLabel('Organisation name', {exact: true}).fill('Müller & Söhne GmbH');
  await page.getByRole('link', {name: 'Français'}).focus();
  await page.keyboard.press('Enter');
  await heading(page, 'Acheter un compte d’entreprise').waitFor();
  assert.equal(await page.getByLabel('Nom de l’organisation', {exact: true}).inputValue(), 'Müller & Söhne GmbH');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'English');
  await page.reload();
  await heading(page, 'Acheter un compte d’entreprise').waitFor();
  await page.goto(`${server.address}/help?language=en`);
  await heading(page, 'Help').waitFor();
  assert.equal(await language(page), 'en');
  await page.close();
});

test('a language that was used is there without a network', async () => {
  const page = await openPage(server, '/help', {locale: 'fr-CA'});
  await heading(page, 'Aide').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await until(() => page.evaluate(async () => {
    for (const name of await caches.keys())
      if ((await (await caches.open(name)).keys()).some(({url}) => url.includes('fr-CA'))) return true;
    return false;
  }), 'the kept language');
  await page.context().setOffline(true);
  page.expect(/ERR_INTERNET_DISCONNECTED/);
  await page.reload();
  await heading(page, 'Aide').waitFor();
  await page.close();
});

test('a refusal of the interface is said in the language that was asked for', async () => {
  const reply = await fetch(`${server.address}/api/v1/nothing`, {headers: {'Accept-Language': 'fr-CA, en;q=0.5'}});
  assert.equal(reply.headers.get('content-language'), 'fr-CA');
  assert.match((await reply.json()).detail, /^Il n’y a rien à cette adresse/);
});

const paths = ['/', '/enrol', '/enrol/contacts', '/enrol/payment', '/calculator?term=2&line=advantage-ov:5', '/orders',
  '/help/enrolling', '/about'];
for (const tag of ['fr-CA', 'en-XA']) {
  test(`no page is wider than its window in ${tag}`, async () => {
    const page = await openPage(server, `/?language=${tag}`, {state: draft});
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({width, height: 800});
      for (const path of paths) {
        await page.goto(server.address + path);
        await until(() => page.evaluate(() => document.documentElement.dataset.program === 'running'), 'the program');
        await settled(page);
        assert.equal(await language(page), tag);
        const [wanted, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wanted <= there, `${path} at ${width}: ${wanted} pixels in a window of ${there}`);
        if (width === 320) continue;
        const name = path.split('?')[0].slice(1).replaceAll('/', '-') || 'start';
        await page.screenshot({path: join(PICTURES, `${name}-${tag}-${width}.png`), fullPage: true});
      }
    }
    await page.close();
  });
}
