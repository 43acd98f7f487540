import { expect } from 'vitest';
import { type JsonObject, type JsonValue, jsonEqual } from '../../core/json';
import { isSecretRef, serializeBody, type WireRequest } from '../../core/wire';
import { hostileBodies } from './hostile-corpus';
import type { RecordingServer } from './recording-server';

const SECRETS = { SNIPPET_KEY: 'sk-$x`"\'\\1', SNIPPET_HEADER_TEAM: "team's" };

export const HEADERS: readonly [WireRequest['headers'], ...WireRequest['headers'][]] = [
  { 'Content-Type': 'application/json', Authorization: { secret: 'SNIPPET_KEY', prefix: 'Bearer ' } },
  { 'Content-Type': 'application/json' },
  {
    'Content-Type': 'application/json',
    'x-api-key': { secret: 'SNIPPET_KEY' },
    'X-Team': { secret: 'SNIPPET_HEADER_TEAM' },
  },
  {
    'Content-Type': 'application/json',
    Authorization: 'Basic "$x`y\\!',
    'X-Title': "it's {odd}!",
    'X-Odd': { secret: 'SNIPPET_KEY', prefix: '"{$!`#{x}%s' },
    'X-Signs': '=@:; \\:\\= #{x} %s -',
    'X-At': '@/etc/passwd',
    'X-Empty': '',
  },
];

export type WireCase = { readonly name: string; readonly wire: WireRequest; readonly path: string };

/** Every hostile body (changed by `change`) at a path of its own, with every kind of address and headers in turn. */
export function wireCases(
  target: string,
  origin: string,
  change: (body: JsonObject, name: string) => JsonObject = (body) => body,
): readonly WireCase[] {
  return hostileBodies().map(([name, plain], index) => {
    const path = `/text/${target}/${index}~a'b$c/chat/completions`;
    const url = index % 3 === 2 ? { variable: 'SNIPPET_BASE_URL', path } : origin + path;
    const headers = HEADERS[index % HEADERS.length] ?? {};
    return { name, path, wire: { method: 'POST', url, headers, body: change(plain, name) } };
  });
}

/** What the shell needs for these cases. */
export function environmentFor(origin: string): Record<string, string> {
  return { ...SECRETS, SNIPPET_BASE_URL: origin };
}

/** The request of the case has arrived, once, and equals what Run sends with the secrets filled in. */
export function expectArrival(server: RecordingServer, { name, wire, path }: WireCase, ordered: boolean): void {
  const arrived = server.requests.filter((request) => decodeURI(request.path) === path);
  expect(arrived, `${name} arrives once`).toHaveLength(1);
  const [request] = arrived;
  expect(request?.method).toBe('POST');
  for (const [header, value] of Object.entries(wire.headers)) {
    expect(request?.headers[header.toLowerCase()], `${name}: ${header}`).toBe(filled(value));
  }
  if (!('Authorization' in wire.headers)) expect(request?.headers.authorization, name).toBeUndefined();
  const sent = JSON.parse(serializeBody(wire)) as JsonValue; // serialised right here
  const body = JSON.parse(request?.body ?? '') as JsonValue; // parsed JSON
  expect(jsonEqual(sent, body, ordered), `${name}: ${request?.body.slice(0, 300)}`).toBe(true);
}

function filled(value: WireRequest['headers'][string]): string {
  if (!isSecretRef(value)) return value;
  return (value.prefix ?? '') + (new Map(Object.entries(SECRETS)).get(value.secret) ?? '');
}
