import { refusedFrom } from '@/lib/chat/error-envelope';
import type { Draft } from '@/lib/draft/draft';
import type { DraftEdit } from '@/lib/draft/draft-edit';
import { sendRun } from '@/lib/http/send-run';
import type { Provider } from '@/lib/providers/provider';
import type { RunEvent } from '@/lib/run/event';
import type { RunRecord } from '@/lib/run/run-record';
import type { WorkbenchPorts } from '@/lib/store/workbench';
import { runSlots } from './run-slots';

/** Sends a request and gives what comes back, in batches. */
export function sendParts(
  request: Parameters<WorkbenchPorts['send']>[0],
  signal: AbortSignal,
  now: () => number,
): AsyncIterable<readonly RunEvent[]> {
  return sendRun(request, signal, { now, refusedFrom });
}

/** Waits for one of the places that all runs of this browser share. */
export function enterSlot(...run: Parameters<WorkbenchPorts['slot']>): ReturnType<WorkbenchPorts['slot']> {
  return runSlots.enter(...run);
}

/** The change that a refused request asks for, where one can be made; the rules come with the first such refusal. */
export async function mend(
  record: RunRecord,
  draft: Draft,
  provider: Provider | undefined,
): Promise<DraftEdit | undefined> {
  const part = await import('./mend-run').catch(() => undefined);
  return part?.mendedRun(record, draft, provider);
}
