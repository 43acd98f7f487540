import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';

/** True when both texts are equal; takes the same time wherever they differ. */
export function sameSecret(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
