import { afterEach, describe, expect, it } from 'vitest';
import { imported } from './testing/imported';

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype);
const URL = 'https://a.example/v1/chat/completions';
const HOSTILE =
  '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"x":[{"__proto__":{"polluted":1}}]';
const BODY = `{"model":"m",${HOSTILE},"messages":[{"role":"user","content":"hi","__proto__":{"polluted":1}}]}`;
const ESCAPED = BODY.replaceAll('"__proto__"', String.raw`"\u005f\u005fproto\u005f\u005f"`);
const har = (body: string) =>
  JSON.stringify({
    log: {
      entries: [
        {
          request: {
            method: 'POST',
            url: URL,
            headers: [
              { name: '__proto__', value: 'polluted' },
              { name: 'constructor', value: 'polluted' },
            ],
            postData: { text: body },
          },
        },
      ],
    },
  });

const DOORS: Readonly<Record<string, (body: string) => string>> = {
  JSON: (body) => body,
  'a body in JSON': (body) => `{"__proto__":{"polluted":1},"body":${body}}`,
  cURL: (body) => `curl ${URL} -H '__proto__: polluted' -H 'constructor: polluted' -d '${body}'`,
  HTTPie: (body) => `echo '${body}' | http POST ${URL} __proto__:polluted`,
  PowerShell: (body) =>
    `Invoke-RestMethod -Uri ${URL} -Method Post -Headers @{ __proto__ = 'polluted' } -Body '${body}'`,
  'a dict of Python': (body) =>
    `import requests\nrequests.post("${URL}", headers={"__proto__": "polluted"}, json=${body})`,
  'text in Python': (body) => `import requests, json\nrequests.post("${URL}", json=json.loads(r'''${body}'''))`,
  'an object of JavaScript': (body) =>
    `await fetch("${URL}", { method: "POST", headers: { "__proto__": "polluted" }, body: JSON.stringify(${body}) });`,
  'text in JavaScript': (body) => `await fetch("${URL}", { method: "POST", body: ${JSON.stringify(body)} });`,
  'an SDK of Python': () =>
    `from openai import OpenAI\nclient = OpenAI(__proto__={"polluted": 1})\nclient.chat.completions.create(model="m", ` +
    'messages=[{"role": "user", "content": "hi"}], constructor={"prototype": {"polluted": 1}}, x=[{"__proto__": {"polluted": 1}}], extra_body={"__proto__": {"polluted": 1}})',
  HAR: har,
  Markdown: (body) => `Do this:\n\n\`\`\`json\n${body}\n\`\`\`\n`,
};

afterEach(() => {
  expect('polluted' in {}).toBe(false);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(PROTOTYPE);
});

describe.each(Object.entries(DOORS))('H8 names of prototypes through %s', (_name, door) => {
  it.each([
    ['plain', BODY],
    ['escaped', ESCAPED],
  ])('pollute nothing, %s; what cannot travel is left out and said', (_form, body) => {
    const { draft, notes } = imported(door(body));
    expect(JSON.stringify(draft)).not.toContain('__proto__');
    expect(draft.messages).toEqual([{ role: 'user', content: 'hi' }]);
    const { params, extra } = draft.columns[0] ?? {};
    expect({ ...params, ...extra }).toMatchObject({ constructor: { prototype: { polluted: 1 } }, x: [{}] });
    expect(notes.join('\n')).toMatch(/__proto__.* was left out|is not understood/);
  });
});

describe('H9 an import', () => {
  const KEY = 'sk-canary-0123456789abcdef';
  const FIELDS =
    '"model":"m","messages":[],"run":1,"auto":true,"remember":true,"checks":[{"type":"x"}],"headers":{"a":"b"}';

  it.each([
    ['JSON', `{${FIELDS},"api_key":"${KEY}","authorization":"Bearer ${KEY}"}`],
    ['cURL', `curl '${URL}?run=1&key=${KEY}' -H 'Authorization: Bearer ${KEY}' -d '{${FIELDS},"apiKey":"${KEY}"}'`],
    [
      'HAR',
      har(`{${FIELDS},"api_key":"${KEY}"}`).replace('__proto__', 'x-session-token').replace('"polluted"', `"${KEY}"`),
    ],
    ['a draft in a body', `{"body":{${FIELDS},"api_key":"${KEY}"},"draft":{"v":1},"autoRun":true}`],
  ])('of %s is a request and nothing more: what it calls run or headers is a field that is shown', (_name, text) => {
    const { draft, notes, endpoint, request } = imported(text);
    expect(new Set(Object.keys(draft))).toEqual(new Set(['columns', 'messages', 'tools', 'v', 'variables']));
    const [column, ...more] = draft.columns;
    expect(more).toEqual([]);
    expect(new Set(Object.keys(column ?? {}))).toEqual(new Set(['extra', 'id', 'model', 'params', 'provider']));
    expect({ ...column?.params, ...column?.extra }).toMatchObject({ run: 1, auto: true, remember: true });
    expect(JSON.stringify([draft, notes, endpoint, request.headers])).not.toContain(KEY);
    expect(notes.join('\n')).toMatch(/left out/);
  });
});

describe('a hundred thousand levels', () => {
  const nested = (open: string, close: string) =>
    `{"model":"m","messages":[],"x":${open.repeat(100_000)}0${close.repeat(100_000)}}`;

  it.each(Object.entries(DOORS).filter(([name]) => !name.includes('SDK')))(
    'through %s are refused or left out',
    (_name, door) => {
      for (const body of [nested('[', ']'), nested('{"a":', '}')]) {
        let message = '';
        try {
          const { draft } = imported(door(body));
          expect(JSON.stringify(draft).length).toBeLessThan(5000);
        } catch (error) {
          message = String(error);
        }
        expect(message).not.toMatch(/RangeError|stack|undefined/i);
      }
    },
  );
});
