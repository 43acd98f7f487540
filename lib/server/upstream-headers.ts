import 'server-only';
import type { Connection } from './connection';
import { VERSION } from './version';

/** The headers of an outbound request, built from nothing: no header of the caller ever travels on. */
export function upstreamHeaders(connection: Connection, { hasBody }: { hasBody: boolean }): Record<string, string> {
  return {
    accept: hasBody ? 'text/event-stream, application/json' : 'application/json',
    'accept-encoding': 'identity',
    'user-agent': `llm-workbench/${VERSION}`,
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
    ...credential(connection),
  };
}

function credential({ row, key }: Connection): Record<string, string> {
  if (key === undefined || row.scheme === 'none') return {};
  return row.scheme === 'bearer' ? { authorization: `Bearer ${key}` } : { 'x-api-key': key };
}
