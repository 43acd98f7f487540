import type { Violation } from './violation';

/** What is certain about a value that may be unfinished: no continuation changes `valid` or `invalid`. */
export type Verdict = 'valid' | 'invalid' | 'open';

/** Which members and items a schema has looked at, for `unevaluated…`; false where that is not certain. */
export type Seen = ReadonlyMap<string | number, boolean>;

export type Outcome = {
  readonly verdict: Verdict;
  readonly violations: readonly Violation[];
  readonly seen?: Seen;
};

export const VALID: Outcome = { verdict: 'valid', violations: [] };
export const OPEN: Outcome = { verdict: 'open', violations: [] };

const MOST_VIOLATIONS = 1_000;

/** The outcome of rules that must all hold. */
export class Conjunction {
  #verdict: Verdict = 'valid';
  #violations: Violation[] | undefined;
  #seen: Map<string | number, boolean> | undefined;

  /** Takes one rule in; its `seen` counts as far as the rule itself is certain. */
  add(outcome: Outcome): void {
    if (outcome === VALID) return;
    if (outcome.verdict === 'invalid') this.#verdict = 'invalid';
    else if (outcome.verdict === 'open' && this.#verdict === 'valid') this.#verdict = 'open';
    if (outcome.violations.length > 0) {
      this.#violations ??= [];
      if (this.#violations.length < MOST_VIOLATIONS) this.#violations.push(...outcome.violations);
    }
    if (outcome.seen !== undefined) for (const [step, isSure] of outcome.seen) this.see(step, isSure);
  }

  /** Marks a member or item as looked at. */
  see(step: string | number, isSure: boolean): void {
    this.#seen ??= new Map();
    this.#seen.set(step, isSure || this.#seen.get(step) === true);
  }

  get isInvalid(): boolean {
    return this.#verdict === 'invalid';
  }

  get seen(): Seen {
    return this.#seen ?? NOTHING_SEEN;
  }

  get outcome(): Outcome {
    if (this.#seen !== undefined) {
      return { verdict: this.#verdict, violations: this.#violations ?? [], seen: this.#seen };
    }
    if (this.#verdict === 'valid') return VALID;
    if (this.#violations !== undefined) return { verdict: this.#verdict, violations: this.#violations };
    return this.#verdict === 'open' ? OPEN : { verdict: 'invalid', violations: [] };
  }
}

const NOTHING_SEEN: Seen = new Map();

/** The outcome without what it has looked at, which counts only for the same value. */
export function unseen(outcome: Outcome): Outcome {
  return outcome.seen === undefined ? outcome : { verdict: outcome.verdict, violations: outcome.violations };
}

/** Yes, no, or not certain yet, as an outcome; the violation is made only where it is one. */
export function outcomeOf(verdict: Verdict, violation: () => Violation): Outcome {
  if (verdict === 'valid') return VALID;
  return verdict === 'open' ? OPEN : { verdict, violations: [violation()] };
}

/** The outcome with its `seen` no longer certain. */
export function unsure(outcome: Outcome): Outcome {
  const seen = outcome.seen && new Map([...outcome.seen.keys()].map((step) => [step, false] as const));
  return { verdict: 'open', violations: [], ...(seen ? { seen } : {}) };
}
