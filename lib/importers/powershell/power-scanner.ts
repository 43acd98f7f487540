import { joinText, type ShellPiece, type ShellText } from '../shell/shell-text';

const ESCAPES = new Map(
  Object.entries({ '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }),
);
const NAME = /\$(?:(?:env:|script:|global:)?([A-Za-z_]\w{0,99})|\{(?:env:|script:|global:)?([^}\n]{1,100})\})/iy;

const WORD_END = /[\s,;|&(){}'"`]/;
const PLAIN = /[^"`$]+/y;

export type Variable = (name: string) => ShellPiece;

/** Reads the quoted texts, here-strings and variables of PowerShell at a place in its source. */
export class PowerScanner {
  readonly source: string;
  at = 0;

  constructor(text: string) {
    this.source = text.replaceAll('\r\n', '\n');
  }

  get character(): string {
    return this.source.charAt(this.at);
  }

  startsWith(text: string): boolean {
    return this.source.startsWith(text, this.at);
  }

  /** Blanks, comments and continued lines; line ends too where they mean nothing. */
  skip(overLines: boolean): void {
    for (;;) {
      if (this.startsWith('`\n')) this.at += 2;
      else if (this.startsWith('<#')) this.#jump('#>', 2);
      else if (this.character === '#') this.#jump('\n', 0);
      else if (this.character === '\n' ? overLines : /[ \t\f\v\u00a0\ufeff]/.test(this.character)) this.at += 1;
      else return;
    }
  }

  /** The name behind `$`; the scanner stands behind it afterwards. */
  variable(): string | undefined {
    NAME.lastIndex = this.at;
    const found = NAME.exec(this.source);
    if (found === null) return undefined;
    this.at = NAME.lastIndex;
    return found[1] ?? found[2];
  }

  /** What stands here up to a blank, a quote or a sign. */
  word(): string {
    const start = this.at;
    while (this.at < this.source.length && !WORD_END.test(this.character)) this.at += 1;
    return this.source.slice(start, this.at);
  }

  /** A text in quotes or a here-string; undefined where none begins. */
  quoted(variable: Variable): ShellText | undefined {
    if (this.startsWith("@'\n")) return [this.#hereString("'")];
    if (this.startsWith('@"\n')) return this.#expanded(this.#hereString('"'), variable);
    if (this.character === "'") return [this.#single()];
    return this.character === '"' ? this.#double(variable) : undefined;
  }

  /** Goes behind the bracket that closes the one at this place; texts in between are passed over. */
  skipBrackets(): void {
    let depth = 0;
    while (this.at < this.source.length) {
      const character = this.character;
      if (this.quoted((name) => ({ variable: name })) !== undefined) continue;
      this.at += character === '`' ? 2 : 1;
      if (/[([{]/.test(character)) depth += 1;
      if (/[)\]}]/.test(character)) depth -= 1;
      if (depth <= 0 && /[)\]}]/.test(character)) return;
    }
  }

  #jump(end: string, length: number): void {
    const found = this.source.indexOf(end, this.at);
    this.at = found < 0 ? this.source.length : found + length;
  }

  #hereString(quote: string): string {
    const start = this.at + 3;
    const end = this.source.indexOf(`\n${quote}@`, start - 1);
    this.at = end < 0 ? this.source.length : end + 3;
    return this.source.slice(start, end < 0 ? undefined : Math.max(start, end));
  }

  #single(): string {
    const parts: string[] = [];
    this.at += 1;
    for (;;) {
      const end = this.source.indexOf("'", this.at);
      parts.push(this.source.slice(this.at, end < 0 ? undefined : end));
      this.at = end < 0 ? this.source.length : end + 1;
      if (end < 0 || this.character !== "'") return parts.join('');
      parts.push("'");
      this.at += 1;
    }
  }

  #expanded(text: string, variable: Variable): ShellText {
    return new PowerScanner(text).#pieces(variable, false);
  }

  #double(variable: Variable): ShellText {
    this.at += 1;
    return this.#pieces(variable, true);
  }

  #pieces(variable: Variable, isQuoted: boolean): ShellText {
    const pieces: ShellPiece[] = [];
    while (this.at < this.source.length) {
      const character = this.character;
      if (isQuoted && character === '"') {
        this.at += 1;
        if (this.character !== '"') break;
        pieces.push('"');
        this.at += 1;
      } else if (character === '`') {
        const escaped = this.source.charAt(this.at + 1);
        pieces.push(ESCAPES.get(escaped) ?? escaped);
        this.at += 2;
      } else if (this.startsWith('$(')) {
        this.at += 1;
        pieces.push(this.#subexpression(variable));
      } else {
        const name = character === '$' ? this.variable() : undefined;
        pieces.push(name === undefined ? this.#plain(character) : variable(name));
      }
    }
    return joinText(pieces);
  }

  #plain(character: string): string {
    PLAIN.lastIndex = this.at;
    const run = PLAIN.exec(this.source)?.[0] ?? character;
    this.at += run.length;
    return run;
  }

  /** `$($env:NAME)` is the variable; anything else is not run. */
  #subexpression(variable: Variable): ShellPiece {
    const start = this.at;
    this.at += 1;
    const name = this.variable();
    if (name !== undefined && this.character === ')') {
      this.at += 1;
      return variable(name);
    }
    this.at = start;
    this.skipBrackets();
    return { unread: 'expression' };
  }
}
