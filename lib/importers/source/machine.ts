import type { Expression, FunctionCode, Program } from './syntax';
import {
  type DictValue,
  dictValue,
  doubt,
  type FunctionValue,
  type ListValue,
  type Place,
  type Scope,
  type Value,
} from './value';

/** A call with its arguments as far as they are known. */
export type Arguments = {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  /** Spreads of what is not known. */
  readonly unclear: readonly Place[];
};

const MOST_FUNCTIONS = 10_000;
const DEEPEST_CALL = 8;

/** What a machine does with expressions and calls. */
type Reader = {
  readonly evaluate: (expression: Expression, scope: Scope, machine: Machine) => Value;
  readonly onCall: (callee: Value, args: Arguments, machine: Machine, place: Place) => Value | undefined;
};

/** Copies and joined texts that a source may ask for, and more for each character of it: doubling has an end. */
const BUDGET = 4_000_000;
const BUDGET_PER_CHARACTER = 64;

/** What goes along while a program is looked through: names, changes that may be taken back, and what was called. */
export class Machine {
  readonly program: Program;
  /** Values of names with dots: `self.client`, `openai.api_key`. */
  readonly settings = new Map<string, Value>();
  private readonly journal: { readonly place: Place; readonly undo: (place: Place) => void }[] = [];
  private uncertain = 0;
  private readonly functions = new Set<FunctionValue>();
  private readonly running: { readonly code: FunctionCode; readonly returns: Value[] }[] = [];
  private readonly budget: Record<'work' | 'output', number>;
  private readonly reader: Reader;

  constructor(program: Program, reader: Reader) {
    this.program = program;
    this.reader = reader;
    const budget = BUDGET + BUDGET_PER_CHARACTER * program.length;
    this.budget = { work: budget, output: budget };
  }

  /** What an expression is known to be; calls inside are noticed. */
  evaluate(expression: Expression, scope: Scope): Value {
    return this.reader.evaluate(expression, scope, this);
  }

  /** What a call comes to, where that is known. */
  called(callee: Value, args: Arguments, place: Place): Value | undefined {
    return this.reader.onCall(callee, args, this, place);
  }

  /** False where the source asks for too much: of copies and joined texts, or of what the request holds. */
  spend(amount: number, purse: 'work' | 'output' = 'work'): boolean {
    const left = this.budget[purse] - amount;
    if (left > 0) this.budget[purse] = left;
    return left > 0;
  }

  /** A function of the text; one that is never called is looked through at the end. */
  define(code: FunctionCode, scope: Scope, { from, to }: Place): FunctionValue {
    const made: FunctionValue = { kind: 'function', code, scope, from, to };
    if (this.functions.size < MOST_FUNCTIONS) this.functions.add(made);
    return made;
  }

  /** The functions that nothing has called yet, which are then counted as called. */
  takeUncalled(): readonly FunctionValue[] {
    const uncalled = [...this.functions];
    this.functions.clear();
    return uncalled;
  }

  /** Runs the body of a function, unless it runs already; answers what it returns, where that is certain. */
  inFunction(called: FunctionValue, run: () => void): Value | undefined {
    const { code } = called;
    this.functions.delete(called);
    const isTooMuch = this.running.length >= DEEPEST_CALL || !this.spend(16 * (called.to - called.from));
    if (isTooMuch || this.running.some((frame) => frame.code === code)) return undefined;
    const frame = { code, returns: [] };
    this.running.push(frame);
    run();
    this.running.pop();
    const [only, ...more]: readonly Value[] = frame.returns;
    return more.length === 0 ? only : undefined;
  }

  /** What the function that runs now returns. */
  returned(value: Value): void {
    this.running.at(-1)?.returns.push(value);
  }

  /** Runs what may not happen: its changes hold inside and are unknown behind it. */
  perhaps(run: () => void): void {
    const mark = this.journal.length;
    this.uncertain += 1;
    run();
    this.uncertain -= 1;
    for (const { place, undo } of this.journal.splice(mark).reverse()) undo(place);
  }

  /** Remembers how to make a change unknown, where it may not happen. */
  changed(place: Place, undo: (place: Place) => void): void {
    if (this.uncertain > 0) this.journal.push({ place, undo });
  }

  setEntry(dict: DictValue, key: string, value: Value, place: Place): void {
    dict.entries.set(key, value);
    this.changed(place, ({ from, to }) => dict.entries.set(key, { kind: 'unknown', from, to }));
  }

  setName(scope: Scope, name: string, value: Value | undefined, place: Place): void {
    scope.names.set(name, value);
    this.changed(place, ({ from, to }) => scope.names.set(name, { kind: 'unknown', from, to }));
  }

  /** Changes a list; where the change may not happen the list is as before behind it, and in doubt. */
  changeList(list: ListValue, place: Place, change: (items: Value[]) => void): void {
    const before = this.uncertain > 0 ? [...list.items] : [];
    if (!this.spend(before.length)) return;
    change(list.items);
    this.changed(place, (at) => {
      list.items.length = 0;
      for (const item of before) list.items.push(item);
      doubt(list, [at]);
    });
  }
}

/** The value of a name, in the block that has it. */
export function lookUp(scope: Scope, name: string): Value | undefined {
  return scopeOf(scope, name)?.names.get(name);
}

/** The nearest block that has the name. */
export function scopeOf(scope: Scope, name: string): Scope | undefined {
  let at: Scope | undefined = scope;
  while (at && !at.names.has(name)) at = at.parent;
  return at;
}

/** A copy of a dictionary with the entries of others behind, or undefined where one is not known. */
export function mergedDict(values: readonly Value[], machine: Machine): DictValue | undefined {
  const merged = dictValue();
  for (const value of values) {
    if (value.kind !== 'dict' || !machine.spend(8 * value.entries.size)) return undefined;
    for (const [key, one] of value.entries) merged.entries.set(key, one);
    doubt(merged, value.doubts);
    for (const key of value.repeated) merged.repeated.add(key);
  }
  return merged;
}
