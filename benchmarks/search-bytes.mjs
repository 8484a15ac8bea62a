// What a search costs: node search-bytes.mjs <site folder> <query>… ; needs Chromium.
// Serves the folder compressed on loopback, opens the list in a headless browser, and says for each
// query how many bytes went over the wire for the search (its own script and data, apart from the
// page) until the first result stood there, and how long that took after the page was there.
import { createServer } from 'node:http';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, extname, normalize } from 'node:path';

const [folder, ...queries] = process.argv.slice(2);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
let log = [];
// The page tells when the first result is there: the served copy alone gets this script.
const probe = `'use strict';
new MutationObserver((_, observer) => {
  if (document.documentElement.dataset.results || document.querySelector('#incidents td.what > a[href*="mark="]')) {
    observer.disconnect();
    fetch('/-done?' + Math.round(performance.now() - performance.getEntriesByType('navigation')[0].domInteractive));
  }
}).observe(document.documentElement, { subtree: true, childList: true, attributes: true });`;
let done = () => {};
const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  if (path === '/-done') {
    response.end();
    done(Number(new URL(request.url, 'http://x').search.slice(1)));
    return;
  }
  try {
    let body = path === '/-probe.js' ? Buffer.from(probe) : await readFile(join(folder, normalize(path)));
    if (path.endsWith('.html')) {
      body = Buffer.from(body.toString().replace("default-src 'none';", "default-src 'none'; connect-src 'self';")
        .replace('<head>', '<head><script src="/-probe.js"></script>'));
    }
    const zipped = gzipSync(body);
    log.push({ path, bytes: zipped.length });
    response.writeHead(200, { 'Content-Type': types[extname(path)] || 'application/octet-stream', 'Content-Encoding': 'gzip' });
    response.end(zipped);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const origin = 'http://127.0.0.1:' + server.address().port;
for (const query of queries) {
  log = [];
  const profile = await mkdtemp(join(tmpdir(), 'search-bytes-'));
  const millis = new Promise((resolve) => { done = resolve; });
  const browser = spawn('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-port=0',
    '--user-data-dir=' + profile, origin + '/incidents/index.html?q=' + encodeURIComponent(query)], { stdio: 'ignore' });
  const timeout = setTimeout(() => done(NaN), 60000);
  const took = await millis;
  clearTimeout(timeout);
  const seen = log.slice();
  const gone = new Promise((over) => browser.once('exit', over));
  browser.kill('SIGKILL');
  await gone;
  await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  const sum = (some) => some.reduce((all, { bytes }) => all + bytes, 0);
  const search = seen.filter(({ path }) => path.startsWith('/search/') || /assets\/(search|list)\.js/.test(path) || /incidents\/.*\.js/.test(path));
  const page = seen.filter((entry) => !search.includes(entry) && !entry.path.startsWith('/-'));
  console.log(JSON.stringify(query) + ': ' + (sum(search) / 1000).toFixed(1) + ' kB of search in ' + search.length
    + ' files, ' + (sum(page) / 1000).toFixed(1) + ' kB of page; first result after ' + took + ' ms');
}
server.close();
