// What a buyer does in the enrolment, by the roles and names of the controls.
import {keptBy, openPage, startServer} from './product.mjs';

export const APPROVED_CARD = '4242 4242 4242 4242';
export const DECLINED_CARD = '4000 0000 0000 0002';
export const CARD_EXPIRY = `12/${(new Date().getFullYear() + 3) % 100}`;
export const HEADQUARTERS = /^Our headquarters are outside/;
export const ACCEPT = 'I have read, understood and accept the agreement';

export const ANNA = {'Given name': 'Anna', 'Family name': 'Müller', 'Job title': 'Head of IT',
  'E-mail': 'anna.mueller@example.com', 'Country of the telephone number': 'Germany +49', 'Telephone': '030 901820'};
export const GRACE = {'Given name': 'Grace', 'Family name': 'Okafor', 'Job title': 'Managing director',
  'E-mail': 'grace.okafor@example.com', 'Country of the telephone number': 'United Kingdom +44',
  'Telephone': '020 7946 0958'};
export const OTTO = {'Given name': 'Otto', 'Family name': 'Brandt', 'Job title': 'General counsel',
  'E-mail': 'otto.brandt@example.com', 'Country of the telephone number': 'Germany +49', 'Telephone': '030 901821'};
export const ADDRESS = {'Street address': 'Hauptstraße 1', 'City': 'Berlin', 'Postcode': '10827', 'Country': 'Germany'};

export const region = (page, name) => page.getByRole('region', {name, exact: true});
export const cart = (page) => page.getByRole('table', {name: 'Your cart'});
export const total = (page) => page.getByRole('complementary', {name: 'New account price'});
export const problems = (page) => page.getByRole('alert', {name: 'There is a problem'});

// The last figure of the price: `$1,820.70`.
export const totalOf = (page) => total(page).getByText(/^\$/).last().textContent();

export async function fillFields(place, values) {
  for (const [label, value] of Object.entries(values)) {
    const field = place.getByLabel(label, {exact: true});
    if (await field.evaluate((element) => element.tagName === 'SELECT')) await field.selectOption({label: value});
    else await field.fill(value);
  }
}

export async function addToCart(page, name, quantity) {
  const row = page.getByRole('table', {name: 'Products'}).getByRole('row', {name: new RegExp(`^${name} `)});
  if (quantity !== undefined) await row.getByLabel(`Quantity of ${name}`, {exact: true}).fill(String(quantity));
  await row.getByRole('button', {name: 'Add to cart'}).click();
  await cart(page).getByRole('row', {name: new RegExp(`^${name} `)}).waitFor();
}

export async function addOrganisation(page, name) {
  const place = region(page, 'Organisation names');
  await place.getByLabel('Organisation name').fill(name);
  await place.getByRole('button', {name: 'Add', exact: true}).click();
}

export async function addDomain(page, name) {
  const place = region(page, 'Domain names');
  await place.getByLabel('Domain name', {exact: true}).fill(name);
  await place.getByRole('button', {name: 'Add', exact: true}).click();
}

export async function taxPlace(page, label) {
  await page.getByLabel('Country or region for tax').selectOption({label});
}

// The least that lets step 1 pass.
export async function fillProducts(page, {product = 'Advantage OV SSL', quantity = 2} = {}) {
  await taxPlace(page, 'Germany: Germany VAT, 19 %');
  await addToCart(page, product, quantity);
  await addOrganisation(page, 'Müller & Söhne GmbH');
  await addDomain(page, 'mueller.example');
  await region(page, 'Domain names').getByText('mueller.example').first().waitFor();
}

export async function nextStep(page, button, heading) {
  await page.getByRole('button', {name: button}).click();
  await page.getByRole('heading', {name: heading, level: 1}).waitFor();
}

export const toContacts = (page) => nextStep(page, 'Next: contacts', 'Contact information');
export const toPayment = (page) => nextStep(page, 'Next: payment', 'Payment');

const panelOf = (page, title) => region(page, title);

// Opens the panel of a contact by its title bar, unless it is open already.
export async function openContact(page, title) {
  const panel = panelOf(page, title);
  const bar = panel.getByRole('button', {name: title, exact: true});
  if (await bar.getAttribute('aria-expanded') !== 'true') await bar.click();
  await panel.getByLabel('Given name').waitFor();
  return panel;
}

export async function fillContact(page, title, person) {
  await fillFields(await openContact(page, title), person);
}

async function copyInto(place, from) {
  await place.getByLabel('Copy contact from').selectOption({label: from});
}

// The label of a choice in "Copy contact from": `Account administrator: Anna Müller`.
export async function copyContact(page, title, from) {
  await copyInto(await openContact(page, title), from);
}

export const copyCardholder = (page, from) => copyInto(region(page, 'Cardholder'), from);

export async function fillContacts(page, {extended = false} = {}) {
  await fillContact(page, 'Account administrator', ANNA);
  const anna = 'Account administrator: Anna Müller';
  await copyContact(page, 'Authorisation contact', anna);
  await copyContact(page, 'Technical contact', anna);
  await copyContact(page, 'Billing contact', anna);
  await fillFields(panelOf(page, 'Billing contact'), ADDRESS);
  if (!extended) return;
  await fillContact(page, 'Higher authority', GRACE);
  await fillContact(page, 'Contract signer', OTTO);
}

export async function fillCard(page, number = APPROVED_CARD, code = '123') {
  const details = region(page, 'Card details');
  await details.getByLabel('Card number').fill(number);
  await details.getByLabel('Expiry date').fill(CARD_EXPIRY);
  await details.getByLabel('Security code (CVV)').fill(code);
}

export async function fillPayment(page, card = APPROVED_CARD) {
  await copyCardholder(page, 'Billing contact: Anna Müller');
  await fillCard(page, card);
  await page.getByLabel(ACCEPT).check();
}

export const buyButton = (page) => page.getByRole('button', {name: /^Buy now/});

export async function confirmed(page) {
  await page.getByRole('heading', {name: 'Your order is in', level: 1}).waitFor();
}

// The whole way to a payment page that only needs Buy now.
export async function readyToBuy(page, {card = APPROVED_CARD, ...choice} = {}) {
  await fillProducts(page, choice);
  await toContacts(page);
  await fillContacts(page);
  await toPayment(page);
  await fillPayment(page, card);
}

// A browser that has kept a draft to which only the card is missing: the way there costs once what many tests need.
// It is typed into the plain page, which does not draw.
export async function draftBeforePayment(choice = {}) {
  const server = await startServer();
  const page = await openPage(server, '/enrol?ui=html');
  await readyToBuy(page, choice);
  const state = await keptBy(page, '"agreement":{');
  await page.close();
  await server.close();
  return state;
}
