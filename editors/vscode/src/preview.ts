import * as vscode from 'vscode';
import type { Requests } from './newPostmortem';

/** How long an author pauses before the preview follows, in milliseconds. */
export const PAUSE = 400;

/** Shows an open postmortem as the site would, and follows its author. */
export class Preview {
  private panel: vscode.WebviewPanel | undefined;
  private shown: vscode.TextDocument | undefined;
  private waiting: NodeJS.Timeout | undefined;
  private asked = 0;

  constructor(private readonly server: () => Requests | undefined) {}

  /** Opens the preview of a document beside it. */
  async show(document: vscode.TextDocument): Promise<void> {
    this.shown = document;
    if (this.panel === undefined) {
      this.panel = vscode.window.createWebviewPanel(
        'postmortem.preview',
        'Preview',
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
        // The page has no scripts, and a policy of its own that lets none in.
        { enableScripts: false, localResourceRoots: [] },
      );
      this.panel.onDidDispose(() => {
        this.panel = undefined;
        this.shown = undefined;
        clearTimeout(this.waiting);
      });
    } else {
      this.panel.reveal(undefined, true);
    }
    await this.refresh();
  }

  /** A document has changed: if it is the one that is shown, the preview follows soon. */
  changed(document: vscode.TextDocument): void {
    if (this.panel !== undefined && document === this.shown) {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => void this.refresh(), PAUSE);
    }
  }

  /** An answer that comes after a newer one was asked for is not shown. */
  private async refresh(): Promise<void> {
    const server = this.server();
    const document = this.shown;
    if (server === undefined || document === undefined) {
      return;
    }
    const question = ++this.asked;
    let html: string;
    try {
      html = (await server.sendRequest<{ html: string }>('postmortem/preview', { uri: document.uri.toString() })).html;
    } catch (refused) {
      html = message(refused instanceof Error ? refused.message : String(refused));
    }
    if (this.panel !== undefined && question === this.asked) {
      this.panel.title = `Preview ${document.uri.path.split('/').pop() ?? ''}`;
      this.panel.webview.html = html;
    }
  }
}

function message(words: string): string {
  const escaped = words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><p>${escaped}</p>`;
}
