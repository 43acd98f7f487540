import { describe, expect, it } from 'vitest';
import { createDecoder } from './decoder';
import type { RunEvent } from './event';
import { bytesOf, CASES } from './fixtures/cases';
import { essence } from './fixtures/decode';
import { below, mutated, numbersFrom } from './fixtures/mutate';
import { reduceRunAll } from './reduce-run';
import { IDLE_RUN } from './state';

const ROUNDS = 10;
const INPUTS = 5_200;
const SOURCES = CASES.map(bytesOf).filter((bytes) => bytes.length > 0 && bytes.length < 2_500);
const FINAL = new Set(['complete', 'truncated', 'failed']);

function eventsOf(reads: readonly Uint8Array[], how: 'closed' | 'broken', asked: 'stream' | 'json') {
  const decoder = createDecoder({ asked, startedAt: 0 });
  const events: RunEvent[] = [{ type: 'run-start', at: 0 }];
  for (const read of reads) for (const event of decoder.push(read, 10)) events.push(event);
  for (const event of decoder.end(20, how)) events.push(event);
  return events;
}

/** Characters held by everything that was handed out. */
function sizeOf(events: readonly RunEvent[]): number {
  return events.reduce((sum, event) => sum + ('text' in event ? event.text.length : 20), 0);
}

/** What is wrong with how an input is decoded; "" when nothing is. */
function fault(bytes: Uint8Array, random: () => number): string {
  const how = random() < 0.2 ? 'broken' : 'closed';
  const asked = random() < 0.2 ? 'json' : 'stream';
  const events = eventsOf([bytes], how, asked);
  const ends = events.filter(({ type }) => type === 'run-end' || type === 'run-failed').length;
  if (ends !== 1) return `${ends} final events`;
  if (sizeOf(events) > 2_000 + bytes.length * 40) return 'more handed out than came in';
  const state = reduceRunAll(IDLE_RUN, events);
  if (!FINAL.has(state.status)) return `ended as ${state.status}`;
  const told = JSON.stringify(essence(state));
  if (told.includes('[object Object]')) return 'an object shown as text';
  if (Object.hasOwn(Object.prototype, 'polluted')) return 'a prototype changed';
  if (random() < 0.7) return '';
  const at = below(bytes.length + 1, random);
  const halves = reduceRunAll(IDLE_RUN, eventsOf([bytes.subarray(0, at), bytes.subarray(at)], how, asked));
  return JSON.stringify(essence(halves)) === told ? '' : `cut at ${at} it comes to another state`;
}

describe('52,000 mutations of every known case', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'seed %i: each ends once, the same however cut',
    (round) => {
      const random = numbersFrom(0xc0ffee + round);
      for (let input = 0; input < INPUTS; input += 1) {
        const source = SOURCES[input % SOURCES.length] ?? new Uint8Array();
        const bytes = mutated(source, SOURCES[below(SOURCES.length, random)] ?? source, random);
        const wrong = fault(bytes, random);
        if (wrong !== '') expect.fail(`${wrong}: ${JSON.stringify(Buffer.from(bytes).toString('latin1'))}`);
      }
      expect(SOURCES.length).toBeGreaterThan(80);
    },
  );
});
