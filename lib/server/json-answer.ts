import 'server-only';

/** A JSON answer of one of our own routes: never cached, never sniffed. */
export function jsonAnswer(value: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Response {
  return Response.json(value, {
    status,
    headers: { 'cache-control': 'no-store, no-transform', 'x-content-type-options': 'nosniff', ...headers },
  });
}
