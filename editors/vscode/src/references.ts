import * as vscode from 'vscode';

/** Where a lens stands. */
export interface Where {
  uri: string;
  line: number;
  character: number;
}

/** A place as the protocol writes it. */
export interface Place {
  uri: string;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
}

/** Shows where else a factor is named, beside the line that names it. */
export async function references(from: Where, to: Place[]): Promise<void> {
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(from.uri),
    new vscode.Position(from.line, from.character),
    to.map(
      ({ uri, range }) =>
        new vscode.Location(
          vscode.Uri.parse(uri),
          new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
        ),
    ),
  );
}
