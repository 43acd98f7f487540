import type { QueryClient } from '@tanstack/react-query';
import { cellColumnIn, staysAsSent } from '@/lib/compare/sweep-cells';
import { fail, ok, type Result } from '@/lib/core/result';
import { MOST_COLUMNS } from '@/lib/draft/edit-columns';
import { openSweeps, type SweepHistory } from '@/lib/history/sweeps';
import type { SweepStore } from '@/lib/store/sweep-ports';
import { createSweepRunner, type SweepRunner } from '@/lib/store/sweep-runner';
import type { Workbench } from '@/lib/store/workbench';
import { browserPorts } from './browser-ports';
import { claimSweep, isSweepClaimed } from './claim-sweep';
import { deviceHistory, notLoaded } from './device-history';
import { modelCost } from './model-cost';
import { rememberedSweep, rememberSweep } from './remembered-sweep';

/** Works with the sweeps of this browser. Never rejects. */
export async function inSweeps<T>(work: (sweeps: SweepHistory) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    const { connection } = await deviceHistory();
    return await work(openSweeps(connection));
  } catch {
    return notLoaded();
  }
}

const STORE: SweepStore = {
  save: (sweep) => inSweeps((sweeps) => sweeps.save(sweep)),
  mark: (id, state) => inSweeps((sweeps) => sweeps.mark(id, state)),
  putCell: (...cell) => inSweeps((sweeps) => sweeps.putCell(...cell)),
  load: (id) => inSweeps((sweeps) => sweeps.load(id)),
};

/** The runner of this page, with the sweep that this tab showed last, or one that a page left unfinished. */
export async function openRunner(queries: QueryClient): Promise<SweepRunner> {
  const runner = createSweepRunner({
    ...browserPorts(queries),
    store: STORE,
    claim: claimSweep,
    cost: (model, ...tokens) => modelCost(queries, model, ...tokens),
  });
  const id = rememberedSweep() ?? (await leftSweep());
  if (id !== undefined && id !== '') await runner.open(id);
  if (!runner.getState().sweep) runner.close();
  runner.subscribe(() => rememberSweep(runner.getState().sweep?.id ?? ''));
  return runner;
}

/** The newest sweep, where a page went away before it had ended. */
async function leftSweep(): Promise<string | undefined> {
  const listed = await inSweeps((sweeps) => sweeps.list());
  const [newest] = listed.ok ? listed.value : [];
  if (newest === undefined || (newest.state !== 'running' && newest.state !== 'paused')) return undefined;
  return (await isSweepClaimed(newest.id)) ? undefined : newest.id;
}

/** Puts a cell of the shown sweep behind the columns, with its run. The value is a remark, or "". */
export async function openCell(runner: SweepRunner, workbench: Workbench, index: number): Promise<Result<string>> {
  const { sweep } = runner.getState();
  if (sweep === undefined) return fail({ kind: 'not-found', message: 'No sweep is open.' });
  if (workbench.draft.columns.length >= MOST_COLUMNS) {
    const message = `${MOST_COLUMNS} columns stand side by side already: close one to open a cell.`;
    return fail({ kind: 'bad-request', message });
  }
  const run = await inSweeps((sweeps) => sweeps.loadRun(sweep.id, index));
  const column = cellColumnIn(workbench.draft, sweep.plan, index, 'cell');
  workbench.actions.openColumn(column, run.ok ? run.value : undefined);
  if (!run.ok) return ok(`Its answer could not be read: ${run.failure.message}`);
  if (staysAsSent(workbench.draft, column)) return ok('');
  return ok('Its messages hold names of variables that this draft fills in again when it is sent.');
}
