/** Deeper JSON is no request that anybody writes, and readers of JSON run out of stack in it. */
const MOST_LEVELS = 500;

/** True for a text whose brackets are nested deeper than that, those in strings aside. One pass, no recursion. */
export function isDeepJson(text: string, most: number = MOST_LEVELS): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth += 1;
      if (depth > most) return true;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth = Math.max(0, depth - 1);
  }
  return false;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const OPEN_BRACKET = 91;
const CLOSE_BRACE = 125;
const CLOSE_BRACKET = 93;
const LINE_FEED = 10;

/** The closing quote, or the end of the line: no string of JSON goes over one. */
function endOfString(text: string, quote: number): number {
  let at = quote + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE || code === LINE_FEED) return at;
  }
  return at;
}

/** What is said about such a text, as a sentence that begins with what it is. */
export function tooDeepWords(what: string): string {
  return `${what} is nested more than ${MOST_LEVELS} levels deep.`;
}
