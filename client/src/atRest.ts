import type { Disposable } from 'vscode';

export interface AtRest extends Disposable {
  /** To be done soon; whatever was to be done before is not. */
  soon(): void;
}

/** Does something when nothing has asked for it again for so many milliseconds, until it is disposed of. */
export function atRest(milliseconds: number, act: () => void): AtRest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon() {
      clearTimeout(timer);
      timer = setTimeout(act, milliseconds);
    },
    dispose: () => clearTimeout(timer),
  };
}
