import { expect, it } from 'vitest';
import type { ComparisonRow } from '@/lib/compare/comparison-rows';
import { comparisonCsv, comparisonMarkdown } from './comparison-text';

const ROW: ComparisonRow = {
  id: 'a',
  position: 1,
  model: '=cmd|x',
  provider: 'Lab, "own"',
  state: 'complete',
  queued: undefined,
  firstTokenMs: 420.1234,
  totalMs: 12_345,
  tokensPerSecond: 71.239,
  promptTokens: 1_018,
  completionTokens: undefined,
  cost: 0.00012345,
  finish: 'stop',
  schema: { state: 'not-json', message: '' },
  sameAs: undefined,
  best: new Set(['totalMs']),
};

it('copies figures as plain numbers, and foreign names harmlessly, as CSV', () => {
  expect(comparisonCsv([ROW]).split('\r\n')[1]).toBe(
    `1,'=cmd|x,"Lab, ""own""",complete,420.1,12345,71.24,1018,,0.00012345,stop,not JSON`,
  );
});

it('copies what the screen shows as Markdown', () => {
  const waiting: ComparisonRow = { ...ROW, position: 2, model: 'm', provider: 'Oxen', state: 'waiting', queued: 3 };
  const lines = comparisonMarkdown([ROW, waiting]).split('\n');
  expect(lines[2]).toBe(
    String.raw`| 1 | =cmd\|x (Lab, "own") | complete | 0.42 s | 12.3 s (best) | 71 | 1,018 | n/a | $0.00012 | stop | not JSON |`,
  );
  expect(lines[3]).toContain('| queued, 3rd |');
});

it('has a column of checks only where there are some, empty while they are not judged', () => {
  const judged: ComparisonRow = { ...ROW, checks: { total: 3, passed: 2 } };
  const pending: ComparisonRow = { ...ROW, checks: { total: 3, passed: undefined } };
  const [head, first, second] = comparisonCsv([judged, pending]).split('\r\n');
  expect(head).toMatch(/,schema_valid,checks$/);
  expect(first).toMatch(/,2\/3$/);
  expect(second).toMatch(/,$/);
  expect(comparisonMarkdown([judged])).toMatch(/\| 2\/3 \|$/m);
  expect(comparisonCsv([ROW])).not.toContain('checks');
});
