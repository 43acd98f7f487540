import 'server-only';
import { debuglog } from 'node:util';
import type { Failure } from '../core/failure';

/** What is known of one tunnelled request: no body, no header, no key, no query. */
export type TunnelLine = {
  readonly request: string;
  readonly provider: string;
  readonly host: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly end: 'done' | 'stopped' | Failure['kind'];
};

const debug = debuglog('workbench');

/** One JSON line on stderr for every failure; `NODE_DEBUG=workbench` shows every request. */
export function logTunnel(line: TunnelLine): void {
  const isOrdinary = line.end === 'done' || line.end === 'stopped';
  if (isOrdinary) debug('%s', JSON.stringify(line));
  else console.error(JSON.stringify({ level: 'error', at: new Date().toISOString(), ...line }));
}

/** Lines for the person who starts the server. */
export function sayAtStart(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

/** The one sentence about why the server does not start. */
export function sayFault(sentence: string): void {
  console.error(sentence);
}
