import type { Change } from './change';
import { changeBetween } from './change';

/** A text told from another one, of which one stretch was replaced: nothing is written out whole unless all of it is asked for. */
export interface Edited {
  readonly before: string;
  readonly change: Change;
  readonly length: number;
  /** All of it; made when it is first asked for, and kept. */
  readonly text: string;
  /** As of a string: offsets from 0 to the length, the first one no larger than the second. */
  slice(start: number, end: number): string;
}

/** The text with what stands from `start` to `end` replaced. */
export function edited(before: string, start: number, end: number, inserted: string): Edited {
  const behind = start + inserted.length;
  const by = behind - end;
  const slice = (from: number, to: number): string => {
    if (to <= start) return before.slice(from, to);
    if (from >= behind) return before.slice(from - by, to - by);
    const head = from < start ? before.slice(from, start) : '';
    const own = inserted.slice(Math.max(0, from - start), to - start);
    return to > behind ? head + own + before.slice(end, to - by) : head + own;
  };
  let whole: string | null = null;
  return {
    before,
    change: { start, end, by },
    length: before.length + by,
    get text() {
      whole ??= before.slice(0, start) + inserted + before.slice(end);
      return whole;
    },
    slice,
  };
}

/** A text as it is. */
export function unedited(text: string): Edited {
  return edited(text, text.length, text.length, '');
}

/** An edited text with what stands from `start` to `end` in it replaced: told from the same text, by one stretch that holds both changes. */
export function furtherEdited(first: Edited, start: number, end: number, inserted: string): Edited {
  const { before, change } = first;
  if (change.start === change.end && change.by === 0) return edited(before, start, end, inserted);
  const from = Math.min(change.start, start);
  const to = Math.max(change.end + change.by, end);
  return edited(before, from, to - change.by, first.slice(from, start) + inserted + first.slice(end, to));
}

/** The second edit made after the first: its text told from that of the first. */
export function composed(first: Edited, second: Edited): Edited {
  const { start, end, by } = second.change;
  return furtherEdited(first, start, end, second.slice(start, end + by));
}

/** A text told from another one by the smallest stretch in which they differ. */
export function editedBetween(before: string, after: string): Edited {
  const { start, end, by } = changeBetween(before, after);
  return edited(before, start, end, after.slice(start, end + by));
}

/** The same, told by the smallest stretch. */
export function trimmedEdit(wide: Edited): Edited {
  const { before, change: { start, end, by } } = wide;
  const inserted = wide.slice(start, end + by);
  const own = changeBetween(before.slice(start, end), inserted);
  return edited(before, start + own.start, start + own.end, inserted.slice(own.start, own.end + own.by));
}
