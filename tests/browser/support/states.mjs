// Every screen and each of its states, once, for tests that look at all of them.
import {ADDRESS, ANNA, DECLINED_CARD, GRACE, addDomain, addOrganisation, addToCart, buyButton, confirmed, copyContact,
  fillCard, fillContact, nextStep, openContact, problems, region, taxPlace} from './enrolment.mjs';
import {UNREACHABLE, programRuns} from './product.mjs';

const NOWHERE = 'A'.repeat(43);

// The states that an address leads to, in any language; `kept`: in a browser that has kept a draft before its payment.
export const ADDRESSES = [
  {name: 'start', path: '/'}, {name: 'help', path: '/help'}, {name: 'help-enrolling', path: '/help/enrolling'},
  {name: 'help-logging-in', path: '/help/logging-in'}, {name: 'about', path: '/about'},
  {name: 'not-found', path: '/no/such/page'}, {name: 'find-order', path: '/orders'},
  {name: 'enrolment-empty', path: '/enrol'}, {name: 'draft-unknown', path: `/draft/${NOWHERE}`, missing: true},
  {name: 'order-unknown', path: `/orders/${NOWHERE}`, missing: true, quick: true},
  {name: 'start-kept', path: '/', kept: true, quick: true}, {name: 'products-kept', path: '/enrol', kept: true, quick: true},
  {name: 'contacts-kept', path: '/enrol/contacts', kept: true, quick: true},
];

// The address in a language other than the browser's.
export const inLanguage = (path, language) =>
  language ? `${path}${path.includes('?') ? '&' : '?'}language=${language}` : path;

// What has to be done to come to the other states. `open(path, options)` opens a page, `visit(page, name, {quick})` is
// called in each state: `quick` for those that differ little from another one. Controls are found by their English
// names.
export const JOURNEYS = [
  {title: 'the three steps of a full enrolment', walk: walkEnrolment},
  {title: 'refusals and dialogs', walk: walkRefusals},
  {title: 'what was put aside or copied', walk: walkMessages},
  {title: 'payment, confirmation and tracking', walk: walkPayment},
  {title: 'a payment on its way', walk: walkWaiting},
  {title: 'the calculator', walk: walkCalculator},
  {title: 'the page without a network', walk: walkOffline},
];

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

async function walkEnrolment({open, visit}) {
  const page = await open('/enrol');
  await fillEverything(page);
  await visit(page, 'enrolment-products');
  await page.getByRole('button', {name: 'How is this worked out?'}).click();
  await visit(page, 'enrolment-explained');
  await nextStep(page, 'Next: contacts', 'Contact information');
  await visit(page, 'enrolment-contacts-empty', {quick: true});
  await fillContact(page, 'Account administrator', ANNA);
  await fillContact(page, 'Higher authority', GRACE);
  await (await openContact(page, 'Billing contact')).getByLabel('Street address').fill(ADDRESS['Street address']);
  await visit(page, 'enrolment-contacts');
  await page.getByRole('button', {name: 'Next: payment'}).click();
  await page.getByRole('alert').first().waitFor();
  await visit(page, 'enrolment-contacts-refused');
  await page.close();
}

async function walkRefusals({open, visit}) {
  const page = await open('/enrol');
  await addToCart(page, 'S/MIME Enterprise', 4);
  await page.getByRole('button', {name: 'Next: contacts'}).click();
  await page.getByRole('alert').first().waitFor();
  await visit(page, 'enrolment-refused');
  await page.getByRole('button', {name: 'Add multiple domains'}).click();
  await page.getByRole('dialog').getByLabel('Domain names').fill('good.example, *.bad.example, 10.0.0.1, good.example');
  await visit(page, 'dialog-domains');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({state: 'detached'});
  await page.getByRole('button', {name: 'Continue on another device'}).click();
  await page.getByRole('dialog').getByText('Secret link').first().waitFor();
  await visit(page, 'dialog-share');
  await page.goto(new URL('/orders', page.url()).href);
  await programRuns(page);
  await page.getByLabel('Tracking link').fill('CF-7Q4K-92XD');
  await page.keyboard.press('Enter');
  await visit(page, 'find-order-refused', {quick: true});
  await page.close();
}

async function walkMessages({open, visit, draft}) {
  const page = await open('/enrol/contacts', {state: draft});
  await fillContact(page, 'Account administrator', {'Given name': 'Ada'});
  await copyContact(page, 'Technical contact', 'Account administrator: Ada Müller');
  await page.getByRole('button', {name: 'Undo'}).waitFor();
  await visit(page, 'message-with-undo', {quick: true});
  await page.close();
}

async function walkPayment({open, visit, draft}) {
  const page = await open('/enrol/payment', {state: draft});
  page.expect(/402/);
  await visit(page, 'enrolment-payment');
  await page.getByRole('button', {name: 'Read the agreement'}).click();
  await visit(page, 'enrolment-agreement');
  await page.getByRole('radio', {name: 'Purchase order'}).check();
  await visit(page, 'payment-purchase-order', {quick: true});
  await page.getByRole('radio', {name: 'Card'}).check();
  await fillCard(page, '4242 4242 4242 4241', '12');
  await buyButton(page).click();
  await problems(page).waitFor();
  await visit(page, 'payment-refused', {quick: true});
  await fillCard(page, DECLINED_CARD);
  await buyButton(page).click();
  await problems(page).getByText(/declined/).waitFor();
  await visit(page, 'payment-declined', {quick: true});
  await fillCard(page);
  await buyButton(page).click();
  await confirmed(page);
  await visit(page, 'confirmation');
  await page.getByRole('link', {name: 'Open the tracking page'}).click();
  await page.getByRole('heading', {name: /^Order CF-/}).waitFor();
  await visit(page, 'order');
  await page.close();
}

async function walkWaiting({open, visit, draft}) {
  const page = await open('/enrol/payment', {state: draft});
  page.expect(UNREACHABLE);
  await fillCard(page);
  await page.route('**/api/v1/orders', (route) => route.abort());
  await buyButton(page).click();
  await page.getByRole('button', {name: 'Ask again'}).waitFor();
  await visit(page, 'payment-unanswered', {quick: true});
  await page.close();
}

async function walkCalculator({open, visit}) {
  const page = await open('/calculator');
  await visit(page, 'calculator-empty', {quick: true});
  await page.getByLabel('Quantity of Advantage OV SSL').fill('5');
  await region(page, 'Price on this day').or(page.getByText('Total')).first().waitFor();
  await visit(page, 'calculator');
  await page.close();
}

async function walkOffline({open, visit}) {
  const page = await open('/enrol');
  page.expect(UNREACHABLE);
  await page.getByRole('table', {name: 'Products'}).waitFor();
  await page.context().setOffline(true);
  await page.getByText(/^You are offline/).waitFor();
  await visit(page, 'enrolment-offline', {quick: true});
  await page.close();
}
