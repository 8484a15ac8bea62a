// How long a change takes from the file until a browser has painted the changed page:
// node reload.mjs <repository> <rounds> <command that serves it and prints its address>… ; needs Chromium.
import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { median, open } from './chromium.mjs';

const [repository, rounds, command, ...parameters] = process.argv.slice(2);
const folder = join(repository, 'postmortems');
const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).sort();
const file = join(folder, files[Math.floor(files.length / 2)]);
const text = await readFile(file, 'utf8');
const server = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((told) => {
  let said = '';
  server.stdout.on('data', (more) => {
    said += more;
    const found = said.match(/http:\/\/\S+/);
    if (found) { told(found[0]); }
  });
});
const browser = await open();
let painted = () => {};
await browser.page('Runtime.enable', {});
await browser.page('Page.enable', {});
await browser.page('Runtime.addBinding', { name: 'tellPainted' });
browser.on('Runtime.bindingCalled', ({ payload }) => painted(payload));
await browser.page('Page.addScriptToEvaluateOnNewDocument', {
  source: `new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(() =>
    tellPainted(document.querySelector('h1') ? document.querySelector('h1').textContent : '')))
    .observe({ type: 'paint', buffered: true });`,
});
const shows = (words) => new Promise((resolve, reject) => {
  const timeout = setTimeout(() => reject(new Error('the page never showed ' + words)), 60_000);
  painted = (heading) => {
    if (heading.includes(words)) {
      clearTimeout(timeout);
      resolve();
    }
  };
});
try {
  const first = shows('');
  await browser.goto(address + 'incidents/' + basename(file, '.md') + '.html');
  await first;
  const took = [];
  for (let round = -3; round < Number(rounds); round++) {
    await new Promise((over) => setTimeout(over, 400));
    const words = 'Round ' + round + ' of the measurement';
    const shown = shows(words);
    const begin = performance.now();
    await writeFile(file, text.replace(/title: .*/, 'title: ' + words));
    await shown;
    if (round >= 0) { took.push(Math.round(performance.now() - begin)); }
  }
  console.log('one change: painted by the browser ' + median(took) + ' ms after the file was written (median of ' + took.length + '; '
    + Math.min(...took) + ' to ' + Math.max(...took) + ')');
} finally {
  await writeFile(file, text);
  await browser.close();
  server.kill();
}
