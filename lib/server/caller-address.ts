import 'server-only';
import type { Environment } from './env';

/** The request header in which the front door says whose socket it is; what a caller writes there is overwritten. */
export const SOCKET_ADDRESS = 'x-workbench-socket-address';

/** Whom limits count: the address of the socket, or what the operator's own reverse proxy says it is. */
export function callerAddress(headers: Headers, { trustProxy }: Pick<Environment, 'trustProxy'>): string {
  const forwarded = trustProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return (forwarded || headers.get(SOCKET_ADDRESS) || 'unknown').toLowerCase().slice(0, 64);
}
