import 'server-only';
import '../chat/zod';
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { parseJson } from '../core/json';
import { readBaseUrl } from './base-url';
import { checkHeaders } from './own-headers';
import { seal, unseal } from './seal';
import type { SealingKeys } from './sealing-secret';

const schema = z.strictObject({
  id: z.string(),
  label: z.string(),
  baseUrl: z.string(),
  auth: z.enum(['bearer', 'x-api-key', 'none']),
  key: z.nullable(z.string()),
  headers: z.array(z.tuple([z.string(), z.string()])),
  remember: z.boolean(),
  issued: z.number(),
  expires: z.number(),
});

/** What a user brought, sealed as one value: a key goes to this base URL and nowhere else. Times in ms since 1970. */
export type SealedConnection = Readonly<z.infer<typeof schema>>;

const OWN_ID = /^own-[0-9a-f]{10}$/;

/** The id of a user's own endpoint, made from its base URL in normal form. */
export function ownId(baseUrl: string): string {
  return `own-${createHash('sha256').update(baseUrl).digest('hex').slice(0, 10)}`;
}

/** True for the form of an id of a user's own endpoint. */
export function isOwnId(id: string): boolean {
  return OWN_ID.test(id);
}

/** The connection as a cookie value that only this workbench can read, and only for this provider. */
export function sealConnection(connection: SealedConnection, keys: SealingKeys): string {
  return seal(JSON.stringify(connection), contextOf(connection.id), keys[0]);
}

/** The connection that was sealed for this provider, checked anew; undefined when tampered with, foreign or expired. */
export function unsealConnection(
  id: string,
  sealed: string,
  keys: SealingKeys,
  nowMs: number,
): SealedConnection | undefined {
  const text = unseal(sealed, contextOf(id), keys);
  const json = text === undefined ? undefined : parseJson(text);
  const parsed = json?.ok ? schema.safeParse(json.value) : undefined;
  const connection = parsed?.success ? parsed.data : undefined;
  if (!connection || connection.id !== id || connection.expires <= nowMs) return undefined;
  const base = readBaseUrl(connection.baseUrl);
  const isWhole = base.ok && base.value === connection.baseUrl && checkHeaders(connection.headers).ok;
  return isWhole && (!isOwnId(id) || ownId(base.value) === id) ? connection : undefined;
}

function contextOf(id: string): string {
  return `llm-workbench connection 1 ${id}`;
}
