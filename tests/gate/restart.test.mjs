// The server is started anew under load, by its own hand and by a supervisor's, and nobody notices.
//   PROGRAM=... SITE=... node --test tests/gate/restart.test.mjs
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import http from 'node:http';
import {once} from 'node:events';
import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import net from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {startServer, until} from '../browser/support/product.mjs';
import {ask} from './support/load.mjs';

// Keeps asking with connections that are kept alive until it is stopped; gives what failed.
function load(address, clients) {
  const agent = new http.Agent({keepAlive: true, maxSockets: clients});
  const failures = [];
  let answered = 0;
  let stopped = false;
  const client = async (number) => {
    while (!stopped) {
      try {
        const answer = await ask(address, {agent});
        if (answer.status !== 200) failures.push(`status ${answer.status}`);
        ++answered;
      } catch (error) {
        failures.push(`${error.code} ${error.message}`);
      }
      // Some clients are quick, some leave their connection idle in between.
      if (number % 4 === 0) await new Promise((resolve) => { setTimeout(resolve, 20 * (number % 7)); });
    }
  };
  const all = Promise.all(Array.from({length: clients}, (_, number) => client(number)));
  return {
    failures,
    answered: () => answered,
    async stop() {
      stopped = true;
      await all;
      agent.destroy();
    },
  };
}

const starts = (server) => server.log.filter((line) => line.includes('"event":"stopped"')).length;

test('a server that is started anew under load fails no request, and stays one process', async (t) => {
  const server = await startServer();
  const process_ = server.processId;
  const clients = load(server.address, 24);
  for (let round = 1; round <= 3; ++round) {
    const before = clients.answered();
    await until(() => clients.answered() > before + 100, 'the load to run');
    process.kill(process_, 'SIGUSR2');
    await until(() => starts(server) === round, 'the old program to end');
    const after = clients.answered();
    await until(() => clients.answered() > after + 100, 'the new program to answer');
  }
  await clients.stop();
  t.diagnostic(`${clients.answered()} requests over 3 restarts, ${clients.failures.length} failed`);
  assert.deepEqual(clients.failures, []);
  assert.equal(server.processId, process_);
  await server.close();
});

test('a stop answers the request that is under way, says that it is the last, and lets new connections be refused',
  async () => {
    const server = await startServer();
    const {port} = new URL(server.address);
    const socket = net.connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ');
    await ask(server.address);
    const stopped = server.stop();
    await until(() => ask(server.address, {agent: false}).then(() => false, () => true), 'connections to be refused');
    socket.write('yes\r\n\r\n');
    const [answer] = await once(socket.setEncoding('utf8'), 'data');
    assert.match(answer, /^HTTP\/1\.1 200 OK\r\n[^]*\r\nConnection: close\r\n/);
    await stopped;
    await server.close();
  });

// As systemd does for a socket unit: listens, and becomes the server when the first line comes.
const SUPERVISOR = `import os, socket, sys
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
sys.stdin.readline()
os.dup2(listener.fileno(), 3)
os.set_inheritable(3, True)
os.environ.update(LISTEN_PID=str(os.getpid()), LISTEN_FDS="1")
os.execv(sys.argv[1], sys.argv[1:])`;

test('a socket that a supervisor listens at is taken over, with whoever waits there already', async () => {
  const data = mkdtempSync(join(tmpdir(), 'certfolio-socket-'));
  const child = spawn('python3', ['-c', SUPERVISOR, process.env.PROGRAM, 'serve', '--data', data, '--port', '1'],
    {stdio: ['pipe', 'pipe', 'ignore']});
  const port = Number(String((await once(child.stdout, 'data'))[0]));
  const waiting = ask(`http://127.0.0.1:${port}`);
  child.stdin.end('go\n');
  assert.equal((await waiting).status, 200);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
  rmSync(data, {recursive: true});
});

// Runs the server in a terminal of its own, which closes as soon as the server is ready; ends as the server does.
const TERMINAL = `import os, pty, sys
process, terminal = pty.fork()
if process == 0:
    os.execv(sys.argv[1], sys.argv[1:])
said = b""
while b" is ready at " not in said:
    said += os.read(terminal, 1000)
os.close(terminal)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))`;

test('a server that somebody tries out in a terminal ends with it', async () => {
  const data = mkdtempSync(join(tmpdir(), 'certfolio-terminal-'));
  const child = spawn('python3', ['-c', TERMINAL, process.env.PROGRAM, 'serve', '--data', data, '--port', '0'],
    {stdio: ['ignore', 'ignore', 'inherit']});
  assert.deepEqual(await once(child, 'exit'), [0, null]);
  rmSync(data, {recursive: true});
});

test('a program file that cannot be started is not changed to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'certfolio-program-'));
  const own = process.env.PROGRAM;
  process.env.PROGRAM = join(folder, 'certfolio');
  copyFileSync(own, process.env.PROGRAM);
  const server = await startServer({catalogue: fileURLToPath(new URL('../../catalogue/sample.json', import.meta.url))});
  rmSync(process.env.PROGRAM);
  writeFileSync(process.env.PROGRAM, 'no program', {mode: 0o755});
  process.kill(server.processId, 'SIGUSR2');
  await until(() => server.log.some((line) => line.includes('cannot be started')), 'the refusal');
  assert.equal((await ask(server.address)).status, 200);
  await server.close();
  process.env.PROGRAM = own;
  rmSync(folder, {recursive: true});
});
