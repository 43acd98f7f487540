import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonValue, jsonEqual } from '../core/json';
import { printBash } from './languages/bash';
import { printJavaScript } from './languages/javascript';
import { printJson } from './languages/json';
import { printPython } from './languages/python';
import { HOSTILE_TEXTS } from './testing/hostile-corpus';
import { findBash, findPython } from './testing/interpreters';
import { type Interpreter, runSnippets } from './testing/run-snippets';

const VALUES_A_RUN = 400;

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.stringMatching(/^[\\"'`${}()!\n\r\0]{0,12}$/),
  fc.constantFrom(...Object.values(HOSTILE_TEXTS), '__proto__', 'constructor', 'toJSON'),
);
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
  fc.constantFrom(0, -0, 1e-7, 1e21, 123456789012345680000, Number.MIN_VALUE, Number.MAX_VALUE, 0.00001),
);
const value: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(text, number, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** What travels: minus zero is 0 in JSON text. */
function wireValue(values: readonly JsonValue[]): JsonValue {
  return JSON.parse(JSON.stringify(values)) as JsonValue; // parsed JSON
}

/** Printed in the language and run by it, every value comes back: one process for each batch of values. */
async function comesBack(interpreter: Interpreter, source: (values: readonly JsonValue[]) => string): Promise<void> {
  const batch = fc.array(value, { minLength: VALUES_A_RUN, maxLength: VALUES_A_RUN });
  const law = fc.asyncProperty(batch, async (values) => {
    const [run] = await runSnippets(interpreter, [source(values)], {});
    expect(run?.error).toBe('');
    const back = JSON.parse(run?.output ?? '') as readonly JsonValue[]; // the source prints a JSON array
    const wrong = values.findIndex((one, index) => !jsonEqual(wireValue([one]), [back[index] ?? null], true));
    expect(wrong === -1 ? 'all equal' : values[wrong]).toBe('all equal');
  });
  await fc.assert(law, { numRuns: 2, endOnFailure: true });
}

const python = findPython();
const bash = findBash();

describe('every JSON value printed as a literal and run by the language comes back equal', () => {
  it('JSON', () =>
    fc.assert(
      fc.property(value, (one) => {
        const back = JSON.parse(printJson(one)) as JsonValue; // parsed JSON
        expect(jsonEqual(back, JSON.parse(JSON.stringify(one)) as JsonValue, true)).toBe(true); // parsed JSON
      }),
    ));

  it('JavaScript', () =>
    comesBack({ kind: 'node', command: process.execPath }, (values) => {
      return `console.log(JSON.stringify(${printJavaScript(values)}))`;
    }));

  it.skipIf(python === undefined)('Python', () =>
    comesBack({ kind: 'python', command: python ?? '' }, (values) => {
      return `import json\nprint(json.dumps(${printPython(values)}))`;
    }),
  );

  it.skipIf(bash === undefined)('bash', () =>
    comesBack({ kind: 'bash', command: bash ?? '' }, (values) => {
      const words = values.map((one) => printBash(printJson(one)));
      return `set -- ${words.join(' ')}\nprintf '[%s' "$1"\nshift\nprintf ',%s' "$@"\nprintf ']'`;
    }),
  );
});
