import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../core/json';
import { encodeBase64Url } from './base64url';
import { type Draft, NEW_DRAFT } from './draft';
import { decodeLink, encodeLink } from './link-codec';

const json = fc.jsonValue({ maxDepth: 4, noUnicodeString: false }).map((value) => structuredJson(value));
const object = fc.dictionary(fc.string({ unit: 'binary' }).filter(isSafe), json) as fc.Arbitrary<JsonObject>; // JSON by construction
const message = fc
  .tuple(object, fc.string(), json)
  .map(([rest, role, content]) => ({ ...rest, role, content }) as Draft['messages'][number]); // has a role
const shared = {
  messages: fc.array(message, { maxLength: 4 }),
  tools: fc.array(
    fc.record(
      { definition: object, enabled: fc.boolean(), mock: fc.string() },
      { requiredKeys: ['definition', 'enabled'] },
    ),
    { maxLength: 2 },
  ),
  toolChoice: json,
  parallelToolCalls: fc.boolean(),
  responseFormat: json,
};
const column = fc.record(
  {
    id: fc.string(),
    provider: fc.oneof(fc.string(), fc.record({ label: fc.string(), baseUrl: fc.string() })),
    model: fc.string(),
    params: object,
    extra: object,
    without: fc.array(fc.string(), { maxLength: 2 }),
    untouched: fc.array(fc.string(), { maxLength: 2 }),
    own: fc.record(shared, { requiredKeys: [] }),
  },
  { requiredKeys: ['id', 'provider', 'model', 'params', 'extra'] },
);
const draft = fc.record(
  {
    v: fc.constant(1 as const),
    title: fc.string(),
    ...shared,
    variables: fc.dictionary(fc.string().filter(isSafe), fc.string()),
    checks: fc.array(object, { maxLength: 2 }),
    columns: fc.array(column, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['v', 'messages', 'tools', 'variables', 'columns'] },
) as fc.Arbitrary<Draft>; // the same fields as the schema

function isSafe(name: string): boolean {
  return name !== '__proto__';
}

/** JSON has neither -0 nor own prototypes. */
function structuredJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value).replaceAll('"__proto__":', '"proto":')) as JsonValue; // parsed from JSON
}

function link(bytes: Uint8Array | string): string {
  return `#c=1${encodeBase64Url(deflateRawSync(bytes))}`;
}

describe('encodeLink and decodeLink', () => {
  it('gives back every draft and recording', async () => {
    await fc.assert(
      fc.asyncProperty(draft, fc.option(json, { nil: undefined }), async (original, recording) => {
        const encoded = await encodeLink(
          recording === undefined ? { draft: original } : { draft: original, recording },
        );
        if (!encoded.ok) return encoded.failure.kind === 'too-large';
        const decoded = await decodeLink(`https://bench.example:8443/path?x=1${encoded.value}`);
        const expected = { draft: original, dropped: [], ...(recording === undefined ? {} : { recording }) };
        expect(decoded).toEqual({ ok: true, value: expected });
        return /^#c=1[A-Za-z0-9_-]+$/.test(encoded.value) && encoded.value.length <= 32 * 1024 + 3;
      }),
      { numRuns: 80 },
    );
  });

  it('answers garbage with a failure and never throws', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `#c=${text}`),
      fc.base64String().map((text) => `#c=1${text}`),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => `#c=1${encodeBase64Url(bytes)}`),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => link(bytes)),
      json.map((value) => link(JSON.stringify({ draft: value }))),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => !(await decodeLink(text)).ok),
      { numRuns: 150 },
    );
  });

  it('refuses a link that was cut anywhere, or has something after its end', async () => {
    const encoded = await encodeLink({ draft: NEW_DRAFT });
    if (!encoded.ok) throw new Error('not encoded');
    for (let length = 0; length < encoded.value.length; length += 1) {
      expect((await decodeLink(encoded.value.slice(0, length))).ok, `cut at ${length}`).toBe(false);
    }
    for (const tail of ['=', '&x=1', '#', ' x', '.']) expect((await decodeLink(encoded.value + tail)).ok).toBe(false);
    expect((await decodeLink(` ${encoded.value}\n`)).ok).toBe(true);
  });

  it('H3 stops at 32 KiB encoded, 1 MiB inflated, depth and number of fields', async () => {
    const noise = Array.from({ length: 9000 }, (_, index) => Math.sin(index).toString(36)).join('');
    const long = { ...NEW_DRAFT, messages: [{ role: 'user', content: noise }] };
    expect(await encodeLink({ draft: long })).toMatchObject({
      ok: false,
      failure: { kind: 'too-large', limitBytes: 32768 },
    });
    const wide = { ...NEW_DRAFT, messages: [{ role: 'user', content: 'a'.repeat(1_100_000) }] };
    expect(await encodeLink({ draft: wide })).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
    expect(await decodeLink(link(new Uint8Array(4_000_000)))).toMatchObject({
      ok: false,
      failure: { kind: 'too-large' },
    });
    expect(await decodeLink(`#c=1${'A'.repeat(40_000)}`)).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
    const deep = `{"draft":${'[['.repeat(40_000)}`;
    expect(await decodeLink(link(deep))).toMatchObject({ ok: false, failure: { kind: 'invalid-draft' } });
  });

  it('refuses bytes that are not UTF-8, and says when the format is newer', async () => {
    const text = Buffer.from(JSON.stringify({ draft: NEW_DRAFT }).replace('Hello', 'H\u00ff'), 'latin1');
    expect((await decodeLink(link(text))).ok).toBe(false);
    expect(await decodeLink('#c=2abcd')).toMatchObject({ failure: { message: expect.stringContaining('newer') } });
  });

  it('H8 H9 drops what is unknown around the draft and own __proto__ keys, and names them', async () => {
    const text = `{"draft":${JSON.stringify(NEW_DRAFT).replace('"extra":{}', '"extra":{"__proto__":{"x":1},"y":2},"key":"k"')},"auto":true}`;
    const decoded = await decodeLink(link(text));
    expect(decoded).toMatchObject({ ok: true, value: { draft: { columns: [{ extra: { y: 2 } }] } } });
    expect(decoded.ok && [...decoded.value.dropped].sort()).toEqual([
      'auto',
      'draft.columns[0].extra.__proto__',
      'draft.columns[0].key',
    ]);
  });
});
