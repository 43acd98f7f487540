import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { encodeBase64Url } from './base64url';
import { NEW_DRAFT } from './draft';
import { decodeLink } from './link-codec';

const MiB = 1024 * 1024;
const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype);

/** What came out of every decompression while a test ran. */
let inflated = 0;

afterEach(() => vi.unstubAllGlobals());

function countInflated(): void {
  inflated = 0;
  const Whole = DecompressionStream;
  class Counted extends Whole {
    override readonly readable = super.readable.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>(
        {
          transform(bytes, controller) {
            inflated += bytes.length;
            controller.enqueue(bytes);
          },
        },
        undefined,
        { highWaterMark: 0 },
      ),
    );
  }
  vi.stubGlobal('DecompressionStream', Counted);
}

function link(bytes: Uint8Array | string): string {
  return `#c=1${encodeBase64Url(deflateRawSync(bytes, { level: 9 }))}`;
}

function draftWith(text: string): string {
  return JSON.stringify({ draft: NEW_DRAFT }).replace('"extra":{}', `"extra":{${text}}`);
}

describe('H3 a bomb', () => {
  it.each([
    ['20 MB of zeros', new Uint8Array(20_000_000)],
    ['a draft and 20 MB of blanks behind it', `${draftWith('')}${' '.repeat(20_000_000)}`],
    ['a text of 20 MB', draftWith(`"x":"${'a'.repeat(20_000_000)}"`)],
    ['many small members', draftWith(Array.from({ length: 400_000 }, (_, at) => `"k${at % 10}":0`).join(','))],
  ])('of %s is refused, and hardly more of it unpacked than is allowed', async (_name, bytes) => {
    countInflated();
    const text = link(bytes);
    const opened = await decodeLink(text);
    expect(opened).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
    expect(inflated).toBeGreaterThan(MiB);
    expect(inflated).toBeLessThan(3 * MiB);
  });

  it('of 100 MB, cut to the length of a link, ends at the limit as well', async () => {
    countInflated();
    const whole = link(new Uint8Array(100_000_000));
    expect(await decodeLink(whole)).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
    expect(inflated).toBe(0);
    expect((await decodeLink(whole.slice(0, 32 * 1024))).ok).toBe(false);
    expect(inflated).toBeLessThan(3 * MiB);
  });

  it('within a bomb is not unpacked again', async () => {
    countInflated();
    const inner = deflateRawSync(new Uint8Array(20_000_000));
    expect((await decodeLink(link(deflateRawSync(inner)))).ok).toBe(false);
    expect(inflated).toBeLessThan(MiB);
    const nested = await decodeLink(link(draftWith(`"link":${JSON.stringify(link(new Uint8Array(20_000_000)))}`)));
    expect(nested.ok).toBe(true);
    expect(inflated).toBeLessThan(MiB);
  });

  it('of fields is counted', async () => {
    const members = (count: number) => Array.from({ length: count }, (_, at) => `"${at.toString(36)}":0`).join(',');
    expect(await decodeLink(link(draftWith(members(50_001))))).toMatchObject({
      ok: false,
      failure: { kind: expect.stringMatching(/too-large|invalid-draft/) },
    });
  });
});

describe('H8 pollution in a link', () => {
  const deep = (levels: number, inner: string) => `${'{"a":'.repeat(levels)}${inner}${'}'.repeat(levels)}`;

  it.each([
    ['plain', '"__proto__":{"polluted":1}', 1],
    ['escaped', '"\\u005f_proto_\\u005f":{"polluted":1}', 1],
    ['twice', '"__proto__":{"a":1},"__proto__":{"polluted":1}', 1],
    ['inside of itself', '"__proto__":{"__proto__":{"polluted":1}}', 1],
    ['in a list', '"x":[{"__proto__":{"polluted":1}},[{"__proto__":1}]]', 2],
    ['deep', `"x":${deep(40, '{"__proto__":{"polluted":1}}')}`, 1],
    ['by the constructor', '"constructor":{"prototype":{"polluted":1}}', 0],
    ['names that objects have', '"toString":1,"hasOwnProperty":null,"valueOf":{},"__defineGetter__":1', 0],
  ])('%s', async (_name, place, dropped) => {
    const opened = await decodeLink(link(draftWith(place)));
    expect(opened.ok && opened.value.dropped.filter((path) => path.endsWith('__proto__'))).toHaveLength(dropped);
    expect(JSON.stringify(opened)).not.toMatch(/__proto__":/);
    expect('polluted' in {}).toBe(false);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(PROTOTYPE);
  });

  it('as names of variables and columns is plain data', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const text = JSON.stringify({
      draft: {
        ...NEW_DRAFT,
        variables: { PROTO: 'x', constructor: 'y', toString: 'z' },
        columns: names.map((id) => ({ ...NEW_DRAFT.columns[0], id })),
      },
    }).replace('PROTO', '__proto__');
    const opened = await decodeLink(link(text));
    expect(opened).toMatchObject({ ok: true, value: { dropped: ['draft.variables.__proto__'] } });
    if (!opened.ok) return;
    expect(Object.entries(opened.value.draft.variables)).toEqual([
      ['constructor', 'y'],
      ['toString', 'z'],
    ]);
    expect(opened.value.draft.columns.map(({ id }) => id)).toEqual(names);
  });
});

it('H9 a link adds no key, list or run of its own', async () => {
  const extra = {
    run: 1,
    auto: true,
    autoRun: true,
    remember: true,
    allow: ['evil.example'],
    headers: { authorization: 'Bearer sk-canary-0123456789' },
    apiKey: 'sk-canary-0123456789',
  };
  const column = {
    ...NEW_DRAFT.columns[0],
    ...extra,
    provider: { label: 'Lab', baseUrl: 'https://a.example', ...extra },
  };
  const tool = { definition: { type: 'function' }, enabled: true, ...extra };
  const text = JSON.stringify({ draft: { ...NEW_DRAFT, ...extra, tools: [tool], columns: [column] }, ...extra });
  const opened = await decodeLink(link(text));
  if (!opened.ok) throw new Error(opened.failure.message);
  const places = ['', 'draft.', 'draft.tools[0].', 'draft.columns[0].', 'draft.columns[0].provider.'];
  const expected = places.flatMap((place) => Object.keys(extra).map((name) => `${place}${name}`));
  expect([...opened.value.dropped].sort()).toEqual(expected.sort());
  expect(JSON.stringify(opened.value.draft)).not.toMatch(/canary|evil|auto|remember/);
});

it.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('a hundred thousand levels of %s are refused', async (_name, open, close) => {
  const nested = open.repeat(100_000) + 0 + close.repeat(100_000);
  expect(await decodeLink(link(draftWith(`"x":${nested}`)))).toMatchObject({
    ok: false,
    failure: { kind: 'invalid-draft', message: 'It is nested more than 64 levels deep.' },
  });
});
