import { choicesOf, identityOf } from '../chat/chunk';
import { usageOf } from '../chat/chunk-usage';
import { extrasOf } from '../chat/loose';
import type { JsonObject } from '../core/json';
import { ChoiceBook } from './choice-book';
import type { RunEvent } from './event';

const ANSWER_FIELDS = new Set([
  'id',
  'object',
  'created',
  'model',
  'system_fingerprint',
  'choices',
  'usage',
  'error',
  'obfuscation',
  'type',
]);

/** What the whole answer has said so far. */
export class AnswerBook {
  readonly choices: Map<number, ChoiceBook> = new Map();
  readonly #names = { id: '', model: '', created: 0, fingerprint: '' };
  #chunks = 0;
  #whole = false;
  #badIndexes = 0;
  #sameIndex = false;

  get chunks(): number {
    return this.#chunks;
  }

  /** Entries dropped for an impossible index. */
  get badIndexes(): number {
    return this.#badIndexes;
  }

  /** Two entries of one chunk claimed one index. */
  get sameIndex(): boolean {
    return this.#sameIndex;
  }

  /** At least one choice was seen, and each has a finish reason. */
  finished(): boolean {
    if (this.choices.size === 0) return false;
    for (const choice of this.choices.values()) if (choice.finish === '') return false;
    return true;
  }

  /** The answer came in one piece, as messages and not as deltas. */
  isWhole(): boolean {
    return this.#whole && this.#chunks === 1;
  }

  /** The events that one understood chunk, or whole answer, yields. */
  read(chunk: JsonObject, at: number): readonly RunEvent[] {
    const found = choicesOf(chunk);
    this.#chunks++;
    this.#whole = found.choices.length > 0 && found.choices.every((choice) => choice.whole);
    this.#badIndexes += found.bad;
    this.#sameIndex ||= found.sameIndex;
    const events: RunEvent[] = this.#identify(chunk, at);
    for (const choice of found.choices) {
      for (const event of this.#bookOf(choice.index).read(choice, at)) events.push(event);
    }
    const usage = usageOf(chunk);
    if (usage !== undefined) events.push({ type: 'usage', at, usage });
    const extras = extrasOf(chunk, ANSWER_FIELDS);
    if (extras !== undefined) events.push({ type: 'answer-extras', at, extras });
    return events;
  }

  #bookOf(index: number): ChoiceBook {
    const book = this.choices.get(index) ?? new ChoiceBook(index);
    this.choices.set(index, book);
    return book;
  }

  /** Names are assigned once: the first that says something stands. */
  #identify(chunk: JsonObject, at: number): RunEvent[] {
    const sent = identityOf(chunk);
    const names = this.#names;
    const news = {
      ...(names.id === '' && sent.id !== '' ? { id: sent.id } : {}),
      ...(names.model === '' && sent.model !== '' ? { model: sent.model } : {}),
      ...(names.created === 0 && sent.created !== 0 ? { created: sent.created } : {}),
      ...(names.fingerprint === '' && sent.fingerprint !== '' ? { systemFingerprint: sent.fingerprint } : {}),
    };
    names.id ||= sent.id;
    names.model ||= sent.model;
    names.created ||= sent.created;
    names.fingerprint ||= sent.fingerprint;
    return Object.keys(news).length > 0 ? [{ type: 'identity', at, ...news }] : [];
  }
}
