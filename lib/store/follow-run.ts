import type { Failure } from '../core/failure';
import type { RunEvent } from '../run/event';
import type { RunRecord } from '../run/run-record';
import type { FrameFold } from './frame-fold';
import type { WorkbenchPorts } from './workbench';

/**
 * Waits for a place to run, telling which it has in the queue, and then hands on what the provider sends, until it is
 * over. A run that is stopped while it waits is never sent. Never rejects.
 */
export function followRun(
  ports: Pick<WorkbenchPorts, 'slot' | 'send' | 'now'>,
  frames: FrameFold,
  placed: (place: number | undefined) => void,
) {
  return async ({ provider, wire, sent: body }: RunRecord, signal: AbortSignal): Promise<void> => {
    const release = await ports.slot(provider, signal, placed).catch(() => () => undefined);
    if (release === undefined) return frames.add([{ type: 'run-end', at: ports.now(), state: 'stopped' }]);
    placed(undefined);
    try {
      for await (const batch of ports.send({ provider, wire, body }, signal)) frames.add(batch);
    } catch (error) {
      frames.add([broken(ports, error)]);
    }
    frames.flush();
    release();
  };
}

function broken(ports: Pick<WorkbenchPorts, 'now'>, error: unknown): RunEvent {
  const failure: Failure = { kind: 'network', reason: 'unknown', message: String(error) };
  return { type: 'run-failed', at: ports.now(), failure };
}
