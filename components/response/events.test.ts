import { describe, expect, it } from 'vitest';
import type { WirePiece } from '@/lib/run/event';
import { createEventFilter } from './event-filter';
import { eventPreview } from './event-preview';

const piece = (text: string, changes: Partial<WirePiece> = {}): WirePiece => ({
  kind: 'chunk',
  text,
  bytes: 9,
  ...changes,
});
const chunk = (value: unknown) => piece(JSON.stringify(value));

describe('eventPreview', () => {
  it.each([
    [
      'a text',
      chunk({ choices: [{ delta: { role: 'assistant', content: ' a\n' } }] }),
      'role "assistant" content " a\\n"',
    ],
    ['a finish', chunk({ choices: [{ delta: {}, finish_reason: 'stop' }] }), 'finish_reason "stop"'],
    ['usage', chunk({ choices: [], usage: { total_tokens: 3 } }), 'usage {"total_tokens":3}'],
    [
      'empty fields',
      chunk({ choices: [{ delta: { content: '', tool_calls: [], x: null } }] }),
      '{"choices":[{"delta":',
    ],
    [
      'several choices',
      chunk({
        choices: [
          { index: 0, delta: { content: 'a' } },
          { index: 1, delta: {} },
        ],
      }),
      '[0] content "a"',
    ],
    ['no JSON', piece('  two\nlines ', { kind: 'skipped' }), 'two lines'],
    ['not a chunk', piece('{"choices":7}'), '{"choices":7}'],
  ])('%s', (_name, given, expected) => {
    expect(eventPreview(given).startsWith(expected)).toBe(true);
  });

  it('is short, whatever came', () => {
    expect(eventPreview(piece('x'.repeat(1_000_000))).length).toBe(200);
  });
});

describe('createEventFilter', () => {
  const pieces = [piece('Alpha'), piece('beta', { kind: 'comment' }), piece('x', { note: 'not alphabetic' })].map(
    (given) => ({ at: 0, piece: given }),
  );

  it('finds text in any case, in notes too, and kinds', () => {
    expect(createEventFilter('ALPHA', 'all').rows(pieces, 3)).toEqual([0, 2]);
    expect(createEventFilter('', 'comment').rows(pieces, 3)).toEqual([1]);
    expect(createEventFilter('.', 'all').rows(pieces, 3)).toEqual([]);
  });

  it('goes on where it stood', () => {
    const filter = createEventFilter('a', 'all');
    expect(filter.rows(pieces, 1)).toEqual([0]);
    expect(filter.rows(pieces, 3)).toEqual([0, 1, 2]);
  });
});
