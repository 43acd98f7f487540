import 'server-only';
import type { Connection } from './connection';
import { VERSION } from './version';

/** The headers of an outbound request, built from nothing: no header of the caller ever travels on. */
export function upstreamHeaders(connection: Connection, { hasBody }: { hasBody: boolean }): Record<string, string> {
  return {
    // First, so that nothing a user added can stand in the place of the others.
    ...Object.fromEntries(connection.headers.map(([name, value]) => [name.toLowerCase(), value])),
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
