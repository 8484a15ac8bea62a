// A small editor in place of the real one, which tests cannot have: it answers as a test tells it to, and remembers.

export const answers: { input: (string | undefined)[]; pick: unknown[] } = { input: [], pick: [] };
export const asked: { title?: string; validate?: (words: string) => string | undefined }[] = [];
export const executed: unknown[][] = [];
export const opened: string[] = [];
export const applied: WorkspaceEdit[] = [];
export const panels: Panel[] = [];
export const found: { source: string; code: unknown; range: Range }[] = [];

export function reset(): void {
  for (const list of [answers.input, answers.pick, asked, executed, opened, applied, panels, found]) {
    list.length = 0;
  }
  window.activeTextEditor = undefined;
}

export class Uri {
  private constructor(
    readonly scheme: string,
    readonly path: string,
    private readonly words: string,
  ) {}

  static parse(words: string): Uri {
    const match = /^([a-z-]+):(?:\/\/)?(.*)$/.exec(words);
    return new Uri(match?.[1] ?? '', match?.[2] ?? '', words);
  }

  toString(): string {
    return this.words;
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  constructor(
    readonly startLine: number,
    readonly startCharacter: number,
    readonly endLine: number,
    readonly endCharacter: number,
  ) {}

  contains(at: Position): boolean {
    return at.line >= this.startLine && at.line <= this.endLine;
  }
}

export class Location {
  constructor(
    readonly uri: Uri,
    readonly range: Range,
  ) {}
}

export class WorkspaceEdit {
  readonly replaced: { uri: string; range: Range; words: string }[] = [];

  replace(uri: Uri, range: Range, words: string): void {
    this.replaced.push({ uri: uri.toString(), range, words });
  }
}

export class Panel {
  title = '';
  readonly webview = { html: '' };
  private disposed: (() => void)[] = [];

  constructor(readonly options: { enableScripts: boolean }) {}

  onDidDispose(listener: () => void): void {
    this.disposed.push(listener);
  }

  reveal(): void {}

  dispose(): void {
    this.disposed.forEach((listener) => listener());
  }
}

export const ViewColumn = { Beside: -2 };

export const window = {
  activeTextEditor: undefined as unknown,
  async showInputBox(options: { title?: string; validateInput?: (words: string) => string | undefined }) {
    asked.push({ title: options.title, validate: options.validateInput });
    return answers.input.shift();
  },
  async showQuickPick(items: unknown, options: { title?: string }) {
    asked.push({ title: options.title });
    const pick = answers.pick.shift();
    return typeof pick === 'function' ? pick(items) : pick;
  },
  async showTextDocument(document: { uri: Uri }) {
    opened.push(document.uri.toString());
  },
  createWebviewPanel(_type: string, _title: string, _column: unknown, options: { enableScripts: boolean }) {
    const panel = new Panel(options);
    panels.push(panel);
    return panel;
  },
};

export const workspace = {
  async applyEdit(edit: WorkspaceEdit) {
    applied.push(edit);
    return true;
  },
  async openTextDocument(uri: Uri) {
    return { uri };
  },
};

export const commands = {
  async executeCommand(...words: unknown[]) {
    executed.push(words);
  },
};

export const languages = {
  getDiagnostics() {
    return found;
  },
};
