import { parseJson } from '../core/json';
import { fail, ok, type Result } from '../core/result';
import { decodeBase64Url, encodeBase64Url } from './base64url';
import { deflateRaw, inflateRaw } from './deflate';
import { type OpenedContent, readSharedContent, type SharedContent, sharedContent } from './shared-content';

const MARK = '#c=';
const FORMAT = '1';
const MAX_ENCODED = 32 * 1024;
const MAX_INFLATED = 1024 * 1024;
const MAX_ADDRESS = 4 * 1024;

/** The fragment `#c=1…` that holds the draft itself; `too-large` when it would exceed 32 KiB, or 1 MiB unpacked. */
export async function encodeLink(content: SharedContent): Promise<Result<string>> {
  const allowed = readSharedContent(sharedContent(content));
  if (!allowed.ok) return allowed;
  const bytes = new TextEncoder().encode(JSON.stringify(sharedContent(allowed.value)));
  if (bytes.length > MAX_INFLATED) return tooLarge('This draft is too large for a link.', MAX_INFLATED);
  const payload = FORMAT + encodeBase64Url(await deflateRaw(bytes));
  if (payload.length > MAX_ENCODED) return tooLarge('This draft is too large for a link.', MAX_ENCODED);
  return ok(MARK + payload);
}

/** What a link holds: a whole address of any workbench, or its fragment alone. Bounded; never throws. */
export async function decodeLink(text: string): Promise<Result<OpenedContent>> {
  const payload = findPayload(text);
  if (!payload.ok) return payload;
  const packed = decodeBase64Url(payload.value);
  if (packed === undefined) return damaged();
  const inflated = await inflateRaw(packed, MAX_INFLATED);
  if (inflated.kind === 'too-large') return tooLarge('This link unpacks to more than is allowed.', MAX_INFLATED);
  if (inflated.kind === 'broken') return damaged();
  const json = decodeUtf8(inflated.bytes);
  const value = json === undefined ? damaged() : parseJson(json);
  return value.ok ? readSharedContent(value.value) : damaged();
}

function findPayload(text: string): Result<string> {
  if (text.length > MAX_ENCODED + MAX_ADDRESS) return tooLarge('This link is too long.', MAX_ENCODED);
  const trimmed = text.trim();
  const at = trimmed.indexOf(MARK);
  if (at < 0) return fail({ kind: 'invalid-draft', message: 'This is not a link of a workbench.' });
  const payload = trimmed.slice(at + MARK.length);
  if (payload.length > MAX_ENCODED) return tooLarge('This link is too long.', MAX_ENCODED);
  if (payload.startsWith(FORMAT)) return ok(payload.slice(FORMAT.length));
  const message = /^[2-9]/.test(payload) ? 'This link was made by a newer workbench.' : 'This link is damaged.';
  return fail({ kind: 'invalid-draft', message });
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function damaged(): ReturnType<typeof fail> {
  return fail({ kind: 'invalid-draft', message: 'This link is damaged or incomplete.' });
}

function tooLarge(message: string, limitBytes: number): ReturnType<typeof fail> {
  return fail({ kind: 'too-large', message, limitBytes });
}
