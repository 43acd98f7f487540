import type { Arguments, Machine } from './machine';
import { runStatements } from './run-statements';
import type { FunctionValue, Value } from './value';

/** Goes through a function of the text with these arguments; answers what it returns, where that is certain. */
export function callFunction(called: FunctionValue, args: Arguments, machine: Machine): Value | undefined {
  const names = new Map<string, Value | undefined>();
  const { code, scope } = called;
  const isClear = args.unclear.length === 0;
  for (const [index, { name, fallback }] of code.parameters.entries()) {
    const given = args.positional[index] ?? args.named.get(name);
    names.set(name, given ?? (fallback && isClear ? machine.evaluate(fallback, scope) : undefined));
  }
  return machine.inFunction(called, () => runStatements(code.body, { names, parent: scope }, machine));
}

/** Goes through the functions that nothing has called: nobody knows when, or with what. */
export function runUncalled(machine: Machine): void {
  for (let uncalled = machine.takeUncalled(); uncalled.length > 0; uncalled = machine.takeUncalled()) {
    for (const one of uncalled) {
      const names = new Map(one.code.parameters.map(({ name }) => [name, undefined]));
      machine.perhaps(() => {
        machine.inFunction(one, () => runStatements(one.code.body, { names, parent: one.scope }, machine));
      });
    }
  }
}
