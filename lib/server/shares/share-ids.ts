import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

const BYTES = 16;

/** 128 random bits as 22 characters of base64url: an id, or a delete token. */
export function newShareToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What the store knows of an id or a delete token. */
export function shareHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
