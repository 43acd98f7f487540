/** Data URLs longer than this are folded on the screen; copying gives the whole. */
const LONGEST_SHOWN = 2048;

/** The code as it is shown: the payload of each long data URL stands as its size. Linear in the text. */
export function foldDataUrls(code: string): string {
  if (code.length <= LONGEST_SHOWN) return code;
  return code.replaceAll(/(data:[\w.+/-]{1,80};base64,)([A-Za-z0-9+/=]+)/g, (whole, head: string, payload: string) =>
    whole.length <= LONGEST_SHOWN ? whole : `${head}⟨${Math.round((payload.length * 0.75) / 1024)} KB⟩`,
  );
}
