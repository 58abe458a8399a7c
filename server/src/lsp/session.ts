import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Office } from '../interchange/office';
import type { ReportService } from '../service';
import type { Locale } from '../text/bilingual';
import type { Background } from './background';
import type { DocumentSettings } from './settings';
import type { createTextDocuments } from './textDocuments';
import type { WorkspaceDiagnostics } from './workspaceDiagnostics';
import type { ClientAbilities } from './capabilities';

/** What every request handler works with: settled by `initialize`, the same until the connection ends. */
export interface Session {
  readonly service: ReportService;
  readonly client: ClientAbilities;
  readonly locale: Locale;
  /** Our own commands that the client carries out. */
  readonly commands: ReadonlySet<string>;
  /** Milliseconds between the last change and pushed diagnostics; 0 pushes at once. */
  readonly debounce: number;
  readonly settings: DocumentSettings;
  readonly documents: ReturnType<typeof createTextDocuments>;
  readonly background: Background;
  readonly workspaceDiagnostics: WorkspaceDiagnostics;
  /** The open documents of which the client has asked for the findings. */
  readonly asked: WeakSet<TextDocument>;
  /** What no other server's names begin with. */
  readonly started: string;
  /** The programs for documents of other kinds, each loaded on first use. */
  readonly office: Office;
  /** A name for the content of this document at this version under these settings, which nothing else shares. */
  resultId(document: TextDocument): string;
  /** Shows the user a message about a document, unless the same was shown since it was opened. */
  tellOnce(document: TextDocument, message: string): void;
}
