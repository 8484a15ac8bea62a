import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { applyWithReason, type ReasonedChange } from './changes';
import { findJava, machine } from './java';
import { newPostmortem, type Requests } from './newPostmortem';
import { Preview } from './preview';
import { RulePages, SCHEME, showRule } from './rulePage';
import { references, type Place, type Where } from './references';

let client: LanguageClient | undefined;

/** Starts the server and offers the commands. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = (): Requests | undefined => client;
  const preview = new Preview(server);
  context.subscriptions.push(
    vscode.commands.registerCommand('postmortem.new', () => withServer((s) => newPostmortem(s))),
    vscode.commands.registerCommand('postmortem.preview', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document === undefined ? undefined : withServer(() => preview.show(document));
    }),
    vscode.commands.registerCommand('postmortem.showRule', (id?: string) => withServer(() => showRule(id))),
    vscode.commands.registerCommand('postmortem.restart', () => restart(context)),
    vscode.commands.registerCommand('postmortem.applyWithReason', (change: ReasonedChange) => applyWithReason(change)),
    vscode.commands.registerCommand('postmortem.showReferences', (from: Where, to: Place[]) => references(from, to)),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, new RulePages(server)),
    vscode.workspace.onDidChangeTextDocument((event) => preview.changed(event.document)),
  );
  await start(context);
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await stop();
}

async function restart(context: vscode.ExtensionContext): Promise<void> {
  await stop();
  await start(context);
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  await vscode.commands.executeCommand('setContext', 'postmortem.running', false);
  await running?.stop();
}

async function start(context: vscode.ExtensionContext): Promise<void> {
  const settings = vscode.workspace.getConfiguration('postmortem');
  const java = await findJava(machine(settings.get('java.home', '')));
  if ('problem' in java) {
    const choice = await vscode.window.showErrorMessage(java.problem, 'Open settings');
    if (choice !== undefined) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'postmortem.java.home');
    }
    return;
  }
  const jar = settings.get('server.jar', '') || context.asAbsolutePath(join('server', 'postmortem-language-server.jar'));
  const run: ServerOptions = {
    command: java.command,
    args: [...settings.get<string[]>('java.arguments', []), '-jar', jar],
  };
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: 'file', language: 'markdown' },
      { scheme: 'file', language: 'yaml' },
    ],
    initializationOptions: { showReferences: true, askReasons: true },
  };
  client = new LanguageClient('postmortem', 'Postmortem', run, options);
  try {
    await client.start();
    await vscode.commands.executeCommand('setContext', 'postmortem.running', true);
  } catch (failed) {
    client = undefined;
    await vscode.window.showErrorMessage(
      `The postmortem language server did not start (${failed instanceof Error ? failed.message : String(failed)}); ` +
        'the output channel "Postmortem" tells more.',
    );
  }
}

async function withServer<T>(work: (server: Requests) => Promise<T>): Promise<T | undefined> {
  if (client === undefined) {
    await vscode.window.showWarningMessage('The postmortem language server is not running.');
    return undefined;
  }
  try {
    return await work(client);
  } catch (refused) {
    await vscode.window.showErrorMessage(refused instanceof Error ? refused.message : String(refused));
    return undefined;
  }
}
