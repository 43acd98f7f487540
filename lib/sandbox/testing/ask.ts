import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json';
import { answerSandbox } from '../answer-sandbox';
import type { FaultStep } from '../fault-answer';
import { seededRandom } from '../random';
import type { StreamStep } from '../stream-steps';

/** A request body with one user message. */
export function bodyOf(question: string, fields: JsonObject = {}): JsonObject {
  return { model: 'sandbox-fast', messages: [{ role: 'user', content: question }], ...fields };
}

/** A repeatable world; `key` changes its chance. */
export function worldOf(key = 'test') {
  return { nowSeconds: 1_800_000_000, random: seededRandom(key) };
}

/** The whole answer to a body without `stream`. */
export function complete(body: JsonObject, key?: string): JsonObject {
  const answer = answerSandbox(body, worldOf(key));
  if (answer.kind !== 'json') throw new Error(`Expected a whole answer, got ${JSON.stringify(answer)}`);
  return answer.body;
}

/** The steps of a body, streamed. */
export function stream(body: JsonObject, key?: string): Iterable<StreamStep> {
  const answer = answerSandbox({ ...body, stream: true }, worldOf(key));
  if (answer.kind !== 'stream') throw new Error(`Expected a stream, got ${JSON.stringify(answer)}`);
  return chunksOf(answer.steps);
}

function* chunksOf(steps: Iterable<FaultStep>): Generator<StreamStep, void> {
  for (const step of steps) if ('chunk' in step) yield step;
}

/** The error of a body that is refused, with its status. */
export function refused(body: unknown): JsonObject {
  const answer = answerSandbox(body, worldOf());
  if (answer.kind !== 'error') throw new Error('Expected an error');
  return { status: answer.status, ...pick(answer.body, 'error') };
}

/** The text of the first choice. */
export function textOf(body: JsonObject, key?: string): string {
  return String(pick(choicesOf(complete(body, key))[0] ?? {}, 'message').content);
}

export function choicesOf(answer: JsonObject): readonly JsonObject[] {
  return list(answer.choices);
}

/** The object in a field; empty when there is none. */
export function pick(object: JsonObject, ...path: readonly string[]): JsonObject {
  return path.reduce<JsonObject>((inner, name) => {
    const value = inner[name];
    return isJsonObject(value) ? value : {};
  }, object);
}

/** The objects of a list. */
export function list(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
