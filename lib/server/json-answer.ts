import 'server-only';

/** A JSON answer of one of our own routes: never cached, never sniffed. */
export function jsonAnswer(value: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(value, {
    headers: { 'cache-control': 'no-store, no-transform', 'x-content-type-options': 'nosniff', ...headers },
  });
}
