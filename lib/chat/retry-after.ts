import type { JsonValue } from '../core/json';
import { isList, objectOf, wordOf } from './loose';

export type HeaderList = readonly (readonly [string, string])[];

/** Longer waits are taken for nonsense. */
const LONGEST_MS = 24 * 3_600_000;
const EPOCH_SECONDS = 1_000_000_000;
const EPOCH_MILLISECONDS = 1_000_000_000_000;
const UNITS = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 } as const;
const PART =
  /(\d{1,12}(?:\.\d{1,9})?)\s{0,3}(milliseconds?|ms|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])/iy;
const PHRASE = /\b(?:try again|retry(?:ing)?|wait(?:ing)?|resets?|available again)\b[^\d\n]{0,40}/gi;
const MAX_DEPTH = 6;

type Waiting = { readonly headers: HeaderList; readonly body?: JsonValue | undefined; readonly text: string };

/** How long to wait, in milliseconds, from headers, body fields or the text; `undefined` for none, negative, absurd or unreadable. */
export function retryAfterOf(waiting: Waiting, nowMs?: number): number | undefined {
  const now = nowMs ?? dateOf(headerOf(waiting.headers, 'date'));
  return (
    sensible(numberOf(headerOf(waiting.headers, 'retry-after-ms'))) ??
    waitOf(headerOf(waiting.headers, 'retry-after'), 1_000, now) ??
    bodyWait(waiting.body, now, 0) ??
    textWait(waiting.text) ??
    resetWait(waiting.headers, now)
  );
}

/** The first value of a header, its name in any case. */
export function headerOf(headers: HeaderList, name: string): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1];
}

function waitOf(text: string | undefined, unit: number, now: number | undefined): number | undefined {
  const trimmed = text?.trim() ?? '';
  const number = numberOf(trimmed);
  if (number !== undefined) return sensible(sinceEpoch(number, now) ?? number * unit);
  const duration = durationAt(trimmed, 0);
  if (duration !== undefined) return sensible(duration);
  const date = /[a-z,:]/i.test(trimmed) ? dateOf(trimmed) : undefined;
  return date === undefined || now === undefined ? undefined : sensible(date - now);
}

function sinceEpoch(number: number, now: number | undefined): number | undefined {
  if (number < EPOCH_SECONDS || now === undefined) return undefined;
  return (number < EPOCH_MILLISECONDS ? number * 1_000 : number) - now;
}

/** `1m2.3s`, `20 seconds`, `6m0s`: the parts from `start` on, added. */
function durationAt(text: string, start: number): number | undefined {
  let total: number | undefined;
  PART.lastIndex = start;
  for (let part = PART.exec(text); part !== null; part = PART.exec(text)) {
    total = (total ?? 0) + Number(part[1]) * unitOf(part[2] ?? '');
    const rest = /^(?:\s|,|and\b){0,5}/i.exec(text.slice(PART.lastIndex, PART.lastIndex + 12));
    PART.lastIndex += rest?.[0].length ?? 0;
  }
  return total;
}

function unitOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'ms' || lower.startsWith('milli')) return UNITS.ms;
  if (lower.startsWith('h')) return UNITS.h;
  return lower.startsWith('m') ? UNITS.m : UNITS.s;
}

function textWait(text: string): number | undefined {
  for (const phrase of text.matchAll(PHRASE)) {
    const wait = sensible(durationAt(text, phrase.index + phrase[0].length));
    if (wait !== undefined) return wait;
  }
  return undefined;
}

function bodyWait(value: JsonValue | undefined, now: number | undefined, depth: number): number | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (isList(value)) return firstWait(value.slice(0, 20).map((item) => bodyWait(item, now, depth + 1)));
  return firstWait(
    Object.entries(objectOf(value) ?? {})
      .slice(0, 50)
      .map(([name, item]) => {
        const plain = name.toLowerCase().replace(/[-_]/g, '');
        if (plain === 'retryafterms') return sensible(numberOf(wordOf(item)));
        if (/^retry(?:after|delay|in)(?:in)?(?:s|sec|secs|seconds)?$/.test(plain))
          return waitOf(wordOf(item), 1_000, now);
        return bodyWait(item, now, depth + 1);
      }),
  );
}

/** Rate-limit headers such as `x-ratelimit-reset-requests: 6m0s`; of several, the one whose rest is 0, else the longest. */
function resetWait(headers: HeaderList, now: number | undefined): number | undefined {
  const resets = headers.flatMap(([name, value]) => {
    const lower = name.toLowerCase();
    if (!/ratelimit.*reset/.test(lower.slice(0, 80))) return [];
    const wait = waitOf(value, 1_000, now);
    return wait === undefined ? [] : [{ wait, spent: headerOf(headers, lower.replace('reset', 'remaining')) === '0' }];
  });
  const spent = resets.filter((reset) => reset.spent);
  const waits = (spent.length > 0 ? spent : resets).map((reset) => reset.wait);
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\s{0,9}\d{1,20}(?:\.\d{1,20})?\s{0,9}$/.test(text) ? Number(text) : undefined;
}

function dateOf(text: string | undefined): number | undefined {
  const date = text === undefined || text.length > 64 ? Number.NaN : Date.parse(text);
  return Number.isNaN(date) ? undefined : date;
}

function sensible(wait: number | undefined): number | undefined {
  return wait !== undefined && wait >= 0 && wait <= LONGEST_MS ? Math.round(wait) : undefined;
}

function firstWait(waits: readonly (number | undefined)[]): number | undefined {
  return waits.find((wait) => wait !== undefined);
}
