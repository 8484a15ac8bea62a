import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const source = ['extension', 'java', 'rulePage', 'preview', 'newPostmortem', 'changes', 'references']
  .map((name) => readFileSync(`src/${name}.ts`, 'utf8'))
  .join('\n');

test('every command that the manifest offers is there', () => {
  const commands: string[] = manifest.contributes.commands.map((c: { command: string }) => c.command);
  assert.ok(commands.length > 0);
  for (const command of commands) {
    assert.ok(source.includes(`registerCommand('${command}'`), command);
  }
});

test('every setting is read', () => {
  for (const key of Object.keys(manifest.contributes.configuration.properties)) {
    const name = key.replace(/^postmortem\./, '');
    // The client library reads the trace by itself, from <its own name>.trace.server.
    assert.ok(name === 'trace.server' || source.includes(`'${name}'`), key);
  }
});

test('every setting says what it is for', () => {
  for (const [key, setting] of Object.entries<Record<string, unknown>>(manifest.contributes.configuration.properties)) {
    assert.ok(setting['description'] ?? setting['markdownDescription'], key);
  }
});
