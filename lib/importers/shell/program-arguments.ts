import { joinText, type ShellPiece, type ShellText } from './shell-text';

const PLAIN = /[^\s"\\]+/y;

/** A command line taken apart as programs on Windows do it: blanks divide, `"` quotes, `\"` and `""` are a quote. */
export function programArguments(line: ShellText): readonly ShellText[] {
  const words: ShellText[] = [];
  let word: ShellPiece[] | undefined;
  let isQuoted = false;
  const add = (piece: ShellPiece) => {
    word ??= [];
    word.push(piece);
  };
  for (const piece of joinText(line)) {
    if (typeof piece !== 'string') {
      add(piece);
      continue;
    }
    for (let at = 0; at < piece.length; at += 1) {
      const character = piece.charAt(at);
      if (character === '\\') {
        const end = endOfBackslashes(piece, at);
        const count = end - at;
        const isBeforeQuote = piece[end] === '"';
        add('\\'.repeat(isBeforeQuote ? Math.floor(count / 2) : count));
        if (isBeforeQuote && count % 2 === 1) add('"');
        at = isBeforeQuote && count % 2 === 1 ? end : end - 1;
      } else if (character === '"') {
        add('');
        if (isQuoted && piece[at + 1] === '"') {
          add('"');
          at += 1;
        } else isQuoted = !isQuoted;
      } else if (!isQuoted && /\s/.test(character)) {
        if (word !== undefined) words.push(joinText(word));
        word = undefined;
      } else {
        PLAIN.lastIndex = at;
        const run = PLAIN.exec(piece)?.[0] ?? character;
        add(run);
        at += run.length - 1;
      }
    }
  }
  if (word !== undefined) words.push(joinText(word));
  return words;
}

function endOfBackslashes(text: string, start: number): number {
  let end = start;
  while (text[end] === '\\') end += 1;
  return end;
}
