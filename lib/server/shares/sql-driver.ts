import 'server-only';

export type SqlValue = string | number;
export type SqlRow = ReadonlyMap<string, SqlValue | null>;
export type SqlAnswer = { readonly rows: readonly SqlRow[]; readonly changed: number };

/** Runs one statement; its places are `$1`, `$2`, … Rejects with what the engine says. */
export type RunSql = (sql: string, values?: readonly SqlValue[]) => Promise<SqlAnswer>;

/** What the store needs of an engine: statements that every engine understands, and one transaction at a time. */
export type SqlDriver = {
  readonly run: RunSql;
  /** A transaction that no other process runs at the same time. */
  locked(work: (run: RunSql) => Promise<void>): Promise<void>;
  close(): Promise<void>;
};
