import type { TableId } from '../forms/form';
import type { LaidTable, Origins } from '../features/layOut';

/** How the tables of open documents were written before they were laid out. */
export interface KeptOrigins {
  of(uri: string): Origins;
  /** Keeps what tables that are laid out now were; of one that was laid out before, what it was then. */
  keep(uri: string, tables: readonly LaidTable[]): readonly LaidTable[];
  forget(uri: string): void;
}

export function createOrigins(): KeptOrigins {
  const kept = new Map<string, Map<TableId, string>>();
  return {
    of: (uri) => kept.get(uri) ?? new Map<TableId, string>(),
    keep(uri, tables) {
      for (const { table, origin } of tables) {
        if (origin === null) continue;
        const own = kept.get(uri) ?? new Map<TableId, string>();
        kept.set(uri, own.set(table, origin));
      }
      return tables;
    },
    forget: (uri) => void kept.delete(uri),
  };
}
