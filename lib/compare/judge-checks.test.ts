import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../core/json';
import { judgeChecks } from './judge-checks';
import { judged, stateOf } from './testing/judged';
import { runOf } from './testing/run-of';

const CITY: JsonObject = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };

describe('several choices', () => {
  it('must all pass, and the first that does not is named', () => {
    const check = { type: 'contains', text: 'a' };
    expect(judged(check, runOf(['a', 'ab']))).toEqual({
      state: 'pass',
      message: 'Each of the 2 choices contains “a”.',
    });
    expect(judged(check, runOf(['a', 'b']))?.message).toBe('Choice 2 does not contain “a”.');
    expect(judged(check, runOf(['c', 'a', 'b']))?.message).toBe('Choice 1 does not contain “a” (2 of 3 choices fail).');
    expect(judged({ ...check, not: true }, runOf(['b', 'a']))?.state).toBe('fail');
    expect(judged(check, runOf([]))?.state).toBe('fail');
  });
});

const anyCheck: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({
    type: fc.constantFrom('contains', 'equals'),
    text: fc.constantFrom('a', 'ab', '{"a":1}', ''),
    not: fc.boolean(),
    ignoreCase: fc.boolean(),
  }),
  fc.record({ type: fc.constant('matches'), pattern: fc.constantFrom('^a', 'b$', '[ab]+', '('), not: fc.boolean() }),
  fc.record({ type: fc.constant('schema'), schema: fc.constantFrom<JsonValue[]>({ type: 'object' }, true, 5) }),
  fc.record({ type: fc.constant('latency'), under: fc.constantFrom(100, 900, 5_000), of: fc.constant('total') }),
  fc.record({ type: fc.constant('tokens'), under: fc.constantFrom(1, 50) }),
  fc.record({ type: fc.constant('tool-call'), name: fc.constantFrom('f', 'g'), not: fc.boolean() }),
  fc.dictionary(fc.constantFrom('type', 'text', 'x'), fc.jsonValue() as fc.Arbitrary<JsonValue>), // JSON values are what it makes
);

describe('every check', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'A', '{', '"', ':', '1', '}') }), {
    maxLength: 3,
  });

  it('gets one verdict in its place, with a sentence, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(anyCheck), texts, (checks, said) => {
        const verdicts = judgeChecks(checks, runOf(said));
        expect(verdicts).toHaveLength(checks.length);
        for (const [at, verdict] of verdicts.entries()) {
          expect(verdict.message).toMatch(/\.$/);
          expect(verdict).toEqual(judgeChecks([checks[at] ?? {}], runOf(said))[0]);
        }
      }),
    );
  });

  it('is judged while the answer comes only where no end of it says otherwise', () => {
    const grown = fc.tuple(texts, texts).map(([some, more]) => [some, some.map((text, at) => text + (more[at] ?? ''))]);
    fc.assert(
      fc.property(anyCheck, grown, fc.nat(8_000), (check, [some = [], whole = []], more) => {
        const early = judged(check, runOf(some, { status: 'streaming', endedAt: undefined } as object));
        if (early?.state === 'open') return;
        for (const status of ['complete', 'failed', 'truncated', 'stopped'] as const) {
          expect(judged(check, runOf(whole, { status, endedAt: 2_000 + more }))?.state).toBe(early?.state);
        }
      }),
    );
  });

  it('passes no failed run, and no stopped one that could have ended otherwise', () => {
    fc.assert(
      fc.property(anyCheck, texts, (check, said) => {
        expect(judged(check, runOf(said, { status: 'failed' }))?.state).not.toBe('pass');
      }),
    );
    const stopped = (check: JsonObject, text: string) => stateOf(check, text, { status: 'stopped' });
    expect(stopped({ type: 'contains', text: 'a' }, 'a')).toBe('pass');
    expect(stopped({ type: 'contains', text: 'a' }, 'b')).toBe('open');
    expect(stopped({ type: 'contains', text: 'a', not: true }, 'b')).toBe('open');
    expect(stopped({ type: 'contains', text: 'a', not: true }, 'a')).toBe('fail');
    expect(stopped({ type: 'matches', pattern: '^a' }, 'b')).toBe('fail');
    expect(stopped({ type: 'matches', pattern: 'a$' }, 'a')).toBe('open');
    expect(stopped({ type: 'equals', text: 'a' }, 'a')).toBe('open');
    expect(stopped({ type: 'schema', schema: CITY }, '{"city":"L')).toBe('open');
    expect(stopped({ type: 'schema', schema: CITY }, '{"city":5,')).toBe('fail');
    expect(stopped({ type: 'latency', under: 5_000 }, 'a')).toBe('open');
    expect(stopped({ type: 'latency', under: 500 }, 'a')).toBe('fail');
  });

  it('takes an answer that a reload cut off for a stopped one, and one that just ended for what it is', () => {
    const reload = [{ code: 'reload', message: 'Cut off by a reload.' }];
    const check = { type: 'contains', text: 'a' };
    expect(stateOf(check, 'b', { status: 'truncated', notices: reload })).toBe('open');
    expect(stateOf(check, 'b', { status: 'truncated' })).toBe('fail');
    expect(stateOf(check, 'a', { status: 'truncated' })).toBe('pass');
  });

  it('stays open, and says so, where a newer version brought it', () => {
    expect(judged({ type: 'rhymes', text: 'a' }, runOf(['a'], { status: 'failed' }))).toEqual({
      state: 'open',
      message: 'Not understood: it comes from a newer version.',
    });
  });

  it('reads the longest answers', () => {
    const run = runOf([`${'a b {"x": '.repeat(1_700_000)}end`]);
    const states = judgeChecks(
      [
        { type: 'contains', text: 'END', ignoreCase: true },
        { type: 'equals', text: 'a' },
        { type: 'matches', pattern: 'end$' },
      ],
      run,
    ).map(({ state }) => state);
    expect(states).toEqual(['pass', 'fail', 'open']);
  });
});
