const SIMPLE = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['a', '\u0007'],
  ['0', '\0'],
  ['\n', ''],
]);

/** The characters that a string literal of JavaScript or Python means; an escape that neither knows keeps its letter. */
export function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|U([0-9a-fA-F]{8})|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g,
    (whole, braced?: string, long?: string, short?: string, byte?: string, single?: string) => {
      const code = braced ?? long ?? short ?? byte;
      if (code !== undefined) return character(Number.parseInt(code, 16)) ?? whole;
      const letter = single === '\r\n' ? '\n' : (single ?? '');
      return SIMPLE.get(letter) ?? letter;
    },
  );
}

function character(code: number): string | undefined {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
