// The proxies of docs/proxies as they are shipped, but for ports and files.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeCertificate} from '../../browser/support/certificate.mjs';
import {accepts, freePort, start} from './echo.mjs';

const shipped = (name) => readFileSync(new URL(`../../../docs/proxies/${name}`, import.meta.url), 'utf8');

function replaced(text, changes) {
  return changes.reduce((changed, [from, to]) => {
    assert.ok(changed.includes(from), `the shipped configuration says ${from}`);
    return changed.replaceAll(from, to);
  }, text);
}

const nginxFrame = (folder, server) => `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log warn;
worker_processes 1; user root;
events { worker_connections 1024; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
  ${server}
}`;

const makers = {
  nginx({folder, port, backend, key, certificate}) {
    const server = replaced(shipped('nginx.conf'), [['127.0.0.1:8080', backend], ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
      ['/etc/ssl/certificates.example.pem', certificate], ['/etc/ssl/private/certificates.example.key', key]]);
    writeFileSync(join(folder, 'nginx.conf'), nginxFrame(folder, server));
    return ['nginx', ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')]];
  },
  haproxy({folder, port, backend, key, certificate}) {
    const both = join(folder, 'both.pem');
    writeFileSync(both, readFileSync(certificate, 'utf8') + readFileSync(key, 'utf8'));
    writeFileSync(join(folder, 'haproxy.cfg'), replaced(shipped('haproxy.cfg'), [['127.0.0.1:8080', backend],
      ['bind :443 ssl crt /etc/haproxy/certificates.example.pem', `bind 127.0.0.1:${port} ssl crt ${both}`]]));
    return ['haproxy', ['-db', '-f', join(folder, 'haproxy.cfg')]];
  },
  passthrough({folder, port, backend}) {
    writeFileSync(join(folder, 'haproxy.cfg'), replaced(shipped('haproxy-passthrough.cfg'), [
      ['127.0.0.1:8443', backend], ['bind :443', `bind 127.0.0.1:${port}`]]));
    return ['haproxy', ['-db', '-f', join(folder, 'haproxy.cfg')]];
  },
  caddy({folder, port, backend, key, certificate}) {
    const site = replaced(shipped('Caddyfile'), [['127.0.0.1:8080', backend],
      ['certificates.example {', `https://127.0.0.1:${port} {\n\tbind 127.0.0.1\n\ttls ${certificate} ${key}`]]);
    writeFileSync(join(folder, 'Caddyfile'),
      `{\n\tadmin off\n\tauto_https disable_redirects\n\tstorage file_system ${folder}\n}\n${site}`);
    return ['caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]];
  },
};

// The proxy of this name in front of `backend` (host:port), with its own certificate to be trusted.
export async function startFront(name, backend, {adapt} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'certfolio-front-'));
  const files = makeCertificate(folder);
  const port = await freePort();
  const [program, words] = makers[name]({folder, port, backend, ...files});
  if (adapt) {
    const file = words.find((word) => word.endsWith('.conf') || word.endsWith('.cfg'));
    writeFileSync(file, adapt(readFileSync(file, 'utf8')));
  }
  // Debian's servers lie where only root looks.
  const path = `${process.env.PATH}:/usr/sbin`;
  const front = start(program, words, {env: {...process.env, PATH: path, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder}});
  await accepts(port, front);
  return {
    port,
    address: `https://127.0.0.1:${port}`,
    authority: readFileSync(files.certificate),
    async stop() {
      await front.stop();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
