/** One code point of a pattern: a literal, a class, a dot. */
export type Atom = { readonly source: string; readonly test: (sign: string) => boolean };

/** The parts of an ECMAScript regular expression that can be matched in linear time. */
export type PatternNode =
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly inner: PatternNode; readonly least: number; readonly most: number }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end' | 'word' | 'inner' }
  | { readonly kind: 'look'; readonly inner: PatternNode; readonly negative: boolean };

/** A pattern read; `unsupported` is one that ECMAScript takes and that cannot be matched in linear time. */
export type Pattern =
  | { readonly kind: 'read'; readonly node: PatternNode }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'broken' };

const LONGEST_PATTERN = 4_000;
const DEEPEST_GROUP = 60;

/** Reads the source of a regular expression (ECMA-262, with the flag u or else without, and with i if asked for). */
export function readPattern(source: string, ignoreCase = false): Pattern {
  if (source.length > LONGEST_PATTERN) return { kind: 'unsupported' };
  const flags = ['u', ''].find((flag) => isRegExp(source, flag));
  if (flags === undefined) return { kind: 'broken' };
  const reader: Reader = { source, flags, ignoreCase, at: 0, depth: 0 };
  const node = readChoice(reader);
  return node === undefined || reader.at < source.length ? { kind: 'unsupported' } : { kind: 'read', node };
}

function isRegExp(source: string, flags: string): boolean {
  try {
    return new RegExp(source, flags).flags === flags;
  } catch {
    return false;
  }
}

type Reader = {
  readonly source: string;
  readonly flags: string;
  readonly ignoreCase: boolean;
  at: number;
  depth: number;
};

function readChoice(reader: Reader): PatternNode | undefined {
  reader.depth += 1;
  if (reader.depth > DEEPEST_GROUP) return undefined;
  const options: PatternNode[] = [];
  do {
    const parts: PatternNode[] = [];
    while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
      const part = readTerm(reader);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    options.push(parts.length === 1 && parts[0] ? parts[0] : { kind: 'sequence', parts });
  } while (take(reader, '|'));
  reader.depth -= 1;
  return options.length === 1 ? options[0] : { kind: 'choice', options };
}

function take(reader: Reader, text: string): boolean {
  if (!reader.source.startsWith(text, reader.at)) return false;
  reader.at += text.length;
  return true;
}

function readTerm(reader: Reader): PatternNode | undefined {
  if (take(reader, '^')) return { kind: 'edge', edge: 'start' };
  if (take(reader, '$')) return { kind: 'edge', edge: 'end' };
  if (take(reader, '\\b')) return { kind: 'edge', edge: 'word' };
  if (take(reader, '\\B')) return { kind: 'edge', edge: 'inner' };
  const inner = take(reader, '(') ? readGroup(reader) : readAtom(reader);
  return inner && readQuantifier(reader, inner);
}

function readGroup(reader: Reader): PatternNode | undefined {
  const look = take(reader, '?=') ? 'ahead' : take(reader, '?!') ? 'not-ahead' : undefined;
  if (look === undefined && !take(reader, '?:') && reader.source.charAt(reader.at) === '?') {
    const name = /^\?<[^>=!]{1,100}>/.exec(reader.source.slice(reader.at, reader.at + 110))?.[0];
    if (name === undefined) return undefined;
    reader.at += name.length;
  }
  const inner = readChoice(reader);
  if (inner === undefined || !take(reader, ')')) return undefined;
  return look === undefined ? inner : { kind: 'look', inner, negative: look === 'not-ahead' };
}

function readQuantifier(reader: Reader, inner: PatternNode): PatternNode {
  const [whole, least, comma, most] =
    /^(?:[*+?]|\{(\d{1,9})(,?)(\d{0,9})\})/.exec(reader.source.slice(reader.at, reader.at + 24)) ?? [];
  if (whole === undefined) return inner;
  reader.at += whole.length;
  take(reader, '?');
  if (least === undefined) {
    return { kind: 'repeat', inner, least: whole === '+' ? 1 : 0, most: whole === '?' ? 1 : Number.POSITIVE_INFINITY };
  }
  const unbounded = comma === ',' && most === '';
  return {
    kind: 'repeat',
    inner,
    least: Number(least),
    most: unbounded ? Number.POSITIVE_INFINITY : Number(most || least),
  };
}

// A back reference (\1, \k) is what no linear matcher can follow.
const ATOM =
  /^(?:\[(?:[^\]\\]|\\[\s\S]){0,2000}\]|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u\{[0-9a-fA-F]{1,8}\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\c[A-Za-z]|\\[pP]\{[^}]{1,80}\}|\\[^1-9k]|[^\\])/u;

function readAtom(reader: Reader): PatternNode | undefined {
  const source = ATOM.exec(reader.source.slice(reader.at, reader.at + 2_100))?.[0];
  if (source === undefined || !isRegExp(source, reader.flags)) return undefined;
  reader.at += source.length;
  return { kind: 'atom', atom: atomOf(source, reader) };
}

function atomOf(source: string, { flags, ignoreCase }: Reader): Atom {
  if (!/^[\\[.]/.test(source)) {
    const wanted = foldCase(source);
    return { source, test: (sign) => sign === source || (ignoreCase && foldCase(sign) === wanted) };
  }
  const added = ignoreCase ? 'i' : '';
  // Astral code points are one sign here, with the flag or without.
  const whole = new RegExp(`^${source}$`, `${added}${isRegExp(`^${source}$`, 'u') ? 'u' : flags}`);
  const known = new Map<string, boolean>();
  return {
    source,
    test: (sign) => {
      const before = known.get(sign);
      if (before !== undefined) return before;
      const fits = whole.test(sign);
      known.set(sign, fits);
      return fits;
    },
  };
}

function foldCase(sign: string): string {
  return sign.toLowerCase().toUpperCase();
}
