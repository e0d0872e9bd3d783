// A real mail server, smtp-server of npm, on a free port of the loopback interface, with a certificate of its own.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {SMTPServer} from 'smtp-server';
import {makeCertificate} from './certificate.mjs';

export const USER = 'certfolio';

// What quoted-printable stands for, as far as text without escapes goes: long lines in one piece again.
const unfold = (text) => text.replaceAll('=\r\n', '');

// `password` is the one that it accepts and may be changed; with `offersTls` false it knows no STARTTLS.
export async function startMailServer({password, offersTls = true}) {
  const folder = mkdtempSync(join(tmpdir(), 'certfolio-mail-'));
  const {key, certificate} = makeCertificate(folder);
  const mail = {password, certificate, messages: [], connections: 0, closed: 0, logins: 0};
  const smtp = new SMTPServer({
    key: readFileSync(key),
    cert: readFileSync(certificate),
    disabledCommands: offersTls ? [] : ['STARTTLS'],
    // As badly kept servers are: a login in plain text would be taken.
    allowInsecureAuth: !offersTls,
    disableReverseLookup: true,
    logger: false,
    onConnect: (session, done) => {
      mail.connections += 1;
      done();
    },
    onClose: () => { mail.closed += 1; },
    onAuth: (login, session, done) => {
      mail.logins += 1;
      if (login.username === USER && login.password === mail.password) return done(null, {user: login.username});
      return done(new Error('no such login'));
    },
    onData: async (stream, session, done) => {
      const pieces = [];
      for await (const piece of stream) pieces.push(piece);
      mail.messages.push({
        from: session.envelope.mailFrom.address,
        to: session.envelope.rcptTo.map(({address}) => address),
        user: session.user,
        secure: session.secure,
        text: unfold(Buffer.concat(pieces).toString('utf8')),
      });
      done();
    },
  });
  // A client that finds the certificate wanting hangs up in the middle of the handshake.
  smtp.on('error', (error) => assert.match(String(error.code ?? error.message), /ECONNRESET|EPIPE|SSL|TLS|alert/i));
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  mail.port = smtp.server.address().port;
  mail.close = async () => {
    await new Promise((resolve) => { smtp.close(resolve); });
    rmSync(folder, {recursive: true, force: true});
  };
  return mail;
}
