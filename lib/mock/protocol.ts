/** What the page says to the worker: first the engine's bytes, then, once it is ready, one mock. */
export type MockRequest =
  | { readonly type: 'load'; readonly engine: ArrayBuffer }
  | { readonly type: 'run'; readonly mock: Mock };

/** The body of a mock, and the JSON text of the arguments it is called with. */
export type Mock = { readonly code: string; readonly argsText: string };

/** How a mock ended. Lines and columns count from 1 in the person's own code. */
export type MockEnd =
  | { readonly type: 'answered'; readonly text: string }
  | { readonly type: 'failed'; readonly message: string; readonly line?: number; readonly column?: number }
  | { readonly type: 'too-large' }
  | { readonly type: 'timed-out' };

export type MockOutcome = { readonly end: MockEnd; readonly log: readonly string[] };

/** What the worker says to the page. */
export type MockReply =
  | { readonly type: 'ready' }
  | { readonly type: 'not-loaded' }
  | { readonly type: 'done'; readonly outcome: MockOutcome };
