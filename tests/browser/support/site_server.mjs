// Hands out a site's folder as the product's server does, with the strict policy, for tests of the page alone.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';

const TYPES = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.json': 'application/json'};
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// answer(request): what a call below /api/ gets, as {status, body}; hold(path): a promise to wait for before a file goes.
export async function serveSite(folder, {port = 0, answer = () => ({status: 404, body: '{}'}), hold = () => null} = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname);
    asked.push(path);
    if (path.startsWith('/api/')) {
      const {status, body} = await answer(request);
      response.writeHead(status, {'Content-Type': 'application/json'});
      return response.end(body);
    }
    await hold(path);
    const file = extname(path) === '' ? '/index.html' : path;
    try {
      const content = await readFile(join(folder, file));
      response.writeHead(200, {'Content-Type': TYPES[extname(file)] || 'application/octet-stream',
        'Content-Security-Policy': POLICY, 'Cache-Control': path.startsWith('/assets/') ? 'max-age=31536000' : 'no-cache'});
      return response.end(content);
    } catch {
      response.writeHead(404);
      return response.end();
    }
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {address: `http://127.0.0.1:${server.address().port}`, asked, close: () => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  })};
}
