import { RUN_WORDS } from '@/components/state/run-words';
import { seconds } from '@/components/ui/figures';
import { visibleName } from '@/lib/core/visible-text';
import { callingChoice } from '@/lib/run/calling-choice';
import type { RunRecord } from '@/lib/run/run-record';

/** `Round 2 · get_weather, get_time · 0.84 s`: its number, what it called, and how long it took. */
export function roundLabel({ state }: RunRecord, index: number): string {
  const names = callingChoice(state)?.toolCalls.map(({ name }) => visibleName(name) || 'no name') ?? [];
  const { startedAt, endedAt } = state;
  const time = startedAt === undefined || endedAt === undefined ? [] : [seconds(endedAt - startedAt)];
  const did = names.length === 0 ? RUN_WORDS[state.status] : [...new Set(names)].join(', ');
  return [`Round ${index + 1}`, did, ...time].join(' · ');
}
