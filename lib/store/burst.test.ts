import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import { type DraftTool, NEW_DRAFT } from '../draft/draft';
import { createBursts } from './burst';

const tool = (name: string): DraftTool => ({ definition: { type: 'function', function: { name } }, enabled: true });
const [a, b] = [tool('a'), tool('b')];
const withMock = (mock: string): DraftTool => ({ ...a, mock });

/** Whether each list continues the typing of the one before it, at one time. */
function continued(...lists: readonly (readonly DraftTool[])[]): readonly boolean[] {
  const bursts = createBursts();
  return lists
    .slice(1)
    .map((tools, at) => bursts.continues({ ...NEW_DRAFT, tools: lists[at] ?? [] }, { type: 'set-tools', tools }, 0));
}

describe('typing in the tools', () => {
  it('is one stretch in one tool or one mock', () => {
    expect(continued([a, b], [tool('ax'), b], [tool('axy'), b], [tool('axy'), tool('bz')])).toEqual([
      false,
      true,
      false,
    ]);
    expect(continued([a], [withMock('r')], [withMock('re')], [tool('x')])).toEqual([false, true, false]);
  });

  it('is not what adds, takes out, moves or switches a tool', () => {
    expect(continued([a, b], [b, a], [a, b], [a], [a, b], [{ ...a, enabled: false }, b], [a, b])).toEqual(
      Array(6).fill(false),
    );
  });
});

describe('typing in the checks', () => {
  const check = (text: string) => ({ type: 'contains', text });
  const edits = (...checks: readonly JsonObject[]) => {
    const bursts = createBursts();
    return checks.slice(1).map((next, at) => {
      const draft = { ...NEW_DRAFT, checks: [checks[at] ?? {}] };
      return bursts.continues(draft, { type: 'replace-check', at: 0, check: next }, 0);
    });
  };

  it('is one stretch in one field', () => {
    expect(edits(check('a'), check('ab'), check('abc'))).toEqual([false, true]);
    expect(edits(check('a'), check('ab'), { ...check('ab'), under: 1 })).toEqual([false, false]);
    expect(edits({ type: 'tokens' }, { type: 'tokens', under: 2 }, { type: 'tokens', under: 20 })).toEqual([
      false,
      true,
    ]);
  });

  it('is not what switches or becomes another type', () => {
    const switched = { ...check('a'), not: true };
    expect(edits(check('a'), switched, check('a'), switched)).toEqual([false, false, false]);
    expect(edits(check('a'), { type: 'equals', text: 'a' }, { type: 'schema' })).toEqual([false, false]);
  });
});
