import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Decides when the diagnostics of a document are pushed. */
export interface Publisher {
  /** The document was opened or changed. Its first diagnostics go out at once, later ones when it has rested for the delay. */
  changed(document: TextDocument): void;
  /** The document was closed: nothing more goes out for it. */
  closed(uri: string): void;
}

/** The two functions of the global scope that a publisher waits with. */
export interface Timers<T> {
  setTimeout(run: () => void, delay: number): T;
  clearTimeout(timer: T): void;
}

/**
 * One pending job per document at most, and the newest wins. `publish` is given the document itself, which always holds
 * its newest version, so that nothing is ever published for an older one.
 * @param delay milliseconds; with 0 every change is published at once.
 */
export function createPublisher<T>(timers: Timers<T>, delay: number, publish: (document: TextDocument) => void): Publisher {
  const pending = new Map<string, T | null>();
  return {
    changed(document) {
      const timer = pending.get(document.uri);
      if (timer === undefined || delay === 0) {
        pending.set(document.uri, null);
        publish(document);
        return;
      }
      if (timer !== null) timers.clearTimeout(timer);
      pending.set(document.uri, timers.setTimeout(() => {
        pending.set(document.uri, null);
        publish(document);
      }, delay));
    },
    closed(uri) {
      const timer = pending.get(uri);
      if (timer !== undefined && timer !== null) timers.clearTimeout(timer);
      pending.delete(uri);
    },
  };
}
