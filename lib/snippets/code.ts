import type { JsonValue } from '../core/json';

/**
 * Source text of one language. Only `codeTag` (from templates written in this room) and `printedCode`
 * (for the literal printers in `languages/`) make one, so foreign text cannot become code.
 */
class Code<Language extends string> {
  readonly language: Language;
  readonly text: string;

  constructor(language: Language, text: string) {
    this.language = language;
    this.text = text;
  }
}

export type { Code };

type Hole<Language extends string> = JsonValue | Code<Language>;
type CodeTag<Language extends string> = (
  parts: TemplateStringsArray,
  ...holes: readonly Hole<Language>[]
) => Code<Language>;

type CodeLanguage<Language extends string> = {
  readonly name: Language;
  /** The value as a literal. */
  print(value: JsonValue): string;
  /** Later lines of a hole move right as far as the line it stands in. Wrong where literals hold line breaks. */
  readonly indentsHoles: boolean;
};

/** The template tag of a language: values in holes are printed as literals, template text stands as written (raw). */
export function codeTag<Language extends string>(language: CodeLanguage<Language>): CodeTag<Language> {
  return (parts, ...holes) => {
    let text = parts.raw[0] ?? '';
    for (const [index, hole] of holes.entries()) {
      const printed = hole instanceof Code ? hole.text : language.print(hole);
      text += language.indentsHoles ? indented(printed, text) : printed;
      text += parts.raw[index + 1] ?? '';
    }
    return new Code(language.name, text);
  };
}

/** Text that a literal printer vouches for. Only files of `languages/` may call it (a test looks). */
export function printedCode<Language extends string>(language: Language, text: string): Code<Language> {
  return new Code(language, text);
}

/** The pieces with the separator between them (default: a line break); `false` pieces are left out. */
export function joinCode<Language extends string>(
  language: Language,
  pieces: readonly (Code<Language> | false)[],
  separator?: Code<Language>,
): Code<Language> {
  const texts = pieces.flatMap((piece) => (piece === false ? [] : [piece.text]));
  return new Code(language, texts.join(separator?.text ?? '\n'));
}

function indented(printed: string, before: string): string {
  if (!printed.includes('\n')) return printed;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const indent = line.slice(0, line.length - line.trimStart().length);
  return indent === '' ? printed : printed.replaceAll('\n', `\n${indent}`);
}
