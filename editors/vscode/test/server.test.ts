import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { findJava, machine } from '../src/java';

const TARGET = join('..', '..', 'language-server', 'target');
const jar = existsSync(TARGET) ? readdirSync(TARGET).find((name) => name.endsWith('-all.jar')) : undefined;

test('the real server answers what the extension asks', { skip: jar === undefined && 'the server is not built' }, async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-')));
  cpSync(join('..', '..', 'sample-postmortems', 'postmortems'), join(folder, 'postmortems'), { recursive: true });
  cpSync(join('..', '..', 'sample-postmortems', 'postmortem.yml'), join(folder, 'postmortem.yml'));
  const java = await findJava(machine(''));
  assert.ok('command' in java, JSON.stringify(java));
  const server = spawn(java.command, ['-jar', join(TARGET, jar ?? '')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    capabilities: {},
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'samples' }],
    initializationOptions: { showReferences: true, askReasons: true },
  });
  await connection.sendNotification('initialized', {});

  const choices = await connection.sendRequest<{ severities: { name: string }[]; services: string[] }>('postmortem/choices');
  assert.deepEqual(choices.severities.map((s) => s.name), ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4']);
  assert.ok(choices.services.includes('billing'));

  const made = await connection.sendRequest<{ uri: string }>('postmortem/new', {
    title: 'Orders were lost',
    severity: 'SEV-2',
    services: ['billing'],
  });
  const text = readFileSync(fileURLToPath(made.uri), 'utf8');
  assert.match(text, /title: Orders were lost[^]*services: \[billing\]/);

  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: made.uri, languageId: 'markdown', version: 1, text: `${text}\nUnsaved words.\n` },
  });
  const page = await connection.sendRequest<{ html: string }>('postmortem/preview', { uri: made.uri });
  assert.match(page.html, /Orders were lost[^]*Unsaved words\./);
  assert.doesNotMatch(page.html, /<script/);

  const rule = await connection.sendRequest<{ markdown: string }>('postmortem/rule', { id: 'hindsight' });
  assert.match(rule.markdown, /^# hindsight/);
  await assert.rejects(connection.sendRequest('postmortem/rule', { id: 'nothing' }), /There is no rule nothing/);

  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  assert.equal(await new Promise((resolve) => server.on('exit', resolve)), 0);
});
