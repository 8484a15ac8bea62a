import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import * as editor from './vscode';
import { applyWithReason, type ReasonedChange } from '../src/changes';
import { newPostmortem, type Requests } from '../src/newPostmortem';
import { PAUSE, Preview } from '../src/preview';
import { references } from '../src/references';
import { RulePages, showRule } from '../src/rulePage';

beforeEach(() => editor.reset());

function server(answers: Record<string, unknown>): Requests & { asked: [string, unknown][] } {
  const asked: [string, unknown][] = [];
  return {
    asked,
    async sendRequest<R>(method: string, parameters?: unknown): Promise<R> {
      asked.push([method, parameters]);
      const answer = answers[method];
      return (typeof answer === 'function' ? await answer(parameters) : answer) as R;
    },
  };
}

function change(text: string): ReasonedChange {
  return {
    placeholder: '\uE000reason\uE000',
    files: [
      { uri: 'file:///r/x.md', edits: [{ startLine: 3, startCharacter: 0, endLine: 3, endCharacter: 0, text }] },
    ],
  };
}

test('a finding is let stand with the reason that its author gives', async () => {
  editor.answers.input.push('quoting the customer');
  assert.equal(await applyWithReason(change('<!-- postmortem-disable-next-line hindsight -- \uE000reason\uE000 -->\n')), true);
  assert.equal(
    editor.applied[0]?.replaced[0]?.words,
    '<!-- postmortem-disable-next-line hindsight -- quoting the customer -->\n',
  );
});

test('nothing changes without a reason', async () => {
  editor.answers.input.push(undefined);
  assert.equal(await applyWithReason(change('\uE000reason\uE000')), false);
  assert.equal(editor.applied.length, 0);
});

test('a reason that would end the comment is not taken', async () => {
  editor.answers.input.push('x');
  await applyWithReason(change('\uE000reason\uE000'));
  const validate = editor.asked[0]?.validate;
  assert.match(validate?.('a -- b') ?? '', /may not hold --/);
  assert.match(validate?.(' ') ?? '', /Say why/);
  assert.equal(validate?.('it was quoted'), undefined);
});

test('in front matter a reason gets quotation marks where YAML needs them', async () => {
  for (const [reason, written] of [
    ['told by the vendor', 'told by the vendor'],
    ['see: the ticket', '"see: the ticket"'],
    ['no', '"no"'],
    ['#12', '"#12"'],
  ] as const) {
    editor.answers.input.push(reason);
    await applyWithReason(change('accept:\n  - rule: x\n    reason: \uE000reason\uE000\n'));
    assert.equal(editor.applied.pop()?.replaced[0]?.words, `accept:\n  - rule: x\n    reason: ${written}\n`);
  }
});

const CHOICES = {
  severities: [{ name: 'SEV-1', description: 'Nobody can order' }],
  kinds: ['incident'],
  services: ['shop', 'labels'],
};

test('a new postmortem is asked for, written and opened', async () => {
  const s = server({ 'postmortem/choices': CHOICES, 'postmortem/new': { uri: 'file:///r/new.md' } });
  editor.answers.input.push(' Orders were lost ');
  editor.answers.pick.push((items: { label: string }[]) => items[0], [{ label: 'shop' }]);
  await newPostmortem(s);
  assert.deepEqual(s.asked.at(-1), [
    'postmortem/new',
    { title: 'Orders were lost', severity: 'SEV-1', services: ['shop'] },
  ]);
  assert.deepEqual(editor.opened, ['file:///r/new.md']);
});

test('an author may turn back at every question', async () => {
  const s = server({ 'postmortem/choices': CHOICES });
  for (const [input, picks] of [
    [undefined, []],
    ['Orders', [undefined]],
    ['Orders', [{ label: 'SEV-1' }, undefined]],
  ] as [string | undefined, unknown[]][]) {
    editor.answers.input.push(input);
    editor.answers.pick.push(...picks);
    assert.equal(await newPostmortem(s), undefined);
  }
  assert.ok(s.asked.every(([method]) => method !== 'postmortem/new'));
});

test('without a catalogue no service is asked for', async () => {
  const s = server({
    'postmortem/choices': { ...CHOICES, services: [] },
    'postmortem/new': { uri: 'file:///r/new.md' },
  });
  editor.answers.input.push('Orders');
  editor.answers.pick.push({ label: 'SEV-1' });
  await newPostmortem(s);
  assert.equal(editor.asked.length, 2);
});

test('the rule of the finding under the caret is shown', async () => {
  editor.window.activeTextEditor = {
    document: { uri: editor.Uri.parse('file:///r/x.md') },
    selection: { active: new editor.Position(4, 2) },
  };
  editor.found.push(
    { source: 'other', code: 'MD001', range: new editor.Range(4, 0, 4, 9) },
    { source: 'postmortem', code: { value: 'hindsight' }, range: new editor.Range(4, 0, 4, 9) },
  );
  await showRule();
  assert.equal(String(editor.executed[0]?.[1]), 'postmortem-rule:/hindsight.md');
});

test('a rule page comes from the server', async () => {
  const s = server({ 'postmortem/rule': { markdown: '# hindsight' } });
  const pages = new RulePages(() => s);
  assert.equal(
    await pages.provideTextDocumentContent(editor.Uri.parse('postmortem-rule:/hindsight.md') as never),
    '# hindsight',
  );
  assert.deepEqual(s.asked, [['postmortem/rule', { id: 'hindsight' }]]);
});

test('a lens shows where else a factor is named', async () => {
  await references({ uri: 'file:///r/x.md', line: 3, character: 4 }, [
    { uri: 'file:///r/y.md', range: { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } } },
  ]);
  assert.equal(editor.executed[0]?.[0], 'editor.action.showReferences');
  assert.equal((editor.executed[0]?.[3] as unknown[]).length, 1);
});

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

function document(path: string): never {
  return { uri: editor.Uri.parse(`file://${path}`) } as never;
}

test('the preview follows its author, once for many keystrokes', async () => {
  let number = 0;
  const s = server({ 'postmortem/preview': () => ({ html: `<p>${++number}</p>` }) });
  const preview = new Preview(() => s);
  const shown = document('/r/x.md');
  await preview.show(shown);
  assert.equal(editor.panels[0]?.webview.html, '<p>1</p>');
  assert.equal(editor.panels[0]?.options.enableScripts, false);
  for (let i = 0; i < 5; i++) {
    preview.changed(shown);
  }
  preview.changed(document('/r/other.md'));
  await wait(PAUSE + 100);
  assert.equal(s.asked.length, 2);
  assert.equal(editor.panels[0]?.webview.html, '<p>2</p>');
});

test('an answer that comes late does not replace a newer one', async () => {
  const waiting: ((html: string) => void)[] = [];
  const s = server({
    'postmortem/preview': () => new Promise((resolve) => waiting.push((html) => resolve({ html }))),
  });
  const preview = new Preview(() => s);
  const shown = document('/r/x.md');
  const first = preview.show(shown);
  const second = preview.show(shown);
  waiting[1]?.('new');
  await second;
  waiting[0]?.('old');
  await first;
  assert.equal(editor.panels[0]?.webview.html, 'new');
});

test('a file without a page is told of in the preview, in plain text', async () => {
  const s = server({
    'postmortem/preview': () => Promise.reject(new Error('The site has no page <b>for this</b>.')),
  });
  await new Preview(() => s).show(document('/r/x.md'));
  assert.match(editor.panels[0]?.webview.html ?? '', /no page &lt;b>for this/);
});

test('a closed preview asks no more', async () => {
  const s = server({ 'postmortem/preview': { html: '' } });
  const preview = new Preview(() => s);
  const shown = document('/r/x.md');
  await preview.show(shown);
  editor.panels[0]?.dispose();
  preview.changed(shown);
  await wait(PAUSE + 50);
  assert.equal(s.asked.length, 1);
});
