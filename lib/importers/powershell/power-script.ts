import { PowerExpression } from './power-expression';
import { PowerScanner } from './power-scanner';
import { type PowerValue, powerText, UNREAD } from './power-value';

export type PowerCommand = {
  readonly name: string;
  readonly args: readonly PowerArgument[];
};
/** A word or value; `@name` hands over a whole table of parameters. */
export type PowerArgument = { readonly value: PowerValue; readonly isBare: boolean; readonly isSplatted: boolean };

/** The commands of a PowerShell script, with the values of its variables; none is executed. Never throws. */
export class PowerScript {
  readonly commands: PowerCommand[] = [];
  readonly #scanner: PowerScanner;
  readonly #expression: PowerExpression;

  constructor(text: string) {
    this.#scanner = new PowerScanner(text);
    this.#expression = new PowerExpression(this.#scanner);
    while (this.#statement());
  }

  get notes(): readonly string[] {
    return this.#expression.notes;
  }

  #statement(): boolean {
    const scanner = this.#scanner;
    scanner.skip(true);
    while (/[;&|)}]/.test(scanner.character)) {
      scanner.at += 1;
      scanner.skip(true);
    }
    if (scanner.at >= scanner.source.length) return false;
    const start = scanner.at;
    const name = scanner.character === '$' ? scanner.variable() : undefined;
    if (name !== undefined) this.#assignment(name, start);
    else if (!this.#command()) scanner.at = Math.max(scanner.at, start + 1);
    return true;
  }

  #assignment(name: string, start: number): void {
    const scanner = this.#scanner;
    const path = /[.[]/.test(scanner.character) ? this.#restOfLine('=') : undefined;
    scanner.skip(false);
    if (scanner.character !== '=') {
      scanner.at = Math.max(scanner.at, start + 1);
      return;
    }
    scanner.at += 1;
    scanner.skip(true);
    const isCommand = /^[A-Za-z][\w.-]*/.test(scanner.source.slice(scanner.at, scanner.at + 60));
    if (isCommand) {
      this.#command();
      return;
    }
    const value = this.#expression.pipeline();
    if (path === undefined) this.#expression.variables.set(name.toLowerCase(), value);
  }

  #restOfLine(until: string): string {
    const scanner = this.#scanner;
    const start = scanner.at;
    while (scanner.at < scanner.source.length && scanner.character !== until && scanner.character !== '\n')
      scanner.at += 1;
    return scanner.source.slice(start, scanner.at);
  }

  #command(): boolean {
    const scanner = this.#scanner;
    const name = this.#scanner.word();
    if (name === '') return false;
    const args: PowerArgument[] = [];
    for (;;) {
      scanner.skip(false);
      if (scanner.at >= scanner.source.length || /[\n;|)}]/.test(scanner.character)) break;
      args.push(this.#argument());
    }
    this.commands.push({ name, args });
    return true;
  }

  #argument(): PowerArgument {
    const scanner = this.#scanner;
    const start = scanner.at;
    if (/^@[A-Za-z_]/.test(scanner.source.slice(start, start + 2))) {
      scanner.at += 1;
      const value = this.#expression.variables.get(this.#scanner.word().toLowerCase()) ?? UNREAD;
      return { value, isBare: false, isSplatted: true };
    }
    const isValue = /["'$@([]/.test(scanner.character) && !scanner.startsWith('$(');
    const value = isValue ? this.#expression.listed() : powerText(this.#scanner.word());
    if (scanner.at === start) scanner.at += 1;
    return { value, isBare: !isValue, isSplatted: false };
  }
}
