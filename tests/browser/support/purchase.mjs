// A purchase as the page makes it, without a page.
import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {readFileSync} from 'node:fs';

const DRAFT = JSON.parse(readFileSync(new URL('../../data/enrolment/base.json', import.meta.url), 'utf8'));

export function post(server, path, body, key = randomUUID()) {
  return fetch(server.address + path, {method: 'POST', body: JSON.stringify(body),
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': key}});
}

async function quoteFor(server, draft) {
  const {account_type, term_years, headquarters_outside, tax_place} = draft;
  const cart = draft.cart.map(({product, quantity}) => ({product, quantity: Number(quantity)}));
  const reply = await post(server, '/api/v1/quotes', {account_type, term_years, headquarters_outside, tax_place, cart});
  assert.equal(reply.status, 200, await reply.clone().text());
  return (await reply.json()).quote;
}

// The body of an order under a purchase order at the price that holds.
export async function invoiceOrder(server) {
  const draft = {...DRAFT, payment_method: 'purchase_order', purchase_order_number: 'PO-2026/17'};
  return {...draft, seen: await quoteFor(server, draft), payment_token: '', card_brand: '', card_last_four: ''};
}

// Buys; gives the order with the link to follow it by.
export async function buyOnInvoice(server) {
  const reply = await post(server, '/api/v1/orders', await invoiceOrder(server));
  assert.equal(reply.status, 201, await reply.clone().text());
  return reply.json();
}
