// What a search costs: node search-bytes.mjs <site folder> <query>… ; needs Chromium. For a site made by Pagefind, whose folder
// holds pagefind/, a page that does nothing but search is put beside it.
// Serves the folder compressed on loopback, opens the list in a headless browser whose cache is empty, and says for each query
// how many bytes went over the wire for the search (its own scripts and data, apart from the page) until the first result stood
// there, and how long that took from the page's being there; then the same over a connection as slow as slow 4G.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { open, serve, SLOW_4G } from './chromium.mjs';

const [folder, ...queries] = process.argv.slice(2);
const pagefind = existsSync(join(folder, 'pagefind'));
// The page notes when its first result is there: the served copy alone gets these scripts.
const probe = `'use strict';
new MutationObserver((_, observer) => {
  if (document.documentElement.dataset.results || document.querySelector('#incidents td.what > a[href*="mark="], #results a')) {
    observer.disconnect();
    window.firstResult = Math.round(performance.now() - performance.getEntriesByType('navigation')[0].domInteractive);
  }
}).observe(document.documentElement, { subtree: true, childList: true, attributes: true });`;
const peer = `import * as pagefind from '/pagefind/pagefind.js';
const found = await pagefind.search(new URLSearchParams(location.search).get('q'));
const first = found.results.length === 0 ? null : await found.results[0].data();
const link = document.createElement('a');
link.href = first ? first.url : '#';
link.innerHTML = first ? first.meta.title + ' ' + first.excerpt : 'Nothing fits.';
document.getElementById('results').append(link, ' of ' + found.results.length);`;
const own = {
  '/-probe.js': probe,
  '/-search.js': peer,
  '/-search.html': `<!doctype html><html lang="en"><head><title>Search</title><script src="/-probe.js"></script>
<script type="module" src="/-search.js"></script></head><body><p id="results"></p></body></html>`,
};
const { origin, log, settings, close } = await serve(folder, (path, body) => {
  if (own[path]) { return Buffer.from(own[path]); }
  return body && path.endsWith('/incidents/index.html')
    ? Buffer.from(body.toString().replace('<head>', '<head><script src="/-probe.js"></script>')) : body;
});
const page = pagefind ? '/-search.html?q=' : '/incidents/index.html?q=';
const isSearch = ({ path }) => path.startsWith('/search/') || path.startsWith('/pagefind/')
  || /assets\/(search|list)\.js/.test(path) || /incidents\/.*\.js/.test(path);

const once = async (query, connection) => {
  const browser = await open();
  try {
    settings.connection = connection || null;
    log.length = 0;
    await browser.goto(origin + page + encodeURIComponent(query));
    const took = await browser.until('window.firstResult');
    return { took, seen: log.slice() };
  } finally {
    await browser.close();
  }
};
const kilobytes = (some) => (some.reduce((all, { bytes }) => all + bytes, 0) / 1000).toFixed(1) + ' kB';
for (const query of queries) {
  const { took, seen } = await once(query);
  const slow = await once(query, SLOW_4G);
  const search = seen.filter(isSearch);
  const rest = seen.filter((entry) => !isSearch(entry) && !entry.path.startsWith('/-'));
  console.log(JSON.stringify(query) + ': ' + kilobytes(search) + ' of search in ' + search.length + ' files'
    + (pagefind ? '' : ', ' + kilobytes(rest) + ' of page') + '; first result after ' + took + ' ms, on slow 4G after ' + slow.took + ' ms');
}
close();
