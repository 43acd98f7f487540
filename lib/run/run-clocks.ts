import type { Clock } from '../core/failure';
import { RUN_LIMITS } from './limits';

export type DueClock = Extract<Clock, 'bytes' | 'payload'> | 'finish' | 'sentinel';

/** The clocks that only the decoder can read; they hold times and no timer. */
export class RunClocks {
  readonly #fires = new Map<DueClock, number>();

  constructor(startedAt: number | undefined) {
    if (startedAt !== undefined) this.start(startedAt);
  }

  start(at: number): void {
    if (!this.#fires.has('bytes')) this.sawBytes(at);
    if (!this.#fires.has('payload')) this.sawPayload(at);
  }

  sawBytes(at: number): void {
    this.#fires.set('bytes', at + RUN_LIMITS.bytesClock);
  }

  sawPayload(at: number): void {
    this.#fires.set('payload', at + RUN_LIMITS.payloadClock);
  }

  /** Everything that was asked for is finished since then, or no longer. */
  setFinished(at: number | undefined): void {
    if (at === undefined) this.#fires.delete('finish');
    else this.#fires.set('finish', at + RUN_LIMITS.afterFinish);
  }

  isFinished(): boolean {
    return this.#fires.has('finish');
  }

  setSentinel(at: number): void {
    this.#fires.set('sentinel', at + RUN_LIMITS.afterSentinel);
  }

  /** When the next one fires; `undefined` before the start. */
  deadline(): number | undefined {
    return this.#fires.size === 0 ? undefined : Math.min(...this.#fires.values());
  }

  /** The first clock that has fired by then. */
  due(at: number): DueClock | undefined {
    let first: DueClock | undefined;
    let time = at;
    for (const [clock, fires] of this.#fires) {
      if (fires > time || (fires === time && first !== undefined)) continue;
      first = clock;
      time = fires;
    }
    return first;
  }
}
