import { describe, expect, it } from 'vitest';
import { imported } from '../testing/imported';

const KEY = 'sk-canary-0123456789abcdef';

function python(before: string, payload: string, url = 'https://a.example/v1/chat/completions') {
  return imported(`import requests\n${before}\nrequests.post("${url}", json=${payload})`);
}

function contentOf({ draft }: ReturnType<typeof imported>): unknown {
  return draft.messages[0]?.content;
}

describe('a text that is not known whole', () => {
  it.each([
    ['f"Hello {name}, you are {age}"', 'Hello {{name}}, you are {{age}}', /\{\{name\}\} and 1 more under Variables/],
    ['f"{user.name!r:>10} in {place[\'city\']}"', '{{user_name}} in {{place_city}}', /Variables/],
    ['f"Call {get(1)} {{braces}} {known}"', 'Call {{get_1}} {braces} so', /\{\{get_1\}\}/],
    ['"Hello " + name + "!"', 'Hello {{name}}!', /\{\{name\}\} under Variables/],
    ["f\"In {os.environ['CITY']}, {os.getenv('LAND', 'here')} {x}\"", 'In {{CITY}}, here {{x}}', /\{\{CITY\}\}/],
  ])('stays in a message of Python, with a variable in each hole: %s', (text, content, note) => {
    const read = python(
      'import os\nknown = "so"',
      `{"model": "m", "messages": [{"role": "user", "content": ${text}}]}`,
    );
    expect(contentOf(read)).toBe(content);
    expect(read.notes.join('\n')).toMatch(note);
  });

  it('stays in a message of JavaScript, and by way of a name', () => {
    const read = imported(
      'const prompt = `Hello $\x7bname}, $\x7bitems.map((x) => x.y)}`;\nawait fetch("https://a.example/v1/chat/completions", ' +
        '{ method: "POST", body: JSON.stringify({ model: "m", messages: [{ role: "user", content: [{ type: "text", text: prompt }] }] }) });',
    );
    expect(contentOf(read)).toEqual([
      { type: 'text', text: expect.stringMatching(/^Hello \{\{name\}\}, \{\{items_\w+\}\}$/) },
    ]);
  });

  it('is left out where no variable is filled in, and said', () => {
    const { request, notes } = python('', '{"model": f"{prefix}-m", "messages": [], "user": "u" + x}');
    expect(request.body).toEqual({ messages: [] });
    expect(notes.filter((note) => /^The field (?:model|user) was left out/.test(note))).toHaveLength(2);
  });

  it('is no address and no header', () => {
    const { request, notes } = imported(
      'import requests\nrequests.post(f"{base}/chat/completions", headers={"x-odd": f"a{b}"}, json={"model": "m", "messages": []})',
    );
    expect([request.url, request.headers]).toEqual([undefined, []]);
    expect(notes.join('\n')).toMatch(/address is not known[\s\S]*x-odd is not known/);
  });
});

describe('what a client was made with', () => {
  const call = 'client.chat.completions.create(model="m", messages=[])';
  const client = (options: string, chain = 'client') =>
    imported(`from openai import OpenAI\nclient = OpenAI(${options})\n${call.replace('client', chain)}`);

  it.each(['organization="org-1"', 'project="p"', 'default_query={"v": "1"}', 'made_up=1'])('%s is noted', (option) => {
    expect(client(`api_key="${KEY}", ${option}`).notes).toContain(
      `The option ${option.split('=')[0]} of the client was left out.`,
    );
  });

  it('how it works on that machine is not', () => {
    expect(client('timeout=3, max_retries=2, http_client=None, base_url="https://a.example/v1"').notes).toEqual([]);
  });

  it('with_options changes key, address and headers', () => {
    const chain = `client.with_options(api_key="${KEY}", base_url="https://b.example/v1", default_headers={"x-b": "2"}, project="p")`;
    const { request, notes } = client('base_url="https://a.example/v1", default_headers={"x-a": "1"}', chain);
    expect(request).toMatchObject({ url: 'https://b.example/v1/chat/completions', credential: { key: KEY } });
    expect(request.headers).toEqual([
      ['x-a', '1'],
      ['x-b', '2'],
    ]);
    expect(notes).toContain('The option project of the client was left out.');
  });
});

it('a key that stands twice in a dictionary is said', () => {
  const { request, notes } = python(
    'base = {"temperature": 1}',
    '{"model": "a", "model": "m", "messages": [{"role": "user", "role": "system"}], **base, "temperature": 2}',
  );
  expect(request.body).toEqual({ model: 'm', messages: [{ role: 'system' }], temperature: 2 });
  expect(notes.filter((note) => note.includes('twice'))).toEqual([
    'The field model stands twice; the last one was taken.',
    'The field messages[0].role stands twice; the last one was taken.',
  ]);
});

it.each([
  [`https://a.example/${KEY}/v1`, true],
  ['https://a.example/v1/0123456789abcdef0123456789abcdef', true],
  ['https://a.example/openai/deployments/gpt-4o-mini/v1', false],
  ['https://api.cloudflare.com/client/v4/accounts/%7Baccount_id%7D/ai/v1', false],
])('a key in the address %s is noted: %s', (base, noted) => {
  const { endpoint, notes } = python('', '{"model": "m", "messages": []}', `${base}/chat/completions`);
  expect(endpoint?.baseUrl).toBe(base);
  expect(notes.some((note) => note.includes('looks like a key'))).toBe(noted);
  expect(notes.join('\n')).not.toContain(KEY);
});

it('an address of a million slashes is read in a moment', () => {
  const { endpoint } = python('', '{"model": "m", "messages": []}', `https://a.example/v1${'/'.repeat(300_000)}x`);
  expect(endpoint?.baseUrl).toMatch(/x$/);
});
