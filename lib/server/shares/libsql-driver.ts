import 'server-only';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type InStatement, type InValue, type ResultSet } from '@libsql/client';
import type { RunSql, SqlDriver, SqlValue } from './sql-driver';

const OWNER_ONLY = 0o600;
const BUSY_MS = 5000;

/** An embedded file (`file:` address), made on first use and readable by its owner alone, or a libsql server (`libsql://`). */
export async function libsqlDriver(url: string): Promise<SqlDriver> {
  if (url.startsWith('file:')) makeFile(url);
  const client = createClient({ url, timeout: BUSY_MS });
  const run = runner((statement) => client.execute(statement));
  if (url.startsWith('file:')) await run('PRAGMA journal_mode = WAL');
  return {
    run,
    async locked(work) {
      const transaction = await client.transaction('write');
      try {
        await work(runner((statement) => transaction.execute(statement)));
        await transaction.commit();
      } finally {
        transaction.close();
      }
    },
    close: async () => client.close(),
  };
}

/** The journals beside it are made with the mode of the file. */
function makeFile(url: string): void {
  const path = fileURLToPath(new URL(url, 'file:///'));
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', OWNER_ONLY));
}

function runner(execute: (statement: InStatement) => Promise<ResultSet>): RunSql {
  return async (sql, values = []) => {
    const args: InValue[] = [...values];
    const { columns, rows, rowsAffected } = await execute({ sql: sql.replaceAll('$', '?'), args });
    return {
      rows: rows.map((row) => new Map(columns.map((name, at) => [name, plain(row[at])]))),
      changed: rowsAffected,
    };
  };
}

function plain(value: unknown): SqlValue | null {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
