import { readPreference } from '@/components/state/use-preference';
import { standardParam } from '@/lib/params/table';
import type { RunRecord } from '@/lib/run/run-record';
import { targetsFor } from '@/lib/snippets/targets';

/** The request of a run as code, in the language that the Code tab shows, or the first one where it has none for it. */
export function runCode({ provider, wire }: Pick<RunRecord, 'provider' | 'wire'>): string {
  const targets = targetsFor(provider, wire);
  const target = targets.find(({ id }) => id === readPreference<string>('code-language', '')) ?? targets[0];
  const floats = Object.keys(wire.body).filter((name) => standardParam(name)?.float === true);
  return target?.print(wire, { floats: new Set(floats) }) ?? '';
}
