import { describe, expect, it } from 'vitest';
import { imported, refusal } from '../testing/imported';

const CANARY = 'sk-canary-0123456789abcdef';

it('reads the fields of a form as JSON, and says so', () => {
  const { request } = imported(
    'import requests\nrequests.post("https://a.example/v1/chat/completions", data={"model": "m"})',
  );
  expect(request.body).toEqual({ model: 'm' });
  expect(request.notes.join()).toContain('sends a form');
});

describe('which call is taken', () => {
  it('the first that sends a chat request, and says how many more there are', () => {
    const { request } = imported(`from openai import OpenAI
client = OpenAI()
client.chat.completions.create(model="first", messages=[])
client.chat.completions.create(model="second", messages=[])
`);
    expect(request.body.model).toBe('first');
    expect(request.notes).toEqual(['The code holds 1 more chat request; the first was taken.']);
  });

  it('none of another API', () => {
    expect(
      refusal('import anthropic\nclient = anthropic.Anthropic()\nclient.messages.create(model="m", messages=[])'),
    ).toContain('messages.create');
    expect(
      refusal('import OpenAI from "openai";\nnew OpenAI().responses.create({ model: "m", input: "x" })'),
    ).toContain('responses.create');
    expect(refusal('import requests\nrequests.get("https://a.example")')).toBe(
      'No chat request was found in this code.',
    );
  });

  it('says what is missing where the body is computed', () => {
    expect(refusal('import requests\nrequests.post("https://a.example/v1/chat/completions", json=make())')).toContain(
      'make()',
    );
  });

  it('with the arguments that a function of the text is called with', () => {
    const { request } = imported(`const openai = new OpenAI();
const run = async (prompt: string, model = "gpt-4o") => {
  return openai.chat.completions.create({ model, messages: [{ role: "user", content: prompt }] });
};
run("Hello");`);
    expect(request.body).toEqual({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Hello' }] });
  });

  it.each([
    [
      'a notebook',
      '!pip install openai\nfrom openai import OpenAI\nOpenAI().chat.completions.create(model="m", messages=[])',
    ],
    ['a console', '>>> client.chat.completions.create(model="m", messages=[])'],
    ['a margin', '        client.chat.completions.create(\n            model="m", messages=[])'],
  ])('copied from %s', (_name, code) => {
    expect(imported(code).request.body).toEqual({ model: 'm', messages: [] });
  });

  it('a client that the text does not make', () => {
    expect(imported('client.chat.completions.create(model="m", messages=[])').request.body).toEqual({
      model: 'm',
      messages: [],
    });
  });

  it.each([
    [
      'httpx client',
      'import httpx\nwith httpx.Client(base_url="https://a.example/v1", headers={"X-Title": "t"}) as client:\n    client.post("/chat/completions", json={"model": "m"})',
    ],
    [
      'requests session',
      'import requests\ns = requests.Session()\ns.headers.update({"X-Title": "t"})\ns.post("https://a.example/v1/chat/completions", json={"model": "m"})',
    ],
    [
      'axios instance',
      'const api = axios.create({ baseURL: "https://a.example/v1/", headers: { "X-Title": "t" } });\napi.post("chat/completions", { model: "m" })',
    ],
    [
      'class',
      'from openai import OpenAI\nclass A:\n    def __init__(self):\n        self.client = OpenAI(base_url="https://a.example/v1", default_headers={"X-Title": "t"})\n    def run(self):\n        return self.client.chat.completions.create(model="m")',
    ],
    [
      'Request',
      'const r = new Request("https://a.example/v1/chat/completions", { method: "POST", headers: new Headers({ "X-Title": "t" }), body: \'{"model":"m"}\' });\nawait fetch(r)',
    ],
  ])('%s', (_name, code) => {
    const { request } = imported(code);
    expect(request.url).toBe('https://a.example/v1/chat/completions');
    expect(request.body).toEqual({ model: 'm' });
    expect(request.headers).toEqual([['X-Title', 't']]);
  });
});

describe('a key that stands in the code', () => {
  it.each([
    `from openai import OpenAI\nclient = OpenAI(api_key="${CANARY}")\nclient.chat.completions.create(model="m", messages=[], x=f("${CANARY}"))`,
    `import requests\nkey = "${CANARY}"\nrequests.post("https://a.example/v1/chat/completions", headers={"Authorization": f"Bearer {key}", "X-Key": key}, json={"model": "m", "a": f("${CANARY}"), "b": '${CANARY}'.lower() or q, "k": key})`,
    `import openai\nopenai.api_key = "${CANARY}"\nopenai.ChatCompletion.create(model="m", messages=[], **rest("${CANARY}"))`,
    `import OpenAI from "openai";\nconst client = new OpenAI({ apiKey: "${CANARY}" }); // ${CANARY}\nclient.chat.completions.create({ model: "m", messages: [], a: f(/* ${CANARY} */ \`${CANARY}\`) })`,
    `fetch("https://a.example/v1/chat/completions", { method: "POST", headers: { Authorization: "Bearer " + "${CANARY}" }, body: JSON.stringify({ model: "m", a: f("${CANARY}") }) })`,
  ])('goes nowhere but into the key field: %#', (code) => {
    const { request, draft, notes } = imported(code);
    expect(request.credential).toEqual({ key: CANARY });
    const { credential: _credential, ...rest } = request;
    expect(JSON.stringify({ rest, draft, notes })).not.toContain('canary');
  });

  it('is found where the code sets the variable itself', () => {
    const code = `import os\nfrom openai import OpenAI\nos.environ["OPENAI_API_KEY"] = "${CANARY}"\nOpenAI().chat.completions.create(model="m")`;
    expect(imported(code).request.credential).toEqual({ key: CANARY });
  });

  it('does not stand in a note where the key itself is computed', () => {
    const { request } = imported(
      `from openai import OpenAI\nclient = OpenAI(api_key=decode("${CANARY}"))\nclient.chat.completions.create(model="m")`,
    );
    expect(request.credential).toBeUndefined();
    expect(JSON.stringify(request)).not.toContain('canary');
    expect(request.notes.join()).toContain('give it under Providers');
  });
});
