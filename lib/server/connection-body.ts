import 'server-only';
import '../chat/zod';
import * as z from 'zod/mini';
import { isJsonObject } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { boundedJson } from './bounded-json';
import { LIMITS } from './limits';
import { checkHeaders, type OwnHeader } from './own-headers';
import { readBody } from './read-body';

const KEY = /^[\x21-\x7e]{1,2048}$/;

/** Blanks around a pasted key do not matter; a line break in it does. */
const key = z
  .string('must be a text')
  .check(
    z.refine((text) => KEY.test(withoutBlanks(text)) || text === '', 'must be printable characters without blanks'),
  );
const label = z
  .string('must be a text')
  .check(z.regex(/^\s*[^\s\p{Cc}][^\p{Cc}]{0,79}$/u, 'must be a name of at most 80 characters'));
/** Read by hand: a record of zod would drop an own `__proto__` without a word. */
const ownFields = z.unknown();
const remember = z.boolean('must be true or false');
const auth = z.enum(['bearer', 'x-api-key', 'none'], 'must be bearer, x-api-key or none');
const baseUrl = z.string('must be a text');

const keyBody = z.strictObject({
  key: z.optional(key),
  baseUrl: z.optional(baseUrl),
  headers: z.optional(ownFields),
  remember: z.optional(remember),
});

const endpointBody = z.strictObject({
  label,
  baseUrl,
  key: z.optional(key),
  auth: z.optional(auth),
  headers: z.optional(ownFields),
  remember: z.optional(remember),
});

type Given = {
  readonly key: string | null;
  readonly baseUrl: string | undefined;
  /** Undefined where the body says nothing about them. */
  readonly headers: readonly OwnHeader[] | undefined;
  readonly remember: boolean;
};

/** The body of `PUT …/key`; an empty text counts as nothing. The failure names the field and no value. */
export async function readKeyBody(request: Request): Promise<Result<Given>> {
  const body = await readFields(request, keyBody);
  return body.ok ? given(body.value) : body;
}

export type GivenEndpoint = Given & { readonly label: string; readonly auth: 'bearer' | 'x-api-key' | 'none' };

/** The body of `POST /api/endpoints`; without `auth` a key is a bearer token. */
export async function readEndpointBody(request: Request): Promise<Result<GivenEndpoint>> {
  const body = await readFields(request, endpointBody);
  if (!body.ok) return body;
  const read = given(body.value);
  if (!read.ok) return read;
  const { label: name, auth: scheme = read.value.key === null ? 'none' : 'bearer' } = body.value;
  if (scheme === 'none' && read.value.key !== null) {
    const message = 'A key needs auth bearer or x-api-key; with none no key is sent.';
    return fail({ kind: 'bad-request', message, param: 'auth' });
  }
  return ok({ ...read.value, label: name.trim(), auth: scheme });
}

function given(fields: z.infer<typeof keyBody>): Result<Given> {
  const own = ownHeaders(fields.headers ?? {});
  if (!own.ok) return own;
  const pasted = withoutBlanks(fields.key ?? '');
  const address = fields.baseUrl?.trim() || undefined;
  const headers = fields.headers === undefined ? undefined : own.value;
  return ok({ key: pasted || null, baseUrl: address, headers, remember: fields.remember ?? false });
}

function ownHeaders(value: unknown): Result<readonly OwnHeader[]> {
  const entries = isJsonObject(value) ? Object.entries(value) : undefined;
  const texts = entries?.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : []));
  if (texts && texts.length === entries?.length) return checkHeaders(texts);
  return fail({ kind: 'bad-request', message: 'headers must be an object of texts.', param: 'headers' });
}

async function readFields<T>(request: Request, schema: z.ZodMiniType<T>): Promise<Result<T>> {
  const body = await readBody(request, LIMITS.apiBodyBytes);
  if (!body.ok) return body;
  const json = boundedJson(new TextDecoder().decode(body.value));
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  return parsed.success ? ok(parsed.data) : refuse(parsed.error.issues[0]);
}

function refuse(issue: z.core.$ZodIssue | undefined) {
  const param = String(issue?.path[0] ?? '');
  const unknown = issue?.code === 'unrecognized_keys' ? 'The body holds a field that is not known here.' : undefined;
  const message = unknown ?? (param === '' ? 'The body must be a JSON object.' : `${param} ${issue?.message}.`);
  return fail({ kind: 'bad-request', message, ...(param === '' ? {} : { param }) });
}

function withoutBlanks(text: string): string {
  return text.replace(/^ +/, '').replace(/(?<! ) +$/, '');
}
