// How the list feels while somebody types and narrows: node typing.mjs <site folder>; needs Chromium.
// Types words into the list's search field at the pace of a quick typist and says how long after the last key the results stood
// there, and how long the page was busy at a stretch. Then chooses values of facets and compares every count that is shown with
// one made from corpus.json, and says which data was loaded for it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median, open, serve } from './chromium.mjs';

const [folder] = process.argv.slice(2);
const PAUSE_BETWEEN_KEYS = 110;
const WORDS = ['connection', 'backpressure', 'quorum', 'certificate', 'watermark'];
const { origin, log, close } = await serve(folder);
const browser = await open();
const wait = (millis) => new Promise((over) => setTimeout(over, millis));

await browser.goto(origin + '/incidents/index.html');
await browser.until('document.readyState === "complete" && typeof postmortemSearch !== "undefined"');
await browser.value(`(() => {
  window.busy = [];
  new PerformanceObserver((list) => list.getEntries().forEach((e) => busy.push(e.duration))).observe({ type: 'longtask' });
  window.typed = 0;
  document.getElementById('q').addEventListener('input', () => { typed = performance.now(); });
  new MutationObserver(() => { window.shown = performance.now(); })
    .observe(document.documentElement, { attributes: true, attributeFilter: ['data-results'] });
})()`);
const took = [];
for (const word of WORDS) {
  await browser.value('document.getElementById("q").value = ""; document.getElementById("q").focus()');
  for (const letter of word) {
    await browser.page('Input.insertText', { text: letter });
    await wait(PAUSE_BETWEEN_KEYS);
  }
  took.push(Math.round(await browser.until('window.shown > window.typed && window.shown - window.typed')));
  await wait(500);
}
const busy = await browser.value('busy.map(Math.round)');
console.log('typing: results ' + median(took) + ' ms after the last key (median of ' + took.length + '; at most ' + Math.max(...took)
  + '), of which 80 ms wait for the next key; busy for longer than 50 ms ' + busy.length + ' times, at most ' + Math.max(0, ...busy) + ' ms');

// ---- facets ----

const { postmortems } = JSON.parse(await readFile(join(folder, 'corpus.json'), 'utf8'));
const lists = {
  severity: (p) => [p.severity],
  service: (p) => p.services,
  factor: (p) => [...new Set(p.contributing_factors.map((f) => f.factor))],
  tag: (p) => p.tags,
  year: (p) => [String(p.started_at).slice(0, 4)],
};
const STATES = [{ severity: 'SEV-2' }, { service: postmortems[0].services[0], year: lists.year(postmortems[0])[0] },
  { tag: postmortems[1].tags[0], severity: 'SEV-3' }];
let compared = 0;
let wrong = 0;
const narrowed = [];
for (const state of STATES) {
  log.length = 0;
  await browser.goto(origin + '/incidents/index.html?' + new URLSearchParams(state));
  await browser.until('performance.getEntriesByType("navigation")[0].domComplete > 0 && document.documentElement.dataset.results');
  narrowed.push(Math.round(await browser.value('performance.now() - performance.getEntriesByType("navigation")[0].domInteractive')));
  await wait(1500);
  const shown = await browser.value(`Object.fromEntries(Array.from(document.querySelectorAll('.facet'), (section) =>
    [section.dataset.facet, Object.fromEntries(Array.from(section.querySelectorAll('li'), (li) =>
      [li.querySelector('input').value, Number(li.querySelector('.count').textContent.replace(/\\D/g, ''))]))]))`);
  for (const [facet, list] of Object.entries(lists)) {
    // A value's count is what choosing it would show: the other facets apply, its own does not.
    const fits = postmortems.filter((p) => Object.entries(state).every(([key, value]) => key === facet || lists[key](p).includes(value)));
    for (const [value, count] of Object.entries(shown[facet] || {}).filter(([v]) => v !== 'not-stated')) {
      compared++;
      const expected = fits.filter((p) => lists[facet](p).includes(value)).length;
      if (expected !== count) {
        wrong++;
        console.log('  ' + JSON.stringify(state) + ' ' + facet + '=' + value + ' shows ' + count + ', is ' + expected);
      }
    }
  }
  const loaded = log.filter(({ path }) => path.startsWith('/search/'));
  const index = loaded.filter(({ path }) => /terms|spellings/.test(path)).length;
  console.log('facets ' + JSON.stringify(state) + ': ' + (loaded.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1) + ' kB in '
    + loaded.length + ' pieces, of the index ' + index);
}
console.log('facets: ' + compared + ' counts compared with corpus.json, ' + wrong + ' differ; narrowed list shown at most '
  + Math.max(...narrowed) + ' ms after the page was there');
await browser.close();
close();
process.exitCode = wrong > 0 ? 1 : 0;
