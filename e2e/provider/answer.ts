/** One step of an answer, in order: bytes of the body, a pause, silence until the caller leaves, or an end without an end. */
export type Step =
  | { readonly send: string | Uint8Array }
  | { readonly waitMs: number }
  | { readonly until: Promise<unknown> }
  | { readonly hang: true }
  | { readonly cut: true };

/** What the scripted provider answers; `silentHead` = no status line before the caller leaves, `raw` = these bytes and the end of the line. */
export type Answer =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
  | { readonly silentHead: true }
  | { readonly raw: string };

export function jsonAnswer(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    steps: [{ send: JSON.stringify(value) }],
  };
}

/** An event stream of the given steps. */
export function streamAnswer(steps: readonly Step[]): Answer {
  return { status: 200, headers: { 'content-type': 'text/event-stream; charset=utf-8' }, steps };
}

/** One SSE event whose data is this value as JSON. */
export function event(value: unknown): Step {
  return { send: `data: ${JSON.stringify(value)}\n\n` };
}

export const DONE: Step = { send: 'data: [DONE]\n\n' };
