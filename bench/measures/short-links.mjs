import { startApp } from '../rig/app-process.mjs';
import { withSource } from '../rig/load-source.mjs';

const WRITES = 400;
const READS = 2_000;
const AT_ONCE = 8;
const MANY = { WORKBENCH_SHARES_PER_HOUR: '100000' };
const DRAFT = {
  v: 1,
  messages: [{ role: 'user', content: 'A prompt of about two thousand characters. '.repeat(46) }],
  tools: [],
  variables: {},
  columns: [{ id: 'a', provider: 'sandbox', model: 'sandbox', params: {}, extra: {} }],
};

/** Short links written and read per second, eight at once, over HTTP: `{file, postgres?}`; without PostgreSQL only the file. */
export async function shortLinkRates(upstreamOrigin) {
  const file = await withApp(upstreamOrigin, MANY, rates);
  const postgres = await withPostgres((url) => withApp(upstreamOrigin, { ...MANY, DATABASE_URL: url }, rates));
  return { file, postgres };
}

async function rates(origin) {
  const ids = [];
  const body = JSON.stringify({ draft: DRAFT });
  const headers = { 'content-type': 'application/json' };
  const write = async () => {
    const answer = await fetch(`${origin}/api/shares`, { method: 'POST', headers, body });
    if (answer.status !== 201) throw new Error(`A short link was refused with status ${answer.status}.`);
    ids.push((await answer.json()).id);
  };
  const read = async (at) => {
    const answer = await fetch(`${origin}/api/shares/${ids[at % ids.length]}`);
    if (!answer.ok) throw new Error(`A short link was not found: ${answer.status}.`);
    await answer.arrayBuffer();
  };
  await perSecond(AT_ONCE, write); // the store is made with the first one
  return { writes: await perSecond(WRITES, write), reads: await perSecond(READS, read) };
}

async function perSecond(count, work) {
  let next = 0;
  const from = performance.now();
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return (count * 1000) / (performance.now() - from);
}

async function withApp(upstreamOrigin, environment, work) {
  const app = await startApp(upstreamOrigin, environment);
  try {
    return await work(app.origin);
  } finally {
    await app.close();
  }
}

/** `work` with the address of a PostgreSQL of its own; undefined, and said aloud, on a machine without one. */
function withPostgres(work) {
  return withSource('/lib/server/shares/fixtures/postgres-server.ts', async ({ postgresPrograms, postgresServer }) => {
    const programs = postgresPrograms();
    if (programs === undefined) {
      console.log('  no PostgreSQL on this machine: short links are measured on the file alone');
      return undefined;
    }
    const server = await postgresServer(programs);
    try {
      return await work(server.url);
    } finally {
      await server.remove();
    }
  });
}
