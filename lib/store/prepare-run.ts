import { fail, ok, type Result } from '../core/result';
import { visibleText } from '../core/visible-text';
import { serializeBody } from '../core/wire';
import { missingForRun, toWire } from '../draft/to-wire';
import type { RunRecord } from '../run/run-record';
import { IDLE_RUN } from '../run/state';
import type { WorkbenchPorts, WorkbenchState } from './workbench';

/** A foreign name in a sentence; a browser takes minutes to lay out one of a megabyte. */
const LONGEST_NAME = 80;

/** The record of a run that may start now; else why it cannot: text that does not parse, no model, no key, no address. */
export function prepareRun(
  state: Pick<WorkbenchState, 'draft' | 'problems'>,
  columnId: string,
  ports: Pick<WorkbenchPorts, 'provider' | 'newId' | 'wallClock'>,
): Result<RunRecord> {
  const column = state.draft.columns.find(({ id }) => id === columnId);
  if (column === undefined) return fail({ kind: 'invalid-draft', message: 'This column is gone.' });
  const [problem] = state.problems;
  if (problem !== undefined) return fail({ kind: 'invalid-draft', message: problem[1], path: problem[0] });
  const provider = ports.provider(column.provider);
  if (provider === undefined) {
    const name = typeof column.provider === 'string' ? column.provider : column.provider.label;
    const message = `This workbench has no provider "${visibleText(name, LONGEST_NAME)}".`;
    return fail({ kind: 'invalid-draft', message, path: 'provider' });
  }
  const missing = missingForRun(provider);
  if (missing !== undefined) return fail(missing);
  const wire = toWire(state.draft, column, provider);
  if (!wire.ok) return wire;
  return ok({
    id: ports.newId(),
    column: columnId,
    provider: provider.id,
    providerLabel: provider.label,
    model: column.model,
    wire: wire.value,
    sent: serializeBody(wire.value),
    startedWall: ports.wallClock(),
    state: IDLE_RUN,
  });
}
