import 'server-only';
import type { Result } from '../core/result';
import { belowBase } from './base-url';
import { type OpenConnection, SANDBOX } from './connection';
import { type EgressAnswer, egress } from './egress';
import { sandboxResponse } from './sandbox-response';
import { upstreamHeaders } from './upstream-headers';

export type ChatCall = { readonly body: Uint8Array<ArrayBuffer>; readonly signal: AbortSignal };

/** Sends one chat completion to a provider: over the network, or to the sandbox in this process. */
export function callProvider(connection: OpenConnection, { body, signal }: ChatCall): Promise<Result<EgressAnswer>> {
  if (connection.row.id === SANDBOX) return sandboxResponse(body, signal);
  const headers = upstreamHeaders(connection, { hasBody: true });
  return egress({ method: 'POST', url: belowBase(connection.baseUrl, '/chat/completions'), headers, body, signal });
}
