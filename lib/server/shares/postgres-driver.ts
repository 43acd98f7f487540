import 'server-only';
import postgres from 'postgres';
import type { RunSql, SqlDriver, SqlValue } from './sql-driver';

const CONNECTIONS = 8;
const CONNECT_SECONDS = 5;
const IDLE_SECONDS = 30;
const STATEMENT_MS = 15_000;
/** Any number that nothing else in the database locks. */
const LOCK = 7_300_146_021;

/** A pool on a PostgreSQL server; a lost connection is opened again by the next statement. */
export function postgresDriver(url: string): SqlDriver {
  const sql = postgres(url, {
    max: CONNECTIONS,
    connect_timeout: CONNECT_SECONDS,
    idle_timeout: IDLE_SECONDS,
    // While the server is away every statement shall fail soon, and the first after its return succeed.
    backoff: () => 0.05,
    connection: { application_name: 'llm-workbench', statement_timeout: STATEMENT_MS },
    onnotice: () => undefined,
  });
  return {
    run: runner(sql),
    async locked(work) {
      await sql.begin(async (transaction) => {
        await transaction`SELECT pg_advisory_xact_lock(${LOCK})`;
        await work(runner(transaction));
      });
    },
    close: () => sql.end({ timeout: 1 }),
  };
}

function runner(sql: postgres.Sql | postgres.TransactionSql): RunSql {
  return async (text, values = []) => {
    const rows = await sql.unsafe(text, [...values], { prepare: true });
    return {
      rows: rows.map((row) => new Map(Object.entries(row).map(([name, value]) => [name, plain(value)]))),
      changed: rows.count,
    };
  };
}

/** The driver gives 64-bit numbers as text; ours are byte counts and milliseconds, and read by `Number` where they are used. */
function plain(value: unknown): SqlValue | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
