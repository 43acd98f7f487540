import { visibleName } from '@/lib/core/visible-text';
import type { ListedRun } from './listed-run';

/** The states of a run in words, and their tone. */
export const STATUS_WORDS = {
  idle: ['ready', 'text-muted'],
  waiting: ['waiting', 'text-accent'],
  streaming: ['streaming', 'text-accent'],
  complete: ['complete', 'text-ok'],
  stopped: ['stopped', 'text-muted'],
  truncated: ['cut off', 'text-warn'],
  failed: ['failed', 'text-bad'],
} as const satisfies Record<ListedRun['status'], readonly [string, string]>;

/** The name a person gave, else the first words of the question. */
export function runTitle({ name, title }: Pick<ListedRun, 'name' | 'title'>): string {
  return visibleName(name ?? (title === '' ? 'No words' : title));
}

/** `0.42 s`, `12.3 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  const value = milliseconds / 1000;
  if (value < 10) return `${value.toFixed(2)} s`;
  if (value < 120) return `${value.toFixed(1)} s`;
  return `${Math.floor(value / 60)} min ${Math.round(value % 60)} s`;
}

/** `18 → 412 tokens`; nothing where the provider has told neither. */
export function tokenWords({ promptTokens, completionTokens }: ListedRun): string | undefined {
  if (promptTokens === undefined && completionTokens === undefined) return undefined;
  const count = (tokens: number | undefined) => tokens?.toLocaleString('en-US') ?? 'n/a';
  return `${count(promptTokens)} → ${count(completionTokens)} tokens`;
}

/** Today the time, else the day and the time. */
export function startWords(startedWall: number, now: number): string {
  const at = new Date(startedWall);
  const time = at.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  if (at.toDateString() === new Date(now).toDateString()) return time;
  return `${at.toLocaleDateString(undefined, { dateStyle: 'medium' })}, ${time}`;
}
