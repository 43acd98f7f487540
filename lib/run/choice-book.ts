import type { ChunkChoice } from '../chat/chunk';
import { finishReasonOf } from '../chat/chunk';
import { logprobsOf } from '../chat/chunk-logprobs';
import { opaqueReasoning, reasoningOf } from '../chat/chunk-reasoning';
import { opaqueContent, refusalOf, textOf } from '../chat/chunk-text';
import { toolCallFragments } from '../chat/chunk-tool-call';
import { extrasOf } from '../chat/loose';
import type { RunEvent } from './event';
import { ToolCallBook, type ToolCallUpdate } from './tool-call-book';

const MESSAGE_FIELDS = new Set([
  'role',
  'content',
  'refusal',
  'tool_calls',
  'function_call',
  'reasoning_content',
  'reasoning',
  'thinking',
  'reasoning_text',
  'thinking_content',
  'logprobs',
]);
const ENTRY_FIELDS = new Set([
  'index',
  'delta',
  'message',
  'text',
  'content',
  'finish_reason',
  'finish_details',
  'logprobs',
  'usage',
  'error',
]);

type Speech = 'text' | 'reasoning' | 'refusal';

/** What one choice has said so far, and the events that a further entry of it yields. */
export class ChoiceBook {
  readonly #index: number;
  readonly #said: Record<Speech, string> = { text: '', reasoning: '', refusal: '' };
  readonly #calls = new ToolCallBook();
  /** Type names of parts that are not text. */
  readonly opaque: Set<string> = new Set();
  #streamed = false;
  #spokeSinceFinish = false;
  #finish = '';
  #finishes = 0;
  #badCalls = 0;

  constructor(index: number) {
    this.#index = index;
  }

  get finish(): string {
    return this.#finish;
  }

  /** How often a finish reason came. */
  get finishes(): number {
    return this.#finishes;
  }

  get calls(): number {
    return this.#calls.size;
  }

  /** Tool-call entries that were left out. */
  get badCalls(): number {
    return this.#badCalls + this.#calls.dropped;
  }

  /** Length of what was said, in UTF-16 units. */
  said(speech: Speech): number {
    return this.#said[speech].length;
  }

  read(choice: ChunkChoice, at: number): readonly RunEvent[] {
    const { body, whole } = choice;
    const recap = whole && this.#streamed;
    this.#streamed ||= !whole;
    for (const type of [...opaqueContent(body), ...opaqueReasoning(body)]) this.opaque.add(type);
    return [
      ...this.#speak('reasoning', reasoningOf(body), recap, at),
      ...this.#speak('text', textOf(body), recap, at),
      ...this.#speak('refusal', refusalOf(body), recap, at),
      ...this.#callTools(choice, recap, at),
      ...(recap ? [] : measured(choice, this.#index, at)),
      ...vendor(choice, this.#index, at),
      ...this.#end(choice, at),
    ];
  }

  /** A whole message after deltas repeats them: only what is new counts. */
  #speak(speech: Speech, text: string, recap: boolean, at: number): readonly RunEvent[] {
    const said = this.#said[speech];
    const news = recap && text.startsWith(said) ? text.slice(said.length) : text;
    if (news === '') return [];
    this.#said[speech] += news;
    this.#spokeSinceFinish = true;
    return [{ type: `${speech}-delta`, at, choice: this.#index, text: news }];
  }

  #callTools(choice: ChunkChoice, recap: boolean, at: number): readonly RunEvent[] {
    const { fragments, bad } = toolCallFragments(choice.body);
    this.#badCalls += bad;
    if (recap && this.#calls.size > 0) return [];
    const updates = this.#calls.bind(fragments, choice.whole);
    if (updates.length > 0) this.#spokeSinceFinish = true;
    return updates.map((update) => toolCallEvent(update, this.#index, at));
  }

  /** The first reason stands, unless the choice went on speaking after it. */
  #end(choice: ChunkChoice, at: number): readonly RunEvent[] {
    const reason = finishReasonOf(choice.entry);
    if (reason === '') return [];
    this.#finishes++;
    if (this.#finish !== '' && !this.#spokeSinceFinish) return [];
    const again = reason === this.#finish;
    this.#spokeSinceFinish = false;
    this.#finish = reason;
    return again ? [] : [{ type: 'finish', at, choice: this.#index, reason }];
  }
}

function toolCallEvent({ call, name, fragment }: ToolCallUpdate, choice: number, at: number): RunEvent {
  return {
    type: 'tool-call-delta',
    at,
    choice,
    call,
    ...(fragment.id === '' ? {} : { id: fragment.id }),
    ...(fragment.kind === '' ? {} : { kind: fragment.kind }),
    ...(name === '' ? {} : { name }),
    ...(fragment.arguments === '' ? {} : { arguments: fragment.arguments }),
    ...(fragment.extras === undefined ? {} : { extras: fragment.extras }),
  };
}

function measured({ entry, body }: ChunkChoice, choice: number, at: number): readonly RunEvent[] {
  const tokens = logprobsOf(entry, body);
  return tokens.length > 0 ? [{ type: 'logprobs', at, choice, tokens }] : [];
}

function vendor({ entry, body }: ChunkChoice, choice: number, at: number): readonly RunEvent[] {
  const message = extrasOf(body, MESSAGE_FIELDS);
  const own = extrasOf(entry, ENTRY_FIELDS);
  return [
    ...(message === undefined ? [] : [{ type: 'extras', at, choice, extras: message } as const]),
    ...(own === undefined ? [] : [{ type: 'answer-extras', at, choice, extras: own } as const]),
  ];
}
