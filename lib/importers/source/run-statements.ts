import type { Machine } from './machine';
import type { Statement } from './syntax';
import type { Scope } from './value';

/** Goes through the statements in the order of the text; nothing of them is executed. */
export function runStatements(statements: readonly Statement[], scope: Scope, machine: Machine): void {
  if (machine.program.language === 'javascript') {
    for (const statement of statements) if (statement.kind === 'define') define(statement, scope, machine);
  }
  for (const statement of statements) {
    switch (statement.kind) {
      case 'expression':
        machine.evaluate(statement.value, scope);
        break;
      case 'import':
        for (const [name, steps] of statement.names) {
          const { from, to } = statement;
          scope.names.set(name, { kind: 'path', root: undefined, steps, from, to });
        }
        break;
      case 'define':
        if (machine.program.language === 'python') define(statement, scope, machine);
        break;
      case 'return':
        machine.returned(machine.evaluate(statement.value, scope));
        break;
      case 'forget':
        for (const name of statement.names) machine.setName(scope, name, undefined, statement);
        break;
      case 'block':
        runStatements(statement.body, inner(statement.scoped, scope), machine);
        break;
      case 'branch':
        machine.perhaps(() => runStatements(statement.body, inner(statement.scoped, scope), machine));
        break;
    }
  }
}

function inner(scoped: boolean, scope: Scope): Scope {
  return scoped ? { names: new Map(), parent: scope } : scope;
}

type Define = Extract<Statement, { kind: 'define' }>;

function define(statement: Define, scope: Scope, machine: Machine): void {
  machine.setName(scope, statement.name, machine.evaluate(statement.value, scope), statement);
}
