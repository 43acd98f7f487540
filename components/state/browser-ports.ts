import type { QueryClient } from '@tanstack/react-query';
import { fail, type Result } from '@/lib/core/result';
import type { Column, Draft } from '@/lib/draft/draft';
import type { DraftEdit } from '@/lib/draft/draft-edit';
import type { Provider } from '@/lib/providers/provider';
import type { RunEvent } from '@/lib/run/event';
import type { RunRecord } from '@/lib/run/run-record';
import type { WorkbenchPorts } from '@/lib/store/workbench';
import { claimDraft } from './claim-draft';
import { inHistory } from './device-history';
import { findProvider, knownProviders } from './known-providers';
import { nextFrame } from './next-frame';
import { providersQuery } from './queries';

/** The store's ports in a browser. Nothing is touched before it is asked for, so the server can render with them. */
export function browserPorts(queries: QueryClient): WorkbenchPorts {
  const now = () => performance.now();
  return {
    send: (request, signal) => send(request, signal, now),
    slot,
    answerMock,
    provider: (ref) => providerForRun(queries, ref),
    mend: (record, draft) => mend(queries, record, draft),
    save: (record) => inHistory((history) => history.save(record)),
    load: (id) => inHistory((history) => history.load(id)),
    latest: () => inHistory((history) => history.latest()),
    list: () => inHistory((history) => history.list()),
    remove: (id) => inHistory((history) => history.remove(id)),
    claim: claimDraft,
    now,
    wallClock: () => Date.now(),
    newId,
    nextFrame,
    later,
  };
}

/** The queue comes with the first run; where it cannot be loaded, neither can what sends. */
async function slot(...run: Parameters<WorkbenchPorts['slot']>): ReturnType<WorkbenchPorts['slot']> {
  const part = await loadRunParts().catch(() => undefined);
  return part === undefined ? () => undefined : part.enterSlot(...run);
}

/** The interpreter of mocks comes with the first mock. */
async function answerMock(...call: Parameters<WorkbenchPorts['answerMock']>): Promise<Result<string>> {
  const part = await import('./answer-mock').catch(() => undefined);
  const message = 'The part of the page that runs mocks could not be loaded.';
  return part === undefined ? fail({ kind: 'unavailable', message }) : part.answerMock(...call);
}

/** Before the server has said which keys it holds, it is left to the server to miss one. */
function providerForRun(queries: QueryClient, ref: Column['provider']): Provider | undefined {
  const statuses = queries.getQueryData(providersQuery.queryKey);
  const provider = findProvider(knownProviders(statuses, window.location.origin), ref);
  return statuses === undefined && provider?.auth === 'required' ? { ...provider, key: 'server' } : provider;
}

/** Only a refused request that asks for usage can be mended; the rules come when there is one. */
async function mend(queries: QueryClient, record: RunRecord, draft: Draft): Promise<DraftEdit | undefined> {
  if (record.state.failure?.kind !== 'refused' || record.wire.body.stream_options === undefined) return undefined;
  const ref = draft.columns.find(({ id }) => id === record.column)?.provider;
  if (ref === undefined) return undefined;
  const part = await loadRunParts().catch(() => undefined);
  return part?.mend(record, draft, providerForRun(queries, ref));
}

/** The decoder is no part of the first load; it comes with the first run. */
async function* send(
  request: Parameters<WorkbenchPorts['send']>[0],
  signal: AbortSignal,
  now: () => number,
): AsyncGenerator<readonly RunEvent[], void> {
  try {
    const { sendParts } = await loadRunParts();
    yield* sendParts(request, signal, now);
  } catch {
    const message = 'The part of the page that runs requests could not be loaded.';
    yield [{ type: 'run-failed', at: now(), failure: { kind: 'network', reason: 'offline', message } }];
  }
}

function loadRunParts() {
  return import('./run-parts');
}

/** 128 random bits; `randomUUID` exists only on secure origins. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function later(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
