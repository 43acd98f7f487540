import 'server-only';
import type { ShareStore } from './share-store';
import type { RunSql, SqlDriver, SqlRow } from './sql-driver';

/** One entry per version of the tables; a change is a further entry. */
const STEPS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE shares (
      id_hash TEXT NOT NULL PRIMARY KEY,
      delete_hash TEXT NOT NULL,
      content TEXT NOT NULL,
      bytes BIGINT NOT NULL,
      created_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL
    )`,
    'CREATE INDEX shares_expires_at ON shares (expires_at)',
    'CREATE INDEX shares_bytes ON shares (bytes)',
  ],
];

const USAGE = 'SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM shares';

/** One statement, so that the limit holds without a transaction of several. */
const PUT = `INSERT INTO shares (id_hash, delete_hash, content, bytes, created_at, expires_at)
  SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS BIGINT), CAST($5 AS BIGINT), CAST($6 AS BIGINT)
  FROM (${USAGE}) AS used WHERE used.count < CAST($7 AS BIGINT) AND used.bytes + CAST($4 AS BIGINT) <= CAST($8 AS BIGINT)`;

/** The share store on any engine that speaks SQL. */
export function sqlShareStore(driver: SqlDriver): ShareStore {
  const { run } = driver;
  return {
    async put({ idHash, deleteHash, content, createdAt, expiresAt }, limit) {
      const bytes = Buffer.byteLength(content);
      const values = [idHash, deleteHash, content, bytes, createdAt, expiresAt, limit.count, limit.bytes];
      return (await run(PUT, values)).changed === 1;
    },
    async get(idHash, now) {
      const sql = 'SELECT content, created_at, expires_at FROM shares WHERE id_hash = $1 AND expires_at > $2';
      const [row] = (await run(sql, [idHash, now])).rows;
      if (row === undefined) return undefined;
      const content = String(row.get('content'));
      return { content, createdAt: number(row, 'created_at'), expiresAt: number(row, 'expires_at') };
    },
    async delete(idHash, deleteHash, now) {
      const sql = 'DELETE FROM shares WHERE id_hash = $1 AND delete_hash = $2 AND expires_at > $3';
      return (await run(sql, [idHash, deleteHash, now])).changed === 1;
    },
    sweep: async (now) => (await run('DELETE FROM shares WHERE expires_at <= $1', [now])).changed,
    async usage() {
      const [row] = (await run(USAGE)).rows;
      return { count: number(row, 'count'), bytes: number(row, 'bytes') };
    },
    migrate: () => driver.locked(migrate),
    close: () => driver.close(),
  };
}

async function migrate(run: RunSql): Promise<void> {
  await run('CREATE TABLE IF NOT EXISTS workbench_schema (version BIGINT NOT NULL)');
  const [row] = (await run('SELECT coalesce(max(version), 0) AS version FROM workbench_schema')).rows;
  const version = number(row, 'version');
  for (const [at, step] of STEPS.entries()) {
    if (at < version) continue;
    for (const sql of step) await run(sql);
    await run('INSERT INTO workbench_schema (version) VALUES ($1)', [at + 1]);
  }
}

function number(row: SqlRow | undefined, name: string): number {
  return Number(row?.get(name) ?? 0);
}
