/** A number of a JSON text that no double holds as written; `sent` = what goes out in its place, undefined = nothing can. */
export type LostNumber = {
  readonly start: number;
  readonly typed: string;
  readonly sent: string | undefined;
};

const SUSPECT = /\d{16}|\d[eE]\+?\d{3}/;
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** Whole numbers of a valid JSON text that would arrive changed, and numbers too large to be sent at all. */
export function lostNumbers(text: string): readonly LostNumber[] {
  if (!SUSPECT.test(text)) return [];
  return [...text.matchAll(TOKEN)].flatMap(({ 0: typed, index: start }): readonly LostNumber[] => {
    if (typed.startsWith('"')) return [];
    const value = Number(typed);
    if (!Number.isFinite(value)) return [{ start, typed, sent: undefined }];
    const isSame = !/^-?\d{16,}$/.test(typed) || BigInt(typed) === BigInt(value);
    return isSame ? [] : [{ start, typed, sent: JSON.stringify(value) }];
  });
}
