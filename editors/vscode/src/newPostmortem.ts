import * as vscode from 'vscode';

/** What the server is asked. */
export interface Requests {
  sendRequest<R>(method: string, parameters?: unknown): Promise<R>;
}

interface Choices {
  severities: { name: string; description: string }[];
  kinds: string[];
  services: string[];
}

/** Asks what a new postmortem needs, has it written, and opens it. Nothing is written if the author turns back. */
export async function newPostmortem(server: Requests): Promise<vscode.Uri | undefined> {
  const title = await vscode.window.showInputBox({
    title: 'New postmortem (1/3)',
    prompt: 'What broke, seen from outside?',
    placeHolder: 'Checkout refused cards',
    validateInput: (words) => (words.trim() === '' ? 'Say what broke.' : undefined),
  });
  if (title === undefined) {
    return undefined;
  }
  const choices = await server.sendRequest<Choices>('postmortem/choices');
  const severity = await vscode.window.showQuickPick(
    choices.severities.map((s) => ({ label: s.name, description: s.description })),
    { title: 'New postmortem (2/3)', placeHolder: 'How severe was it?' },
  );
  if (severity === undefined) {
    return undefined;
  }
  let services: string[] = [];
  if (choices.services.length > 0) {
    const picked = await vscode.window.showQuickPick(
      choices.services.map((label) => ({ label })),
      { title: 'New postmortem (3/3)', placeHolder: 'Which services did it hurt?', canPickMany: true },
    );
    if (picked === undefined) {
      return undefined;
    }
    services = picked.map((p) => p.label);
  }
  const made = await server.sendRequest<{ uri: string }>('postmortem/new', {
    title: title.trim(),
    severity: severity.label,
    services,
  });
  const uri = vscode.Uri.parse(made.uri);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  return uri;
}
