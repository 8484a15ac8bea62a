import * as vscode from 'vscode';

/** A change as the server describes it: with a place where a reason is to stand. */
export interface ReasonedChange {
  placeholder: string;
  files: { uri: string; edits: PlannedEdit[] }[];
}

interface PlannedEdit {
  startLine: number;
  startCharacter: number;
  endLine: number;
  endCharacter: number;
  text: string;
}

/**
 * Asks why a finding may stand, and makes the change with that reason. Nothing changes if the author gives none.
 */
export async function applyWithReason(change: ReasonedChange): Promise<boolean> {
  const reason = await vscode.window.showInputBox({
    title: 'Let this finding stand',
    prompt: 'Why? Readers of the file see the reason.',
    placeHolder: "for example: quoting the customer's e-mail",
    validateInput: (words) =>
      words.includes('--') ? 'A comment in Markdown may not hold --.' : words.trim() === '' ? 'Say why.' : undefined,
  });
  if (reason === undefined || reason.trim() === '') {
    return false;
  }
  return vscode.workspace.applyEdit(edit(change, reason.trim()));
}

/** The change with a reason. In front matter it is YAML, where some words need quotation marks. */
export function edit(change: ReasonedChange, reason: string): vscode.WorkspaceEdit {
  const made = new vscode.WorkspaceEdit();
  for (const file of change.files) {
    for (const one of file.edits) {
      const inYaml = one.text.includes(`reason: ${change.placeholder}`);
      const words = one.text.split(change.placeholder).join(inYaml ? yaml(reason) : reason);
      const range = new vscode.Range(one.startLine, one.startCharacter, one.endLine, one.endCharacter);
      made.replace(vscode.Uri.parse(file.uri), range, words);
    }
  }
  return made;
}

/** Words that are plain enough stand as they are. */
function yaml(words: string): string {
  return /^[\p{L}][^:#"'\\{}[\],&*!|>%@`]*$/u.test(words) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(words)
    ? words
    : JSON.stringify(words);
}
