import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonValue, jsonEqual } from '../core/json';
import { printBash } from './languages/bash';
import { type GoCode, goJson, printGo } from './languages/go';
import { printJavaScript } from './languages/javascript';
import { printJson } from './languages/json';
import { phpJson } from './languages/php';
import { printPython } from './languages/python';
import { rubyJson } from './languages/ruby';
import { HOSTILE_TEXTS } from './testing/hostile-corpus';
import { findBash, findGo, findPhp, findPython, findRuby, type Interpreter, NODE } from './testing/interpreters';
import { runSnippets } from './testing/run-snippets';

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

const wellFormed = text.filter((one) => !/\p{Cs}/u.test(one));

/** What travels: minus zero is 0 in JSON text. */
function wireValue(values: readonly JsonValue[]): JsonValue {
  return JSON.parse(JSON.stringify(values)) as JsonValue; // parsed JSON
}

/** Printed in the language and run by it, every value comes back: one process for each batch of values. */
async function comesBack(
  interpreter: Interpreter,
  one: fc.Arbitrary<JsonValue>,
  source: (values: readonly JsonValue[]) => string,
): Promise<void> {
  const batch = fc.array(one, { minLength: VALUES_A_RUN, maxLength: VALUES_A_RUN });
  const law = fc.asyncProperty(batch, async (values) => {
    const [run] = await runSnippets(interpreter, [source(values)], {});
    expect(run?.error).toBe('');
    const back = JSON.parse(run?.output ?? '') as readonly JsonValue[]; // the source prints a JSON array
    const wrong = values.findIndex((one, index) => !jsonEqual(wireValue([one]), [back[index] ?? null], true));
    expect(wrong === -1 ? 'all equal' : values[wrong]).toBe('all equal');
  });
  await fc.assert(law, { numRuns: 2, endOnFailure: true });
}

describe('every JSON value printed as a literal and run by the language comes back equal', () => {
  it('JSON', () =>
    fc.assert(
      fc.property(value, (one) => {
        const back = JSON.parse(printJson(one)) as JsonValue; // parsed JSON
        expect(jsonEqual(back, JSON.parse(JSON.stringify(one)) as JsonValue, true)).toBe(true); // parsed JSON
      }),
    ));

  const laws: readonly [string, Interpreter | undefined, (values: readonly JsonValue[]) => string][] = [
    ['JavaScript', NODE, (values) => `console.log(JSON.stringify(${printJavaScript(values)}))`],
    ['Python', findPython(), (values) => `import json\nprint(json.dumps(${printPython(values)}))`],
    ['bash', findBash(), shellSource],
    ['Go', findGo(), (values) => goSource(goJson(values))],
    [
      'PHP',
      findPhp(),
      (values) => `<?php\n$all = [];\n${each(values, (one) => `$all[] = ${phpJson(one).text};`)}${PHP_END}`,
    ],
    [
      'Ruby',
      findRuby(),
      (values) => `require "json"\nall = []\n${each(values, (one) => `all << ${rubyJson(one).text}`)}${RUBY_END}`,
    ],
  ];
  for (const [name, interpreter, source] of laws) {
    it.skipIf(interpreter === undefined)(name, () => comesBack(interpreter ?? NODE, value, source), 60_000);
  }

  const go = findGo();
  it.skipIf(go === undefined)(
    'texts as Go strings',
    () =>
      comesBack(go ?? NODE, wellFormed, (texts) => {
        const list = texts.map((one) => printGo(one)).join(',\n');
        return GO_TEXTS.replace('LIST', () => list);
      }),
    60_000,
  );
});

const PHP_END = "\necho '[', implode(',', $all), ']';";
const RUBY_END = '\nputs "[#{all.join(",")}]"';
const GO_TEXTS = `package main

import (
	"encoding/json"
	"os"
)

func main() {
	json.NewEncoder(os.Stdout).Encode([]string{
LIST,
	})
}`;

function each(values: readonly JsonValue[], line: (one: JsonValue) => string): string {
  return values.map(line).join('\n');
}

function goSource({ text }: GoCode): string {
  return `package main\n\nimport "os"\n\nconst body = ${text}\n\nfunc main() {\n\tos.Stdout.WriteString(body)\n}`;
}

function shellSource(values: readonly JsonValue[]): string {
  const words = values.map((one) => printBash(printJson(one)));
  return `set -- ${words.join(' ')}\nprintf '[%s' "$1"\nshift\nprintf ',%s' "$@"\nprintf ']'`;
}
