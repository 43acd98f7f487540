import type { JsonObject } from '../core/json';

/** One model of the sandbox. */
export type SandboxModel = {
  readonly id: string;
  /** Speed of its stream; null = as fast as it can be sampled. */
  readonly tokensPerSecond: number | null;
  readonly reasons: boolean;
  /** What goes wrong with every answer, so that people can test their own clients. */
  readonly fault?: Fault;
};

export type Fault =
  | 'rate-limit'
  | 'cut-stream'
  | 'slow-start'
  | 'malformed'
  | 'mid-stream-error'
  | 'server-error'
  | 'hang';

export const SANDBOX_MODEL_ROWS = [
  { id: 'sandbox', tokensPerSecond: 60, reasons: false },
  { id: 'sandbox-fast', tokensPerSecond: null, reasons: false },
  { id: 'sandbox-reasoning', tokensPerSecond: 60, reasons: true },
  faultRow('rate-limit'),
  faultRow('cut-stream'),
  faultRow('slow-start'),
  faultRow('malformed'),
  faultRow('mid-stream-error'),
  faultRow('server-error'),
  faultRow('hang'),
] as const satisfies readonly SandboxModel[];

function faultRow(fault: Fault) {
  return { id: `fault-${fault}`, tokensPerSecond: 60, reasons: false, fault } as const;
}

/** Prompt and answer together may have this many tokens. */
export const SANDBOX_CONTEXT_TOKENS = 131_072;

/** No answer becomes longer than this, whatever `max_tokens` says. */
export const SANDBOX_ANSWER_TOKENS = 2_048;

const CREATED = Date.UTC(2026, 0, 1) / 1000;

/** What `GET /models` of the sandbox answers (OpenAI API reference, "List models"). */
export const SANDBOX_MODELS = {
  object: 'list',
  data: SANDBOX_MODEL_ROWS.map(({ id }) => ({ id, object: 'model', created: CREATED, owned_by: 'llm-workbench' })),
} as const satisfies JsonObject;

/** The row of a model id. */
export function findSandboxModel(id: string): SandboxModel | undefined {
  return SANDBOX_MODEL_ROWS.find((row) => row.id === id);
}
