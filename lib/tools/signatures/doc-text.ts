/** What a doc comment says: about the function, and about each parameter. */
export type DocText = {
  readonly description: string;
  readonly parameters: ReadonlyMap<string, DocParameter>;
};

export type DocParameter = {
  readonly text: string;
  readonly type?: string | undefined;
  readonly optional?: boolean | undefined;
  /** The default as the comment writes it. */
  readonly fallback?: string | undefined;
};

export const NO_DOC: DocText = { description: '', parameters: new Map() };

const MOST_LINES = 2_000;

/** The lines of a text, without trailing blanks; bounded. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/, MOST_LINES).map((line) => line.trimEnd());
}

/** Wrapped lines as running text: one paragraph one line, lists and blank lines kept. */
export function flowing(lines: readonly string[]): string {
  const paragraphs: string[] = [];
  let opens = true;
  for (const line of lines.map((each) => each.trim())) {
    if (line === '') {
      opens = true;
      continue;
    }
    const isItem = /^(?:[-*•]|\d{1,3}[.)])\s/.test(line);
    const last = paragraphs.length - 1;
    if (last < 0) paragraphs.push(line);
    else if (opens) paragraphs.push(`\n${line}`);
    else if (isItem) paragraphs.push(line);
    else paragraphs[last] = `${paragraphs[last]} ${line}`;
    opens = false;
  }
  return paragraphs.join('\n').trim();
}

/** The number of blanks before a line's first letter; a tab counts as eight columns. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const letter of line) {
    if (letter === ' ') columns += 1;
    else if (letter === '\t') columns += 8 - (columns % 8);
    else break;
  }
  return columns;
}
