const MOST = 5;

/** A sentence for each key that stands twice in one object of a JSON text, where the last one counts; at most five. Linear. */
export function repeatedKeys(text: string): readonly string[] {
  const found = new Set<string>();
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length && found.size < MOST; at += 1) {
    const character = text.charAt(at);
    if (character === '{') open.push(new Set());
    else if (character === '[') open.push(undefined);
    else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (keys !== undefined && isBeforeColon(text, end)) {
        const key = text.slice(at + 1, end);
        if (keys.has(key)) found.add(key);
        keys.add(key);
      }
      at = end;
    }
  }
  return [...found].map((key) => `The field ${key.slice(0, 40)} stands twice in one object; the last one was taken.`);
}

/** Where the text ends whose opening quote stands at `quote`. */
export function endOfString(text: string, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function isBeforeColon(text: string, quote: number): boolean {
  let at = quote + 1;
  while (/[ \t\n\r]/.test(text.charAt(at))) at += 1;
  return text[at] === ':';
}
