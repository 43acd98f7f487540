import type { Failure } from '../core/failure';
import type { JsonObject } from '../core/json';
import { AnswerBook } from './answer-book';
import { closingNotices } from './closing-notices';
import type { RunEvent, WirePiece } from './event';
import { RUN_LIMITS } from './limits';
import { type DueClock, RunClocks } from './run-clocks';
import { type Meaning, understand } from './understand';
import { type Proof, tooLarge, type Verdict, verdictOf, verdictOfClock } from './verdict';
import { WireReader } from './wire-reader';

export type DecoderOptions = {
  /** What the request asked for; what really comes is decided by its first bytes. */
  readonly asked: 'stream' | 'json';
  /** `n` of the request. */
  readonly choices?: number;
  readonly contentType?: string;
  readonly status?: number;
  /** When the response head came: the clocks start here, else with the first call. */
  readonly startedAt?: number;
};

/** Bytes of a 2xx answer to run events. Pure: times come in, deadlines go out. */
export type Decoder = {
  push(bytes: Uint8Array, at: number): readonly RunEvent[];
  /** The bytes are over: a clean end, or a broken line. */
  end(at: number, how: 'closed' | 'broken'): readonly RunEvent[];
  tick(at: number): readonly RunEvent[];
  /** When `tick` is due next; `undefined` before the clocks started and after the end. */
  deadline(): number | undefined;
  /** The final event is out: stop reading. */
  readonly done: boolean;
};

/** A decoder for one answer (STREAMS: states, rules, clocks). Never throws; what comes after the end is only shown raw. */
export function createDecoder(options: DecoderOptions): Decoder {
  return new AnswerDecoder(options);
}

class AnswerDecoder implements Decoder {
  readonly #options: DecoderOptions;
  readonly #answer = new AnswerBook();
  readonly #clocks: RunClocks;
  readonly #reader: WireReader;
  #events: RunEvent[] = [];
  #now = 0;
  #done = false;
  #received = 0;
  #skipped = 0;
  #pieces = 0;
  #sentinel = false;
  #native = false;
  #instead = '';

  constructor(options: DecoderOptions) {
    this.#options = options;
    this.#clocks = new RunClocks(options.startedAt);
    this.#reader = new WireReader((message) => this.#take(understand(message, options.status ?? 200)));
  }

  get done(): boolean {
    return this.#done;
  }

  deadline(): number | undefined {
    return this.#done ? undefined : this.#clocks.deadline();
  }

  push(bytes: Uint8Array, at: number): readonly RunEvent[] {
    this.#begin(at);
    const due = this.#clocks.due(at);
    if (due === 'finish' || due === 'sentinel') this.#fire(due);
    if (bytes.length > 0) this.#clocks.sawBytes(at);
    this.#read(bytes);
    if (this.#clocks.due(at) === 'payload') this.#fire('payload');
    return this.#flushEvents();
  }

  tick(at: number): readonly RunEvent[] {
    this.#begin(at);
    const due = this.#clocks.due(at);
    if (due !== undefined) this.#fire(due);
    return this.#flushEvents();
  }

  end(at: number, how: 'closed' | 'broken'): readonly RunEvent[] {
    this.#begin(at);
    this.#reader.flush();
    this.#conclude(() => verdictOf(this.#proof(), how));
    return this.#flushEvents();
  }

  #begin(at: number): void {
    this.#now = at;
    this.#clocks.start(at);
  }

  #flushEvents(): readonly RunEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #read(bytes: Uint8Array): void {
    const room = Math.max(0, RUN_LIMITS.answerBytes - this.#received);
    this.#received += bytes.length;
    const fits = this.#reader.feed(bytes.length > room ? bytes.subarray(0, room) : bytes);
    if (!fits) this.#fail(tooLarge(RUN_LIMITS.eventBytes, 'One message of the answer'));
    else if (bytes.length > room) this.#fail(tooLarge(RUN_LIMITS.answerBytes, 'The answer'));
    else if (this.#pieces === 0 && this.#reader.format === 'unknown' && bytes.length > 0) {
      this.#show({ kind: 'comment', text: '', bytes: bytes.length, note: 'blank' });
    }
  }

  #fire(due: DueClock): void {
    if (this.#done) return;
    this.#reader.flush();
    this.#conclude(() => verdictOfClock(this.#proof(), due));
  }

  #take(meaning: Meaning): void {
    if (this.#done) {
      this.#show({ ...meaning.piece, note: meaning.piece.note ?? 'after the end' });
      return;
    }
    const { piece } = meaning;
    const body =
      piece.kind === 'chunk' && this.#reader.format === 'json' && meaning.chunks.length === 1 && !meaning.native;
    if (piece.kind === 'skipped' && piece.note !== 'cut off') this.#skipped++;
    if (this.#instead === '') this.#instead = meaning.instead;
    this.#native ||= meaning.native;
    this.#show(
      body && this.#answer.chunks === 0 && holdsMessage(meaning.chunks[0]) ? { ...piece, kind: 'body' } : piece,
    );
    for (const chunk of meaning.chunks) this.#chunk(chunk);
    if (meaning.failure !== undefined) this.#fail(meaning.failure);
    else if (meaning.last) this.#lastWord();
  }

  #chunk(chunk: JsonObject): void {
    const unfinished = this.#unfinished();
    const events = this.#answer.read(chunk, this.#now);
    const spoke = events.some(isSpeech);
    for (const event of events) this.#events.push(event);
    this.#clocks.sawPayload(this.#now);
    if (this.#sentinel && spoke && unfinished) {
      this.#sentinel = this.#answer.finished();
      this.#clocks.setSentinel(this.#now);
    }
    const over = this.#answer.isWhole() || (this.#answer.finished() && this.#answer.choices.size >= this.#asked());
    if (!over) this.#clocks.setFinished(undefined);
    else if (unfinished || spoke || !this.#clocks.isFinished()) this.#clocks.setFinished(this.#now);
  }

  #lastWord(): void {
    this.#sentinel = true;
    if (this.#unfinished()) this.#clocks.setSentinel(this.#now);
    else this.#conclude(() => ({ state: 'complete' }));
  }

  /** Several choices were asked for or seen, and not all of them have ended. */
  #unfinished(): boolean {
    const { choices } = this.#answer;
    const expected = Math.max(this.#asked(), choices.size);
    const finished = [...choices.values()].filter((choice) => choice.finish !== '').length;
    return expected > 1 && finished < expected;
  }

  #asked(): number {
    return this.#options.choices ?? 1;
  }

  #fail(failure: Failure): void {
    this.#conclude(() => ({ failure }));
  }

  #conclude(verdict: () => Verdict): void {
    if (this.#done) return;
    this.#done = true;
    const at = this.#now;
    const result = verdict();
    for (const notice of this.#notices(result)) this.#events.push({ type: 'notice', at, ...notice });
    if ('failure' in result) this.#events.push({ type: 'run-failed', at, failure: result.failure });
    else this.#events.push({ type: 'run-end', at, state: result.state });
  }

  #notices(result: Verdict) {
    const complete = 'state' in result && result.state === 'complete';
    const facts = { answer: this.#answer, asked: this.#asked(), skipped: this.#skipped, nativeOllama: this.#native };
    return closingNotices({ ...facts, complete, otherForm: this.#otherForm() });
  }

  #otherForm(): '' | 'json' | 'events' {
    if (this.#answer.chunks === 0) return '';
    if (this.#options.asked === 'stream') return this.#answer.isWhole() ? 'json' : '';
    return this.#reader.format === 'events' ? 'events' : '';
  }

  #proof(): Proof {
    const facts = { answer: this.#answer, sentinel: this.#sentinel, received: this.#received, skipped: this.#skipped };
    return { ...facts, instead: this.#instead, contentType: this.#options.contentType || undefined };
  }

  #show(piece: WirePiece): void {
    this.#pieces++;
    this.#events.push({ type: 'raw', at: this.#now, piece });
  }
}

function isSpeech(event: RunEvent): boolean {
  return ['text-delta', 'reasoning-delta', 'refusal-delta', 'tool-call-delta'].includes(event.type);
}

function holdsMessage(chunk: JsonObject | undefined): boolean {
  const first = Array.isArray(chunk?.choices) ? chunk.choices[0] : undefined;
  return typeof first === 'object' && first !== null && 'message' in first;
}
