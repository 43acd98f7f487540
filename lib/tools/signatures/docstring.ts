import { type DocParameter, type DocText, flowing, indentOf, linesOf } from './doc-text';
import { googleEntry, numpyEntry, restField } from './docstring-entry';

const PARAMETERS =
  /^(?:Args|Arguments|Parameters|Params|Parameter|Keyword Args|Keyword Arguments|Other Parameters|Other Args|Attributes|Attrs|Fields)\s*:\s*$/i;
const OTHERS =
  /^(?:Returns?|Yields?|Raises?|Throws|Examples?|Notes?|Warnings?|Warns|See Also|References|Todo|Usage|Receives|Methods)\s*:(?:\s|$)/i;
const NUMPY_PARAMETERS = /^(?:Parameters|Other Parameters|Attributes)\s*$/i;
const UNDERLINE = /^\s*-{3,}\s*$/;

type Section = 'text' | 'google' | 'numpy' | 'rest' | 'other';
type Entry = {
  readonly names: readonly string[];
  readonly doc: DocParameter;
  readonly lines: string[];
  readonly indent: number;
};
type State = { section: Section; indent: number; entry: Entry | undefined };

/** Reads a docstring in the style of Google, NumPy or reST; what is none of them is description. */
export function docstring(text: string): DocText {
  const lines = dedented(text);
  const description: string[] = [];
  const entries: Entry[] = [];
  const types = new Map<string, string>();
  const state: State = { section: 'text', indent: 0, entry: undefined };
  for (const [index, line] of lines.entries()) {
    if (UNDERLINE.test(line) && index > 0) continue;
    if (opensSection(line, lines[index + 1], state)) continue;
    if (readField(line, state, entries, types)) continue;
    if (state.section === 'text') description.push(line);
    else if (state.section !== 'other') readEntry(line, state, entries);
  }
  return { description: flowing(description), parameters: collected(entries, types) };
}

/** PEP 257: the first line as it is, the others without their common indent. */
function dedented(text: string): readonly string[] {
  const [first = '', ...rest] = linesOf(text);
  const margins = rest.filter((line) => line.trim() !== '').map(indentOf);
  const margin = margins.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  const strip = (line: string) =>
    line.replace(/^[ \t]*/, (blanks) => ' '.repeat(Math.max(indentOf(blanks) - margin, 0)));
  return [first.trimStart(), ...rest.map(strip)];
}

function opensSection(line: string, next: string | undefined, state: State): boolean {
  const isUnderlined = next !== undefined && UNDERLINE.test(next) && /^[A-Z][A-Za-z ]{1,40}$/.test(line.trim());
  const word = line.trim();
  const isInside = state.section !== 'text' && indentOf(line) > state.indent;
  const section = isUnderlined
    ? NUMPY_PARAMETERS.test(word)
      ? 'numpy'
      : 'other'
    : isInside
      ? undefined
      : PARAMETERS.test(word)
        ? 'google'
        : OTHERS.test(word)
          ? 'other'
          : undefined;
  if (section === undefined) return closesSection(line, state);
  Object.assign(state, { section, indent: indentOf(line), entry: undefined });
  return true;
}

/** Text at the margin after a Google section is description again. */
function closesSection(line: string, state: State): boolean {
  const isGoogle = state.section === 'google' || state.section === 'other';
  if (isGoogle && line.trim() !== '' && indentOf(line) < state.indent) state.section = 'text';
  return false;
}

function readField(line: string, state: State, entries: Entry[], types: Map<string, string>): boolean {
  const field = restField(line);
  if (!field) return false;
  state.section = field.kind === 'other' ? 'other' : 'rest';
  state.indent = indentOf(line);
  state.entry = undefined;
  if (field.kind === 'type') types.set(field.name, field.text);
  if (field.kind !== 'param') return true;
  state.entry = {
    names: [field.name],
    doc: { text: '', type: field.type },
    lines: [field.text],
    indent: indentOf(line),
  };
  entries.push(state.entry);
  return true;
}

function readEntry(line: string, state: State, entries: Entry[]): void {
  const { entry, section } = state;
  const indent = indentOf(line);
  if (line.trim() === '' || (entry && indent > entry.indent)) {
    entry?.lines.push(line);
    return;
  }
  const read = section === 'google' ? googleEntry(line) : section === 'numpy' ? numpyEntry(line) : undefined;
  if (read) {
    state.entry = { ...read, lines: [read.doc.text], indent };
    entries.push(state.entry);
  } else if (section === 'rest' || indent <= state.indent) {
    Object.assign(state, { section: 'other', entry: undefined });
  } else entry?.lines.push(line);
}

function collected(entries: readonly Entry[], types: ReadonlyMap<string, string>): ReadonlyMap<string, DocParameter> {
  const parameters = new Map<string, DocParameter>();
  for (const { names, doc, lines } of entries) {
    for (const name of names) parameters.set(name, { ...doc, type: doc.type ?? types.get(name), text: flowing(lines) });
  }
  for (const [name, type] of types) if (!parameters.has(name)) parameters.set(name, { text: '', type });
  return parameters;
}
