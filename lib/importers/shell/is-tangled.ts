const MOST_OPENERS = 3000;
const HERE_DOCUMENT = /<<-?[ \t]*(?:'([^'\n]{1,200})'|"([^"\n]{1,200})"|\\?(\w{1,200}))/y;

/**
 * True for text with so many braces, brackets and substitutions outside of quotes that parsing it would take very long:
 * the time of the parser grows with the square of their number. One linear pass.
 */
export function isTangled(text: string): boolean {
  const scan = new OpenerScan(text);
  scan.run(0, false);
  return scan.openers > MOST_OPENERS;
}

class OpenerScan {
  openers = 0;
  readonly #text: string;
  #ends: { readonly word: string; readonly isQuoted: boolean }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes over code up to its end, or behind the bracket that ends a substitution. */
  run(start: number, isInner: boolean): number {
    const text = this.#text;
    let depth = isInner ? 1 : 0;
    let at = start;
    while (at < text.length && this.openers <= MOST_OPENERS) {
      const character = text.charAt(at);
      if (character === ')' && isInner) depth -= 1;
      if (isInner && depth === 0) return at + 1;
      if (character === '(') depth += 1;
      at = this.#step(character, at);
    }
    return at;
  }

  #step(character: string, at: number): number {
    const text = this.#text;
    if (character === '\\') return at + 2;
    if (character === "'") return this.#behindSingle(at);
    if (character === '"') return this.#behindDouble(at);
    if (character === '\n') return this.#behindHereDocuments(at);
    if (character === '#' && /^\s?$/.test(text.charAt(at - 1))) return endOfLine(text, at);
    if (character === '<' && text[at + 1] === '<') return this.#behindRedirect(at);
    if (character === '{' || character === '(' || character === '[' || character === '`') this.openers += 1;
    return at + 1;
  }

  #behindSingle(quote: number): number {
    const text = this.#text;
    const isAnsi = text[quote - 1] === '$';
    let at = quote + 1;
    while (at < text.length && text[at] !== "'") at += isAnsi && text[at] === '\\' ? 2 : 1;
    return at + 1;
  }

  #behindDouble(quote: number): number {
    const text = this.#text;
    let at = quote + 1;
    while (at < text.length && text[at] !== '"') {
      const isSubstitution = text[at] === '$' && text[at + 1] === '(';
      if (text[at] === '`' || (text[at] === '$' && /[({]/.test(text.charAt(at + 1)))) this.openers += 1;
      if (isSubstitution && this.openers <= MOST_OPENERS) at = this.run(at + 2, true);
      else at += text[at] === '\\' ? 2 : 1;
    }
    return at + 1;
  }

  #behindRedirect(at: number): number {
    HERE_DOCUMENT.lastIndex = at;
    const [whole = '<<', single, double, bare] = HERE_DOCUMENT.exec(this.#text) ?? [];
    const word = single ?? double ?? bare;
    this.openers += 1;
    if (word !== undefined) this.#ends.push({ word, isQuoted: bare === undefined });
    return at + whole.length;
  }

  #behindHereDocuments(lineEnd: number): number {
    const text = this.#text;
    let at = lineEnd;
    for (const { word, isQuoted } of this.#ends.splice(0)) {
      const end = endOfHereDocument(text, at, word);
      if (!isQuoted) this.openers += substitutions(text.slice(at, end));
      at = end;
    }
    return at + (at === lineEnd ? 1 : 0);
  }
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function endOfHereDocument(text: string, lineEnd: number, word: string): number {
  let at = lineEnd;
  while (at < text.length) {
    const next = endOfLine(text, at + 1);
    if (text.slice(at + 1, next).trimStart() === word) return next;
    at = next;
  }
  return text.length;
}

function substitutions(text: string): number {
  let count = 0;
  for (const _match of text.matchAll(/\$[({]|`/g)) count += 1;
  return count;
}
