/** One request as the scripted provider received it, byte for byte. */
export type RecordedRequest = {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  /** In the order sent, names as sent. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  /** Resolves when the caller's socket is closed, with milliseconds since the request arrived. */
  readonly closed: Promise<number>;
};

/** The value of a header, whatever its case; undefined when it was not sent. */
export function headerOf(request: RecordedRequest, name: string): string | undefined {
  return request.headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** The body as JSON, keys in the order sent. */
export function jsonOf(request: RecordedRequest): Record<string, unknown> {
  return JSON.parse(request.body.toString('utf8')) as Record<string, unknown>; // the workbench sends JSON objects only
}

export function isChat(request: RecordedRequest): boolean {
  return request.method === 'POST' && request.target.endsWith('/chat/completions');
}
