/** A place of the text with something to say about it, in UTF-16 offsets of the value. */
export type EditorMarker = {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What mends it: offered under the light bulb. `text` is the whole new text. */
  readonly fix?: { readonly label: string; readonly text: string };
};

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** The first marker of the worst severity with the line it stands in, for a field that cannot draw under its text. */
export function firstMarker(
  text: string,
  markers: readonly EditorMarker[],
): { readonly message: string; readonly severity: EditorMarker['severity'] } | undefined {
  const [first] = [...markers].sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.start - b.start);
  if (first === undefined) return undefined;
  const line = text.slice(0, first.start).split('\n').length;
  return { message: `Line ${line}: ${first.message}`, severity: first.severity };
}
