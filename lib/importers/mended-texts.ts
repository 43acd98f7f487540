/** A text as it may have stood before a page, an editor or a terminal changed it, and what is to be said about that. */
export type MendedText = { readonly text: string; readonly notes: readonly string[] };

const LONGEST = 200_000;
const SPECIAL_BLANKS = /[\u00a0\u2007\u202f]/g;
/** A prompt before a command: `$ `, `me@host:~$ `, `➜  ~ `. */
const COMMAND = /^(?:[^\n'"]{0,80}[$%#>❯~] {1,9})?(?=(?:curl|http|https|xh)\s)/m;

/** Other readings of a text that does not read as it stands, in the order in which they are worth trying. Linear. */
export function mendedTexts(text: string): readonly MendedText[] {
  if (text.length > LONGEST) return [];
  const whole = withPlainBlanks(text);
  const command = fromCommand(whole);
  const tried = new Set([text]);
  return [whole, command, withPlainQuotes(whole), withPlainQuotes(command)].filter((mended) => {
    const isNew = !tried.has(mended.text);
    tried.add(mended.text);
    return isNew;
  });
}

/** Without the indentation that all lines have, and without blanks behind the sign that continues a line. */
function withPlainBlanks(text: string): MendedText {
  const plain = text.replaceAll(SPECIAL_BLANKS, ' ');
  const lines = plain.split('\n').map((line) => (/\\\s+$/.test(line.slice(-20)) ? line.trimEnd() : line));
  const shared = lines.reduce((least, line) => (line.trim() === '' ? least : Math.min(least, indentOf(line))), 100);
  return {
    text: lines.map((line) => line.slice(Math.min(shared, indentOf(line)))).join('\n'),
    notes: plain === text ? [] : ['Special blanks were read as blanks.'],
  };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** From the first line on that begins with a command; the prompts of a terminal go. */
function fromCommand({ text, notes }: MendedText): MendedText {
  const found = COMMAND.exec(text);
  if (found === null) return { text, notes };
  const before = text.slice(0, found.index).trim();
  const command = text.slice(found.index + found[0].length);
  return {
    text: found[0] === '' ? command : command.replaceAll(/\n> ?/g, '\n'),
    notes: before === '' ? notes : [...notes, 'What stands before the command was left out.'],
  };
}

function withPlainQuotes({ text, notes }: MendedText): MendedText {
  const plain = text.replaceAll(/[\u201c-\u201f]/g, '"').replaceAll(/[\u2018-\u201b]/g, "'");
  return { text: plain, notes: plain === text ? notes : [...notes, 'Typographic quotes were read as straight ones.'] };
}
