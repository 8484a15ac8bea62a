import * as vscode from 'vscode';
import type { Requests } from './newPostmortem';

/** Scheme of the pages that the extension shows without a file. */
export const SCHEME = 'postmortem-rule';

/** The pages of rules, as Markdown without a file. */
export class RulePages implements vscode.TextDocumentContentProvider {
  constructor(private readonly server: () => Requests | undefined) {}

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const server = this.server();
    if (server === undefined) {
      return 'The language server is not running.';
    }
    const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
    return (await server.sendRequest<{ markdown: string }>('postmortem/rule', { id })).markdown;
  }
}

/**
 * Shows the page of a rule: of the one that is named, else of the finding under the caret, else of one that the author types.
 */
export async function showRule(named?: string): Promise<void> {
  const id = named ?? ruleAtCaret() ?? (await vscode.window.showInputBox({ title: 'Rule', placeHolder: 'hindsight' }));
  if (id === undefined || id === '') {
    return;
  }
  const page = vscode.Uri.parse(`${SCHEME}:/${id}.md`);
  await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
}

/** The rule of the first finding under the caret. */
export function ruleAtCaret(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return undefined;
  }
  const here = vscode.languages
    .getDiagnostics(editor.document.uri)
    .find((d) => d.source === 'postmortem' && d.range.contains(editor.selection.active));
  const code = here?.code;
  return code === undefined ? undefined : String(typeof code === 'object' ? code.value : code);
}
