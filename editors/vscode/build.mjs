// Bundles the extension (no argument), its tests (test), or puts the language server's jar in its place (server).
import { build } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of the packages that files of a bundle come from. */
function licences(files) {
  const packages = new Set(files.map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean));
  const texts = [];
  for (const name of [...packages].sort()) {
    const folder = join('node_modules', name);
    const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    if (licence === undefined) {
      throw new Error(`${name} comes without a licence`);
    }
    texts.push(`${name}\n\n${readFileSync(join(folder, licence), 'utf8').trim()}\n`);
  }
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

const task = process.argv[2] ?? 'bundle';

if (task === 'bundle') {
  const result = await build({
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    minify: true,
    metafile: true,
  });
  writeFileSync(join('dist', 'third-party.txt'), licences(Object.keys(result.metafile.inputs)));
} else if (task === 'test') {
  rmSync('dist-test', { recursive: true, force: true });
  const tests = readdirSync('test').filter((name) => name.endsWith('.test.ts'));
  if (tests.length === 0) {
    throw new Error('there are no tests in test/');
  }
  await build({
    entryPoints: tests.map((name) => join('test', name)),
    outdir: 'dist-test',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // The editor itself is not there: a small one of our own stands in for it.
    alias: { vscode: './test/vscode.ts' },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
} else if (task === 'server') {
  const folder = join('..', '..', 'language-server', 'target');
  const jars = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('-all.jar')) : [];
  if (jars.length !== 1) {
    console.error(`Expected one language server in ${folder}, found ${jars.length}: build it first, at the root, with`);
    console.error('  mvn -B package -DskipTests -pl language-server -am');
    process.exit(1);
  }
  mkdirSync('server', { recursive: true });
  copyFileSync(join(folder, jars[0]), join('server', 'postmortem-language-server.jar'));
  copyFileSync(join('..', '..', 'LICENSE'), 'LICENSE.txt');
} else {
  console.error(`unknown task ${task}`);
  process.exit(2);
}
