import type { JsonObject } from '../core/json';
import type { ChoicePiece } from './choice-pieces';
import { chunkBody, chunkChoice, type Identity, roleChoice } from './chunk-body';
import type { SandboxRequest } from './request';
import { usageBody } from './usage';

/** One chunk, and how many milliseconds after the one before it is sent. */
export type StreamStep = { readonly delayMs: number; readonly chunk: JsonObject };

/** An answer about to be written: its choices are pulled token by token. */
export type AnswerInProgress = {
  readonly request: SandboxRequest;
  readonly identity: Identity;
  readonly choices: readonly Iterator<ChoicePiece, void>[];
  readonly promptTokens: number;
  /** Milliseconds for the next token. */
  readonly pace: () => number;
};

/** The chunks of a stream: the roles, then one token of each open choice in turn, at the end the usage if it was asked for. */
export function* streamSteps(answer: AnswerInProgress): Generator<StreamStep, void> {
  const { request, identity, promptTokens, pace } = answer;
  const chunk = (choice: JsonObject) => chunkBody(identity, [choice], request.includeUsage ? { usage: null } : {});
  let delayMs = pace();
  const step = (choice: JsonObject): StreamStep => {
    const waited = delayMs;
    delayMs = 0;
    return { delayMs: waited, chunk: chunk(choice) };
  };
  for (const index of answer.choices.keys()) yield step(roleChoice(index));
  let open = [...answer.choices.entries()];
  let tokens = 0;
  let reasoningTokens = 0;
  while (open.length > 0) {
    const finished = new Set<number>();
    delayMs += pace();
    for (const [index, pieces] of open) {
      const next = pieces.next();
      if (next.done) {
        finished.add(index);
        continue;
      }
      if (next.value.kind === 'finish') {
        tokens += next.value.tokens;
        reasoningTokens += next.value.reasoningTokens;
        finished.add(index);
      }
      const choice = chunkChoice(index, next.value, request.logprobs);
      if (choice) yield step(choice);
    }
    open = open.filter(([index]) => !finished.has(index));
  }
  if (request.includeUsage) {
    yield { delayMs: 0, chunk: chunkBody(identity, [], { usage: usageBody(promptTokens, tokens, reasoningTokens) }) };
  }
}
