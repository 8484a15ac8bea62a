// A headless Chromium spoken to over a pipe, and a server of static files on loopback, for measurements.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

/**
 * What Chromium's own tools call a slow 4G connection: milliseconds until each answer begins, and bytes a second for all answers
 * together. The server keeps to it, not the browser, whose own emulation leaves out what workers fetch.
 */
export const SLOW_4G = { latency: 562.5, bytesPerSecond: 180_000 };

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };

const pause = (millis) => new Promise((over) => setTimeout(over, millis));

/**
 * Serves a folder compressed. `change` may alter a file's bytes before they are sent, and is given null for files that are not
 * there. `log` tells what was asked for; what `connection` is set to slows every answer.
 */
export async function serve(folder, change = (path, body) => body) {
  const log = [];
  const settings = { connection: null };
  let free = 0;
  const travel = async (bytes) => {
    const { latency, bytesPerSecond } = settings.connection;
    await pause(latency);
    free = Math.max(free, performance.now()) + bytes / bytesPerSecond * 1000;
    await pause(free - performance.now());
  };
  const server = createServer(async (request, response) => {
    let path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    if (path.endsWith('/')) { path += 'index.html'; }
    try {
      const file = await readFile(join(folder, normalize(path))).catch(() => null);
      const body = gzipSync(change(path, file));
      log.push({ path, bytes: body.length });
      if (settings.connection) { await travel(body.length); }
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] || 'application/octet-stream', 'Content-Encoding': 'gzip' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: 'http://127.0.0.1:' + server.address().port, log, settings, close: () => server.close() };
}

/** Opens a browser with nothing in its cache. */
export async function open() {
  const profile = await mkdtemp(join(tmpdir(), 'postmortem-benchmark-'));
  const browser = spawn('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-pipe',
    '--user-data-dir=' + profile, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const waiting = new Map();
  const told = new Map();
  let next = 0;
  let read = '';
  browser.stdio[4].setEncoding('utf8').on('data', (text) => {
    read += text;
    for (let end = read.indexOf('\0'); end >= 0; end = read.indexOf('\0')) {
      const { id, result, error, method, params } = JSON.parse(read.slice(0, end));
      read = read.slice(end + 1);
      if (told.has(method)) { told.get(method)(params); }
      if (waiting.has(id)) {
        const { resolve, reject } = waiting.get(id);
        waiting.delete(id);
        if (error) { reject(new Error(error.message)); } else { resolve(result); }
      }
    }
  });
  const say = (method, params = {}, sessionId = undefined) => new Promise((resolve, reject) => {
    waiting.set(++next, { resolve, reject });
    browser.stdio[3].write(JSON.stringify({ id: next, method, params, sessionId }) + '\0');
  });
  const { targetInfos } = await say('Target.getTargets');
  const { sessionId } = await say('Target.attachToTarget',
    { targetId: targetInfos.find((t) => t.type === 'page').targetId, flatten: true });
  const page = (method, params) => say(method, params, sessionId);
  return {
    page,
    /** Has every event of a name told to a function. */
    on: (method, listener) => told.set(method, listener),
    goto: (url) => page('Page.navigate', { url }),
    /** The value of an expression in the page; a promise is waited for. */
    async value(expression) {
      const { result, exceptionDetails } = await page('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) { throw new Error(exceptionDetails.exception.description); }
      return result.value;
    },
    /** Waits until an expression is true in the page that is open by then. */
    async until(expression, millis = 60_000) {
      for (const end = Date.now() + millis; Date.now() < end;) {
        const found = await this.value(expression).catch(() => false);
        if (found) { return found; }
        await new Promise((again) => setTimeout(again, 20));
      }
      throw new Error('never became true: ' + expression);
    },
    async close() {
      const gone = new Promise((over) => browser.once('exit', over));
      browser.kill('SIGKILL');
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
    },
  };
}

/** The middle one of some numbers. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
