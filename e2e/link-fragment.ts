import { deflateRawSync } from 'node:zlib';
import { SMALL_DRAFT } from './small-draft';

/** A column that any machine can run. */
export const FAST_COLUMN = { id: 'a', provider: 'sandbox', model: 'sandbox-fast', params: { stream: true }, extra: {} };

/** A small draft with these fields in place of its own. */
export function draftWith(fields: object): object {
  return { ...SMALL_DRAFT, columns: [FAST_COLUMN], ...fields };
}

/** The fragment of a link, whatever it unpacks to. */
export function fragment(bytes: Uint8Array | string): string {
  return `#c=1${deflateRawSync(bytes, { level: 9 }).toString('base64url')}`;
}
