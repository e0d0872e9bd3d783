// A certificate for the loopback address that vouches for itself, made for one test.
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';

export function makeCertificate(folder) {
  const [key, certificate] = ['key.pem', 'certificate.pem'].map((name) => join(folder, name));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
    '-keyout', key, '-out', certificate, '-subj', '/CN=certfolio.test', '-addext', 'subjectAltName=IP:127.0.0.1'],
  {stdio: 'pipe'});
  return {key, certificate};
}
