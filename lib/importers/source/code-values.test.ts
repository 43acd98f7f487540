import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/json';
import { imported } from '../testing/imported';

/** The body that a Python payload comes to, and the notes on it. */
function python(before: string, payload: string) {
  const { request } = imported(
    `import requests\n${before}\nrequests.post("https://a.example/v1/chat/completions", json=${payload})`,
  );
  return { body: request.body, notes: request.notes.join('\n') };
}

function javaScript(before: string, payload: string) {
  const { request } = imported(
    `${before}\nawait fetch("https://a.example/v1/chat/completions", { method: "POST", body: JSON.stringify(${payload}) });`,
  );
  return { body: request.body, notes: request.notes.join('\n') };
}

describe('values of Python', () => {
  const cases: readonly (readonly [name: string, before: string, payload: string, body: JsonObject])[] = [
    [
      'prefixes',
      '',
      `{"model": r"a\\n", "a": b"x", "b": u'y', "c": R'''z'''}`,
      { model: 'a\\n', a: 'x', b: 'y', c: 'z' },
    ],
    [
      'escapes',
      '',
      String.raw`{"model": "\x41\u0042\U0001f600\103\q\
!"}`,
      { model: 'AB😀C\\q!' },
    ],
    ['joined strings', '', `{"model": ("a" 'b' + "c" f"d{{}}")}`, { model: 'abcd{}' }],
    ['triple quotes', '', `{"model": """a"b"\n'c'"""}`, { model: 'a"b"\n\'c\'' }],
    ['f-strings', 'name = "x"\nn = 2', `{"model": f"{name}-{n}"}`, { model: 'x-2' }],
    [
      'literals',
      '',
      '{"model": "m", "a": None, "b": [True, False], "c": (1, 2), "d": 1_000, "e": 0x1f, "f": -1.5, "g": 1.0}',
      { model: 'm', a: null, b: [true, false], c: [1, 2], d: 1000, e: 31, f: -1.5, g: 1 },
    ],
    ['odd keys', '', '{"model": "m", 1: 2, True: 3, None: 4}', { '1': 2, model: 'm', true: 3, null: 4 }],
    [
      'names and changes',
      'p = {"model": "m"}\np["a"] = 1\np.update({"b": 2}, c=3)\np["messages"] = []\np["messages"].append({"role": "user"})',
      'p',
      { model: 'm', a: 1, b: 2, c: 3, messages: [{ role: 'user' }] },
    ],
    ['dict and spread', 'base = dict(model="m", a=1)', '{**base, "a": 2}', { model: 'm', a: 2 }],
    ['merged', 'base = {"model": "m"}', 'base | {"b": 1}', { model: 'm', b: 1 }],
    ['json.loads', 'import json', `{"model": "m", "a": json.loads('{"b": [1.5]}')}`, { model: 'm', a: { b: [1.5] } }],
    [
      'json.dumps in a field',
      'import json',
      '{"model": "m", "a": json.dumps({"b": ["ü", 1]})}',
      { model: 'm', a: '{"b": ["\\u00fc", 1]}' },
    ],
    [
      'lists',
      'a = [1]\na += [2]\na.extend([3])\na.insert(0, 0)',
      '{"model": "m", "a": a + [4], "b": [*a, 5]}',
      { model: 'm', a: [0, 1, 2, 3, 4], b: [0, 1, 2, 3, 5] },
    ],
    ['functions', 'def build(model, *, n=1):\n    return {"model": model, "n": n}', 'build("m")', { model: 'm', n: 1 }],
    ['defaults of variables', 'import os', '{"model": os.getenv("MODEL", "m")}', { model: 'm' }],
  ];

  it.each(cases.map((row) => [row[0], row] as const))('%s', (_name, [, before, payload, body]) => {
    expect(python(before, payload).body).toEqual(body);
  });

  it('leaves out what is not known, and says so', () => {
    const { body, notes } = python(
      'q = input("Ask: ")',
      '{"model": "m", "temperature": choose(), "messages": [{"role": "user", "content": q}], **rest}',
    );
    expect(body).toEqual({ model: 'm', messages: [{ role: 'user' }] });
    expect(notes).toContain('temperature was left out: `choose()` is not known before the code runs.');
    expect(notes).toContain('messages[0].content was left out');
    expect(notes).toContain('rest');
  });

  it('does not guess conditions', () => {
    const { body, notes } = python(
      'p = {"model": "m", "top_p": 1}\nif fast:\n    p["seed"] = 1\n    p["top_p"] = 0',
      'p',
    );
    expect(body).toEqual({ model: 'm' });
    expect(notes).toMatch(/top_p was left out/);
    expect(notes).toMatch(/seed was left out.*p\["seed"\] = 1/);
  });

  it('reads what is set under a condition where the call stands under it too', () => {
    const code =
      'import requests\nif x:\n    p = {"model": "m"}\n    requests.post("https://a.example/v1/chat/completions", json=p)';
    expect(imported(code).request.body).toEqual({ model: 'm' });
  });

  it('notes numbers that do not fit', () => {
    expect(python('', '{"model": "m", "seed": 9007199254740993}').notes).toContain('9007199254740993');
  });
});

describe('values of JavaScript', () => {
  const cases: readonly (readonly [name: string, before: string, payload: string, body: JsonObject])[] = [
    [
      'strings',
      '',
      String.raw`{ model: 'a\'b\u{1f600}\x41\
c\0' }`,
      { model: "a'b😀Ac\0" },
    ],
    ['templates', 'const n = "x";', `{ model: \`a\${n}\\n\${1}\` }`, { model: 'ax\n1' }],
    [
      'keys',
      'const k = "key";',
      `{ model: "m", "a-b": 1, [k]: 2, [\`\${k}2\`]: 3, 4: 5, k }`,
      { '4': 5, model: 'm', 'a-b': 1, key: 2, key2: 3, k: 'key' },
    ],
    [
      'spread',
      'const base = { model: "m", a: 1 };',
      '{ ...base, a: 2, list: [...[1, 2], 3] }',
      { model: 'm', a: 2, list: [1, 2, 3] },
    ],
    [
      'changes',
      'const b: any = { model: "m" }; b.a = 1; b["c"] = [ ]; b.c.push({ d: 1 }); Object.assign(b, { e: 2 });',
      'b',
      { model: 'm', a: 1, c: [{ d: 1 }], e: 2 },
    ],
    [
      'no JSON',
      '',
      '{ model: "m", a: undefined, b: [undefined, , 1], c: NaN, d: -Infinity, e: void 0 }',
      { model: 'm', b: [null, null, 1], c: null, d: null },
    ],
    [
      'numbers',
      '',
      '{ model: "m", a: 1_000, b: 0xff, c: .5, d: 5., e: 1e3, f: -2 }',
      { model: 'm', a: 1000, b: 255, c: 0.5, d: 5, e: 1000, f: -2 },
    ],
    ['types', 'const b = { model: "m", role: <const>"x" } as const satisfies object;', '(b!)', { model: 'm' }],
    ['alternatives', 'const o = null;', '{ model: process.env.MODEL || "m", a: o ?? 1 }', { model: 'm', a: 1 }],
    ['JSON in a field', '', '{ model: "m", a: JSON.stringify({ b: ["ü", 1] }) }', { model: 'm', a: '{"b":["ü",1]}' }],
    ['functions', 'const build = (model, n = 1) => ({ model, n });', 'build("m")', { model: 'm', n: 1 }],
    ['prototypes', '', '{ model: "m", ["__proto__"]: 1 }', JSON.parse('{"model":"m","__proto__":1}')],
  ];

  it.each(cases.filter(([name]) => name !== 'types').map((row) => [row[0], row] as const))(
    '%s',
    (_name, [, before, payload, body]) => {
      const read = javaScript(before, payload).body;
      expect(JSON.stringify(read)).toBe(JSON.stringify(body));
    },
  );

  it('reads through types', () => {
    expect(javaScript('const b: Body = { model: "m" as string } as const satisfies object;', 'b!').body).toEqual({
      model: 'm',
    });
  });

  it('leaves out what is not known, and says so', () => {
    const { body, notes } = javaScript(
      '',
      '{ model: "m", a: 10n, b: /x/g, c: new Date(), d: x ? 1 : 2, e: () => 1, "__proto__": {} }',
    );
    expect(body).toEqual({ model: 'm' });
    for (const source of ['10n', '/x/g', 'new Date()', 'x ? 1 : 2', '() => 1', '__proto__'])
      expect(notes).toContain(source);
  });

  it('takes the address apart', () => {
    const call = (url: string, before = '') =>
      imported(`${before}\nfetch(${url}, { method: "POST", body: JSON.stringify({ model: "m", messages: [] }) })`)
        .request;
    expect(call(`\`\${process.env.AZION_BASE_URL}/chat/completions\``).url).toEqual({
      variable: 'AZION_BASE_URL',
      path: '/chat/completions',
    });
    expect(call('base + "/chat/completions"', 'const base = "https://a.example/v1";').url).toBe(
      'https://a.example/v1/chat/completions',
    );
    const unknown = call('pick()');
    expect(unknown.url).toBeUndefined();
    expect(unknown.notes.join()).toContain('pick()');
  });
});
