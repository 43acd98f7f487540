/** One stretch of an argument: text, a variable (with its value where the script gives it), or what only a shell could know. */
export type ShellPiece =
  | string
  | { readonly variable: string; readonly value?: string }
  | { readonly unread: 'command' | 'expression' };

/** One argument of a command, without its quotes; nothing in it was executed. */
export type ShellText = readonly ShellPiece[];

export type ShellCommand = {
  readonly name: string;
  readonly args: readonly ShellText[];
  /** What comes through standard input, where the script itself holds it. */
  readonly stdin?: ShellText;
};

export type ShellScript = { readonly commands: readonly ShellCommand[]; readonly notes: readonly string[] };

/** The text with the values that are known; a variable without one stands as `$NAME`. */
export function plainText(text: ShellText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : pieceText(piece))).join('');
}

/** The text when all of it is known. */
export function knownText(text: ShellText): string | undefined {
  const isKnown = text.every((piece) => typeof piece === 'string' || ('value' in piece && piece.value !== undefined));
  return isKnown ? plainText(text) : undefined;
}

/** A sentence for each part that is not known here. `where` = "The body". */
export function unknownParts(text: ShellText, where: string): readonly string[] {
  const notes = text.flatMap((piece) => {
    if (typeof piece === 'string') return [];
    if ('unread' in piece) return [`${where} holds what a command would print; commands are not executed here.`];
    if (piece.value !== undefined) return [];
    return [`${where} holds the variable ${piece.variable}, which has no value here; it stands as $${piece.variable}.`];
  });
  return [...new Set(notes)].slice(0, 10);
}

/** The text from the given place on, counted in the characters of its first, literal piece. */
export function sliceText(text: ShellText, from: number): ShellText {
  const [first, ...rest] = text;
  return typeof first === 'string' ? [first.slice(from), ...rest].filter((piece) => piece !== '') : text;
}

/** Neighbouring stretches of text as one. */
export function joinText(pieces: ShellText): ShellText {
  const joined: ShellPiece[] = [];
  let text: string[] = [];
  const flush = () => {
    if (text.length > 0) joined.push(text.join(''));
    text = [];
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') text.push(piece);
    else {
      flush();
      joined.push(piece);
    }
  }
  flush();
  return joined;
}

function pieceText(piece: Exclude<ShellPiece, string>): string {
  return 'unread' in piece ? '$(…)' : (piece.value ?? `$${piece.variable}`);
}
