import { knownText, type ShellPiece } from '../shell/shell-text';
import type { PowerScanner } from './power-scanner';
import { isPartlyUnread, type PowerValue, powerJson, powerText, UNREAD } from './power-value';

const MAX_DEPTH = 100;

/** Reads values of PowerShell where the scanner stands: texts, tables, lists, variables. Nothing is executed. */
export class PowerExpression {
  /** Values by lower-case name of their variable. */
  readonly variables = new Map<string, PowerValue>();
  readonly notes: string[] = [];
  readonly #scanner: PowerScanner;
  #depth = 0;

  constructor(scanner: PowerScanner) {
    this.#scanner = scanner;
  }

  /** A value with what is piped out of it: `| ConvertTo-Json` makes text of it. */
  pipeline(): PowerValue {
    const scanner = this.#scanner;
    let value = this.listed();
    for (;;) {
      scanner.skip(false);
      if (scanner.character !== '|') return value;
      scanner.at += 1;
      scanner.skip(true);
      const name = this.#scanner.word().toLowerCase();
      this.#restOfPipe();
      if (name === 'convertto-json') value = this.#asJson(value);
      else if (name !== 'out-string') value = UNREAD;
    }
  }

  #restOfPipe(): void {
    const scanner = this.#scanner;
    while (scanner.at < scanner.source.length && !/[\n;|)}]/.test(scanner.character)) scanner.at += 1;
  }

  #asJson(value: PowerValue): PowerValue {
    if (isPartlyUnread(value)) this.notes.push('A part of the body is an expression, which is not run here.');
    return powerText(JSON.stringify(powerJson(value)));
  }

  /** One value, or several divided by commas. */
  listed(): PowerValue {
    const scanner = this.#scanner;
    const items = [this.#value()];
    for (;;) {
      scanner.skip(false);
      if (scanner.character !== ',') break;
      scanner.at += 1;
      scanner.skip(true);
      items.push(this.#value());
    }
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { kind: 'list', items };
  }

  #value(): PowerValue {
    if (this.#depth >= MAX_DEPTH) {
      this.#scanner.skipBrackets();
      return UNREAD;
    }
    this.#depth += 1;
    const value = this.#concatenated();
    this.#depth -= 1;
    return value;
  }

  #concatenated(): PowerValue {
    const scanner = this.#scanner;
    let value = this.#primary();
    for (;;) {
      scanner.skip(false);
      if (scanner.character !== '+') return value;
      scanner.at += 1;
      scanner.skip(true);
      const next = this.#primary();
      value =
        value.kind === 'text' && next.kind === 'text' ? { kind: 'text', text: [...value.text, ...next.text] } : UNREAD;
    }
  }

  #primary(): PowerValue {
    const scanner = this.#scanner;
    const quoted = scanner.quoted((name) => this.#piece(name));
    if (quoted !== undefined) return { kind: 'text', text: quoted };
    if (scanner.startsWith('@{')) return this.#table();
    if (scanner.startsWith('@(')) return this.#array();
    if (scanner.startsWith('$(')) {
      scanner.skipBrackets();
      return UNREAD;
    }
    if (scanner.character === '$') return this.#named(scanner.variable());
    if (scanner.character === '(') return this.#group();
    if (scanner.character === '[') return this.#typed();
    return this.#bareScalar();
  }

  #piece(name: string): ShellPiece {
    const value = this.variables.get(name.toLowerCase());
    const known = value?.kind === 'text' ? knownText(value.text) : undefined;
    return known === undefined ? { variable: name } : { variable: name, value: known };
  }

  #named(name: string | undefined): PowerValue {
    const scanner = this.#scanner;
    if (name === undefined) {
      scanner.at += 1;
      return UNREAD;
    }
    if (/^(?:true|false|null)$/i.test(name)) {
      return { kind: 'scalar', value: name.toLowerCase() === 'null' ? null : name.toLowerCase() === 'true' };
    }
    const known = this.variables.get(name.toLowerCase());
    return known ?? { kind: 'text', text: [{ variable: name }] };
  }

  #table(): PowerValue {
    const scanner = this.#scanner;
    const entries: (readonly [string, PowerValue])[] = [];
    scanner.at += 2;
    for (;;) {
      scanner.skip(true);
      if (scanner.character === ';' || scanner.character === ',') {
        scanner.at += 1;
        continue;
      }
      if (scanner.character === '}' || scanner.at >= scanner.source.length) break;
      const start = scanner.at;
      const key = scanner.quoted((name) => this.#piece(name));
      const name = key === undefined ? this.#key() : (knownText(key) ?? '');
      scanner.skip(true);
      if (scanner.character === '=') scanner.at += 1;
      scanner.skip(true);
      entries.push([name, this.pipeline()]);
      if (scanner.at === start) scanner.at += 1;
    }
    scanner.at += 1;
    return { kind: 'table', entries };
  }

  #key(): string {
    const scanner = this.#scanner;
    const start = scanner.at;
    while (scanner.at < scanner.source.length && !/[\s=;}]/.test(scanner.character)) scanner.at += 1;
    return scanner.source.slice(start, scanner.at);
  }

  #array(): PowerValue {
    const scanner = this.#scanner;
    const items: PowerValue[] = [];
    scanner.at += 2;
    for (;;) {
      scanner.skip(true);
      if (scanner.character === ',' || scanner.character === ';') {
        scanner.at += 1;
        continue;
      }
      if (scanner.character === ')' || scanner.at >= scanner.source.length) break;
      const start = scanner.at;
      items.push(this.#value());
      if (scanner.at === start) scanner.at += 1;
    }
    scanner.at += 1;
    return { kind: 'list', items };
  }

  #group(): PowerValue {
    const scanner = this.#scanner;
    scanner.at += 1;
    scanner.skip(true);
    const value = this.pipeline();
    scanner.skip(true);
    if (scanner.character === ')') scanner.at += 1;
    return value;
  }

  /** `[ordered]@{…}` is its value; `[Text.Encoding]::UTF8.GetBytes("…")` is its text. */
  #typed(): PowerValue {
    const scanner = this.#scanner;
    scanner.skipBrackets();
    scanner.skip(false);
    if (!scanner.startsWith('::')) return this.#value();
    while (scanner.at < scanner.source.length && /[\w:.]/.test(scanner.character)) scanner.at += 1;
    return scanner.character === '(' ? this.#group() : UNREAD;
  }

  #bareScalar(): PowerValue {
    const word = this.#scanner.word();
    if (word === '') return UNREAD;
    const number = /^-?(?:\d|\.\d)[\d.]*(?:e[-+]?\d+)?$/i.test(word) ? Number(word) : Number.NaN;
    return Number.isFinite(number) ? { kind: 'scalar', value: number } : powerText(word);
  }
}
