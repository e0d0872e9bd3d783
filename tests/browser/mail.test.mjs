// The confirmation of an order goes out through a real mail server.
//   PROGRAM=... SITE=... node --test tests/browser/mail.test.mjs
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {USER, startMailServer} from './support/mail_server.mjs';
import {startServer, until} from './support/product.mjs';
import {buyOnInvoice} from './support/purchase.mjs';

const PASSWORD = 'correct horse battery staple';
// The first retry is due after 15 to 18 seconds.
const RETRY_SECONDS = 60;

const outbox = (server) => server.query(
  'SELECT attempts, done_at IS NOT NULL, dead_at IS NOT NULL, coalesce(last_error, \'\') FROM outbox');

// Both servers, joined by these settings, for one test.
async function between({mail: mailOptions = {}, authority = null}, play) {
  const mail = await startMailServer({password: PASSWORD, ...mailOptions});
  let server = null;
  try {
    server = await startServer({settings: ['--mailer', 'smtp', '--mail-from', 'shop@certs.example',
      '--smtp-host', '127.0.0.1', '--smtp-port', String(mail.port), '--smtp-user', USER, '--smtp-password', PASSWORD,
      '--smtp-ca', authority ?? mail.certificate]});
    await play(server, mail);
  } finally {
    await server?.close();
    await mail.close();
  }
}

// Reading rows holds this process up, and the mail server is in it: so only when the first attempt is over.
async function failedOnce(server, mail) {
  await until(() => mail.closed > 0, 'the first attempt');
  await until(() => outbox(server)[0][3] !== '', 'the first attempt to fail');
  const [[attempts, done, dead, reason]] = outbox(server);
  assert.deepEqual([attempts, done, dead], [1, 0, 0]);
  return reason;
}

function assertConfirms(message, order, server) {
  assert.equal(message.from, 'shop@certs.example');
  assert.deepEqual(message.to, ['ada@example.com']);
  assert.ok(message.secure, 'the message came over TLS');
  assert.equal(message.user, USER);
  assert.match(message.text, new RegExp(`^Subject: Order ${order.number} received\r$`, 'm'));
  assert.match(message.text, new RegExp(`^${server.address}/orders/${order.tracking}\r$`, 'm'));
}

test('a confirmation arrives once, over TLS and after a login, with the link to follow the order by (R98, R99)', () =>
  between({}, async (server, mail) => {
    const order = await buyOnInvoice(server);
    await until(() => mail.messages.length > 0, 'the confirmation');
    assertConfirms(mail.messages[0], order, server);
    assert.equal((await fetch(`${server.address}/api/v1/orders/${order.tracking}`)).status, 200);
    await until(() => outbox(server)[0][1] === 1, 'the delivery to be written down');
    // Neither a second order's delivery nor a new start sends the first one's again.
    const second = await buyOnInvoice(server);
    await until(() => mail.messages.length > 1, 'the second confirmation');
    assertConfirms(mail.messages[1], second, server);
    await until(() => outbox(server).every(([, done]) => done === 1), 'both deliveries to be written down');
    await server.stop();
    await server.start();
    await buyOnInvoice(server);
    await until(() => mail.messages.length > 2, 'the third confirmation');
    assert.equal(mail.messages.filter(({text}) => text.includes(order.number)).length, 1);
    assert.equal(mail.messages.length, 3);
  }));

test('a refused login leaves the confirmation in the outbox, and it arrives when the login is mended (R98)', () =>
  between({mail: {password: 'changed yesterday'}}, async (server, mail) => {
    const order = await buyOnInvoice(server);
    const reason = await failedOnce(server, mail);
    assert.match(reason, /did not take the message.*\(its answer was 535\)/);
    assert.ok(!reason.includes(PASSWORD) && !server.log.join('\n').includes(PASSWORD), 'the password is told nobody');
    assert.equal(mail.logins, 1);
    assert.equal(mail.messages.length, 0);
    mail.password = PASSWORD;
    await until(() => mail.messages.length > 0, 'the confirmation', RETRY_SECONDS);
    assertConfirms(mail.messages[0], order, server);
    await until(() => outbox(server)[0][1] === 1, 'the delivery to be written down');
    assert.equal(mail.messages.length, 1);
  }));

test('a mail server that offers no TLS gets neither login nor message', () =>
  between({mail: {offersTls: false}}, async (server, mail) => {
    await buyOnInvoice(server);
    assert.match(await failedOnce(server, mail), /did not take the message/);
    assert.equal(mail.connections, 1);
    assert.equal(mail.logins, 0);
    assert.equal(mail.messages.length, 0);
  }));

test('a mail server whose certificate nobody vouches for gets neither login nor message', () =>
  between({authority: '/etc/ssl/certs/ca-certificates.crt'}, async (server, mail) => {
    await buyOnInvoice(server);
    assert.match(await failedOnce(server, mail), /certificate/i);
    assert.equal(mail.connections, 1);
    assert.equal(mail.logins, 0);
    assert.equal(mail.messages.length, 0);
  }));
