import type { JsonObject } from '../core/json';
import type { ChoiceState } from '../run/state';
import { type AnswerVerdict, answerVerdict } from './answer-verdict';
import { askedOutput } from './asked-output';
import type { Check, CheckVerdict } from './check';
import { type Finding, type JudgedAnswer, verdictOnAll } from './judged-answer';

type SchemaCheck = Extract<Check, { readonly type: 'schema' }>;

/** The body whose `response_format` asks for what the check asks for; undefined where nothing asks for JSON. */
export function schemaBody({ schema }: SchemaCheck, { run }: JudgedAnswer): JsonObject | undefined {
  if (schema !== undefined) return { response_format: { type: 'json_schema', json_schema: { schema } } };
  return askedOutput(run.wire.body) === undefined ? undefined : run.wire.body;
}

/** The text of each choice against the schema; what could not be checked of it is not passed. */
export function judgeSchema(body: JsonObject, answer: JudgedAnswer): CheckVerdict {
  return verdictOnAll(answer, (choice) => findingOn(body, choice, !answer.isOpen));
}

function findingOn(body: JsonObject, { text, refusal, toolCalls }: ChoiceState, finished: boolean): Finding {
  if (refusal !== '') return { state: 'fail', words: 'is a refusal, not JSON' };
  if (text.trim() === '' && toolCalls.length > 0) {
    return finished
      ? { state: 'fail', words: 'calls tools and says nothing' }
      : { state: 'open', words: 'has no text' };
  }
  const verdict = answerVerdict(body, text, finished);
  return verdict === undefined ? { state: 'open', words: 'was not asked for JSON' } : findingOf(verdict, finished);
}

function validWords(message: string): string {
  return message.replace(/^Valid JSON/, 'a valid JSON').replace(/^V/, 'v');
}

function findingOf({ state, message, unchecked }: AnswerVerdict, finished: boolean): Finding {
  switch (state) {
    case 'valid':
      return { state: unchecked === true ? 'open' : 'pass', words: `is ${validWords(message)}` };
    case 'so-far':
      return { state: 'open', words: 'is valid so far' };
    case 'empty':
      return { state: finished ? 'fail' : 'open', words: finished ? 'is empty' : 'has no JSON yet' };
    case 'cut-off':
      return { state: 'fail', words: 'is cut off before its JSON is complete' };
    case 'invalid':
    case 'not-json':
      return { state: 'fail', words: `is ${message.replace(/^Not/, 'not').replace(/\.$/, '')}` };
    default:
      return state satisfies never;
  }
}
