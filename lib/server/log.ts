import 'server-only';
import { debuglog } from 'node:util';
import type { Failure } from '../core/failure';
import { scrub } from './scrub';

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

/** A wrong access token: whose address, and never what was tried. */
export type SignInLine = { readonly address: string; readonly end: 'wrong-token' };

/**
 * One JSON line on stderr for every tunnelled request that failed or was answered with an error, without any of the
 * secrets; `NODE_DEBUG=workbench` shows the others.
 */
export function logTunnel(line: TunnelLine, secrets: readonly string[] = []): void {
  const isOrdinary = line.end === 'stopped' || (line.end === 'done' && line.status < 400);
  if (isOrdinary) debug('%s', scrub(JSON.stringify(line), secrets));
  else writeLine(line.end === 'done' ? 'warn' : 'error', line, secrets);
}

/** One JSON line on stderr for a refused sign-in. */
export function logSignIn(line: SignInLine): void {
  writeLine('warn', line, []);
}

/** One JSON line on stderr when the store of shared links could not answer; the reason is a code. */
export function logShareStore(reason: string): void {
  writeLine('error', { store: 'shares', reason }, []);
}

/** Lines for the person who starts the server. */
export function sayAtStart(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

/** The one sentence about why the server does not start. */
export function sayFault(sentence: string): void {
  console.error(sentence);
}

function writeLine(level: 'warn' | 'error', line: object, secrets: readonly string[]): void {
  console.error(scrub(JSON.stringify({ level, at: new Date().toISOString(), ...line }), secrets));
}
