import type { WireRequest } from '../core/wire';

/** True when the body offers tools, so that an answer may hold tool calls. */
export function hasTools({ body }: Pick<WireRequest, 'body'>): boolean {
  return Array.isArray(body.tools) && body.tools.length > 0;
}
