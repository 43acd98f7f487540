import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDDEN_CHARACTER } from '../../core/hidden-characters';
import { HOSTILE_TEXTS } from '../testing/hostile-corpus';
import { bash, bashText, hereDocument, printBash } from './bash';
import { goJson, goText, printGo } from './go';
import { javaScriptText, js, printJavaScript } from './javascript';
import { printJson } from './json';
import { phpJson, phpText, printPhp } from './php';
import { printPython, py, pythonText } from './python';
import { printRuby, rubyJson, rubyText } from './ruby';

const PRINTERS = { JSON: printJson, JavaScript: printJavaScript, Python: printPython, Go: printGo, Ruby: printRuby };

describe('literals', () => {
  for (const [name, print] of Object.entries(PRINTERS)) {
    it(`${name} keeps printable text of any script readable`, () => {
      const readable = '日本語 Ελληνικά हिन्दी ไทย 한국어 Ünïcödé العربية 😀 €';
      expect(print(readable)).toBe(`"${readable}"`);
    });

    it(`${name} writes hidden characters as escapes`, () =>
      fc.assert(
        fc.property(
          fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(HOSTILE_TEXTS))),
          (text) => {
            expect(HIDDEN_CHARACTER.test(print(text))).toBe(false);
            expect(HIDDEN_CHARACTER.test(print([{ [text]: text }]).replaceAll('\n', ''))).toBe(false);
          },
        ),
      ));
  }

  it('PHP takes single quotes where nothing is hidden', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(HOSTILE_TEXTS))), (text) => {
        const printed = printPhp(text);
        expect(HIDDEN_CHARACTER.test(printed)).toBe(false);
        expect(printed.startsWith(HIDDEN_CHARACTER.test(text) ? '"' : "'")).toBe(true);
      }),
    ));

  it('PHP tells objects from lists', () => {
    const flat = (text: string) => text.replace(/\s+/g, ' ');
    expect(flat(printPhp([{}, [], { 0: 'a' }, { 1: 'a' }]))).toBe(
      "[ (object) [], [], (object) [ '0' => 'a' ], [ '1' => 'a' ] ]",
    );
    expect(printPhp("it's \\ $x")).toBe("'it\\'s \\\\ $x'");
    expect(printPhp('$x {$y}\n')).toBe('"\\$x {\\$y}\\n"');
  });

  it('Ruby expands nothing', () => {
    expect(printRuby('#{x} #$x #@x # #')).toBe('"\\#{x} \\#$x \\#@x # #"');
    expect(printRuby({ a: 1, 'b-c': null })).toBe('{\n  a: 1,\n  "b-c": nil\n}');
  });

  it('Go writes JSON between backquotes', () => {
    expect(goJson({ a: 'x `y` ``' }).text).toBe('`{\n  "a": "x ` + "`" + `y` + "`" + ` ` + "``" + `"\n}`');
  });

  it('what a language cannot hold goes as JSON text', () => {
    const body = { a: '\ud800' };
    expect(rubyJson(body).text).toBe(`<<~'JSON'\n  {\n    "a": "\\ud800"\n  }\nJSON`);
    expect(phpJson(body).text).toBe(`<<<'JSON'\n{\n  "a": "\\ud800"\n}\nJSON`);
  });

  it('Python says True, False and None, and escapes code points', () => {
    expect(printPython([true, false, null])).toBe('[\n    True,\n    False,\n    None\n]');
    expect(printPython('a\0\x7f\u202e\u{e0041}\ud800')).toBe(
      '"a\\x00\\x7f\\u202e\\U000e0001\\ud800"'.replace('0001', '0041'),
    );
  });

  it('writes exponents as the language does', () => {
    const numbers = [1e-7, 1.5e-10, 0.00001, 0.0001, 1e21, 5e-324, 1.7976931348623157e308, -1e-7];
    expect(numbers.map((number) => printPython(number))).toEqual([
      '1e-07',
      '1.5e-10',
      '1e-05',
      '0.0001',
      '1e+21',
      '5e-324',
      '1.7976931348623157e+308',
      '-1e-07',
    ]);
    expect(numbers.map((number) => printJson(number))).toEqual(numbers.map((number) => JSON.stringify(number)));
  });

  it('prints named fields of the outermost object as floats', () => {
    const body = { top_p: 1, temperature: -2, seed: 1, big: 1e21, zero: -0, inner: { top_p: 1 }, list: [{ top_p: 1 }] };
    const floats = new Set(['top_p', 'temperature', 'big', 'zero']);
    for (const print of [printJson, printPython]) {
      const flat = print(body, floats).replace(/\s+/g, '');
      expect(flat).toBe(
        '{"top_p":1.0,"temperature":-2.0,"seed":1,"big":1e+21,"zero":0.0,"inner":{"top_p":1},"list":[{"top_p":1}]}',
      );
    }
  });

  it('JavaScript does not set a prototype', () => {
    expect(printJavaScript(JSON.parse('{"__proto__":1}'))).toBe('{\n  ["__proto__"]: 1\n}');
  });
});

describe('text with a variable', () => {
  const hostile = { before: '"$x`{y}\\ \u202e', variable: 'KEY', after: '/a{b}`"' };

  it('stands in each language as people write it', () => {
    const bearer = { before: 'Bearer ', variable: 'KEY', after: '' };
    expect(pythonText(bearer).text).toBe('f"Bearer {os.environ[\'KEY\']}"');
    expect(pythonText({ ...bearer, before: '' }).text).toBe("os.environ['KEY']");
    expect(javaScriptText(bearer).text).toBe(`\`Bearer $${'{process.env.KEY}'}\``);
    expect(goText(bearer).text).toBe('"Bearer "+os.Getenv("KEY")');
    expect(phpText(bearer).text).toBe("'Bearer ' . getenv('KEY')");
    expect(rubyText(bearer).text).toBe('"Bearer #{ENV.fetch("KEY")}"');
    expect(rubyText({ ...bearer, before: '' }).text).toBe('ENV.fetch("KEY")');
    expect(bashText(bearer).text).toBe('"Bearer $KEY"');
    expect(bashText({ before: '', variable: 'BASE', after: '/x' }).text).toBe('"$BASE/x"');
    expect(bashText({ before: '', variable: 'BASE', after: 'x' }).text).toBe(`"$${'{BASE}'}x"`);
  });

  it('escapes what stands around it', () => {
    expect(pythonText(hostile).text).toBe('f"\\"$x`{{y}}\\\\ \\u202e{os.environ[\'KEY\']}/a{{b}}`\\""');
    expect(javaScriptText(hostile).text).toBe(`\`"\\$x\\\`{y}\\\\ \\u202e$${'{process.env.KEY}'}/a{b}\\\`"\``);
    expect(goText(hostile).text).toBe('"\\"$x`{y}\\\\ \\u202e"+os.Getenv("KEY")+"/a{b}`\\""');
    expect(phpText(hostile).text).toBe('"\\"\\$x`{y}\\\\ \\u{202e}" . getenv(\'KEY\') . \'/a{b}`"\'');
    expect(rubyText({ ...hostile, before: '#{"' }).text).toBe('"\\#{\\"#{ENV.fetch("KEY")}/a{b}`\\""');
    expect(bashText({ ...hostile, before: '"$x`\\' }).text).toBe('"\\"\\$x\\`\\\\$KEY/a{b}\\`\\""');
    expect(bashText('wow!').text).toBe("'wow!'");
  });
});

describe('templates', () => {
  it('print values in holes as literals and move later lines to the hole', () => {
    expect(py`f(\n${'a"b'})`.text).toBe('f(\\n"a\\"b")');
    expect(
      js`call({
  body: ${{ a: [1] }},
});`.text,
    ).toBe('call({\n  body: {\n    "a": [\n      1\n    ]\n  },\n});');
    expect(bash`curl ${'https://a.example/x'} -d ${"it's\n{}"}`.text).toBe(
      "curl https://a.example/x -d 'it'\\''s\n{}'",
    );
  });

  it('quote shell words when they need it', () => {
    expect(['', '-x', '~', 'a b', '*', 'a;b', '$x', 'https://h/~u'].map((word) => printBash(word))).toEqual([
      "''",
      "'-x'",
      "'~'",
      "'a b'",
      "'*'",
      "'a;b'",
      "'$x'",
      "'https://h/~u'",
    ]);
    expect(printBash('http://127.0.0.1:3000/api/x-y_z.1')).toBe('http://127.0.0.1:3000/api/x-y_z.1');
  });

  it('end a here-document with a word that no line equals', () => {
    expect(hereDocument('{}').text).toBe("<<'JSON'\n{}\nJSON");
    expect(hereDocument('JSON\nJSON_END').text).toBe("<<'JSON_END_END'\nJSON\nJSON_END\nJSON_END_END");
  });
});
