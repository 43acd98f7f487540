import type { RunRecord } from '@/lib/run/run-record';

/** `mistral-small-2503-20260102-030405.har`: the model and the time of the run, in letters that every system takes. */
export function runFileName({ model, startedWall }: Pick<RunRecord, 'model' | 'startedWall'>, ending: string): string {
  const name = model
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const time = new Date(startedWall).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return `${name === '' ? 'answer' : name.slice(0, 60)}-${time}.${ending}`;
}
