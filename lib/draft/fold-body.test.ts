import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import { type Folds, foldBody, unfoldBody } from './fold-body';

const NONE: Folds = new Map();
const url = (letter: string, kilobytes = 84) =>
  `data:image/png;base64,${letter.repeat(Math.ceil((kilobytes * 1024 * 4) / 3))}`;
const part = (address: string) => ({ type: 'image_url', image_url: { url: address } });
const talk = (...messages: JsonObject[][]): JsonObject => ({
  model: 'm',
  messages: messages.map((content) => ({ role: 'user', content })),
});
const shown = (body: JsonObject, known = NONE) =>
  [...JSON.stringify(foldBody(body, known).body).matchAll(/…\(([^)]*)\)/g)].map(([, words]) => words);

describe('folding', () => {
  it('names size and place, and leaves what is short', () => {
    expect(
      shown(talk([part(url('A', 1))], [part(url('A')), part('https://a.example/x.png'), part(url('B', 3))])),
    ).toEqual(['84 KB, part 1 of message 2', '3 KB, part 3 of message 2']);
    expect(
      shown({ messages: [{ role: 'user', content: `see ${url('A')} and ${url('B')}!` }], file: url('C') }),
    ).toEqual(['84 KB, message 1', '84 KB, message 1, no. 2', '84 KB, file']);
  });

  it('keeps the meaning of a token that a text still holds', () => {
    const first = foldBody(talk([part(url('A'))]), NONE);
    const second = foldBody(talk([part(url('B'))]), first.folds);
    expect(shown(talk([part(url('B'))]), first.folds)).toEqual(['84 KB, part 1 of message 1, no. 2']);
    expect(unfoldBody(first.body, second.folds).body).toEqual(talk([part(url('A'))]));
  });

  it('gives a token back wherever it was moved or copied to', () => {
    const { body, folds } = foldBody(talk([part(url('A'))]), NONE);
    const token = (JSON.stringify(body).match(/data:[^"]*/) ?? [''])[0];
    expect(unfoldBody({ a: { b: [token, `${token} ${token}`] } }, folds)).toEqual({
      body: { a: { b: [url('A'), `${url('A')} ${url('A')}`] } },
      unknown: [],
    });
  });

  it('names a token that was changed, which is a text like any other', () => {
    const { body, folds } = foldBody(talk([part(url('A'))]), NONE);
    const changed = JSON.parse(JSON.stringify(body).replace('84 KB', '85 KB'));
    expect(unfoldBody(changed, folds)).toEqual({
      body: changed,
      unknown: ['data:image/png;base64,…(85 KB, part 1 of message 1)'],
    });
  });

  it('comes back whole, whatever the body holds and whatever was folded before', () => {
    const text = fc.oneof(
      fc.constantFrom(url('A', 4), url('B', 4), url('C', 3), `a ${url('A', 3)}, b ${url('B', 3)}`, url('A', 1)),
      fc.constantFrom(
        'data:image/png;base64,…(4 KB, message 1)',
        'data:image/png;base64,…(3 KB, message 1, no. 2)',
        `data:a;base64,…(x) ${url('B')}`,
      ),
      fc.string(),
    );
    const bodies = fc
      .array(
        fc.oneof(
          fc.record({ role: fc.constant('user'), content: text }),
          fc.record({ content: fc.array(fc.record({ x: text })) }),
        ),
      )
      .map((messages): JsonObject => ({ messages }));
    void fc.assert(
      fc.property(fc.array(bodies, { minLength: 1, maxLength: 4 }), (all) => {
        let folds = NONE;
        for (const body of all) {
          const folded = foldBody(body, folds);
          folds = folded.folds;
          expect(unfoldBody(folded.body, folds).body).toEqual(body);
          expect(foldBody(body, folds).body).toEqual(folded.body);
        }
      }),
    );
  });
});
