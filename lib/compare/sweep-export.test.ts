import { describe, expect, it } from 'vitest';
import { parseJson } from '../core/json';
import { csvRecords } from './csv-records';
import type { SweepCell, SweepState } from './sweep';
import { IDLE_CELL } from './sweep-cell';
import { sweepCsv, sweepJson } from './sweep-export';
import { axisOf, planOf } from './testing/sweep-plan';

const cell: SweepCell = {
  state: 'complete',
  text: '=cmd()',
  firstTokenMs: 10,
  totalMs: 25.5,
  promptTokens: 3,
  completionTokens: 4,
  tokensPerSecond: 9,
  cost: 0.001,
  finish: 'stop',
  schemaValid: false,
  checks: [
    { state: 'pass', message: 'Yes.' },
    { state: 'open', message: 'Perhaps.' },
  ],
};
const state: SweepState = {
  id: 's',
  plan: planOf({
    models: [{ provider: { label: 'Lab', baseUrl: 'http://127.0.0.1/v1' }, model: 'm' }],
    axes: [axisOf('temperature', -0.5, undefined), { param: 'stop', values: [{ value: ['a', 'b'] }] }],
    rows: [[['city', '+Rome, "IT"']]],
  }),
  startedWall: 1_700_000_000_000,
  state: 'paused',
  cells: [cell, IDLE_CELL],
  done: 1,
};

describe('sweepCsv', () => {
  it('has a line for each cell, safe for a spreadsheet', () => {
    const [header, first, second] = sweepCsv(state).split('\r\n');
    expect(header).toBe(
      'provider,model,temperature,stop,city,repeat,state,failure,first token ms,total ms,prompt tokens,completion tokens,tokens per second,cost USD,finish reason,schema valid,characters,check 1,check 2,text',
    );
    expect(first).toBe(
      `Lab,m,-0.5,"[""a"",""b""]","'+Rome, ""IT""",1,complete,,10,25.5,3,4,9,0.001,stop,false,6,pass,open,'=cmd()`,
    );
    expect(second).toBe(`Lab,m,,"[""a"",""b""]","'+Rome, ""IT""",1,idle,,,,,,,,,,0,,,`);
  });

  it('gives no two columns the same name', () => {
    const names = ['text', 'repeat', 'variable text', 'check 1'];
    const plan = planOf({
      axes: [axisOf('provider', 1), axisOf('temperature', 0)],
      rows: [[...names, 'temperature'].map((name) => [name, `of ${name}`] as const)],
    });
    const read = csvRecords(sweepCsv({ ...state, plan, cells: [cell] }), ',', 10);
    const [head = [], line = []] = read.ok ? read.value.map(({ cells }) => cells) : [];
    expect(new Set(head).size).toBe(head.length);
    const told = new Map(head.map((name, at) => [name, line[at]]));
    expect(told.get('parameter provider')).toBe('1');
    expect(told.get('variable text')).toBe('of text');
    expect(told.get('variable variable text')).toBe('of variable text');
    expect(told.get('variable temperature')).toBe('of temperature');
    expect([told.get('repeat'), told.get('check 1'), head.at(-1)]).toEqual(['1', 'pass', 'text']);
  });

  it('is even, whatever the texts hold', () => {
    const odd = {
      ...state,
      cells: [
        { ...cell, text: 'a\r\n"b",c' },
        { ...IDLE_CELL, failure: '\t,\n' },
      ],
    };
    const read = csvRecords(sweepCsv(odd), ',', 10);
    expect(read.ok && read.value.map(({ cells }) => cells.length)).toEqual([20, 20, 20]);
    expect(read.ok && read.value[1]?.cells.at(-1)).toBe('a\r\n"b",c');
  });
});

describe('sweepJson', () => {
  it('is complete in itself: the plan, and every cell under its name', () => {
    const [first, second] = state.cells;
    expect(parseJson(sweepJson(state))).toMatchObject({
      value: {
        format: 'llm-workbench-sweep',
        version: 1,
        id: state.id,
        plan: state.plan,
        cells: [{ name: 'temperature -0.5 · stop ["a","b"] · city +Rome, "IT"', ...first }, { ...second }],
      },
    });
  });
});
