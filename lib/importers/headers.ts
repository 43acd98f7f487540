import type { ImportedCredential, ImportedRequest } from './imported-request';

/** Headers that every client sets by itself, or that our tunnel sets. */
const USUAL = new Set([
  'content-type',
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'connection',
  'content-length',
  'dnt',
  'host',
  'origin',
  'pragma',
  'priority',
  'referer',
  'user-agent',
]);
const USUAL_FAMILIES = ['sec-', 'x-stainless-', 'x-workbench-', ':'];
const KEY_HEADERS = new Set(['x-api-key', 'api-key', 'x-goog-api-key', 'ocp-apim-subscription-key']);
/** Headers that say who asks; what stands in them is no part of a draft. */
const SECRET = /auth|cookie|credential|csrf|key|password|secret|session|signature|token/;

type Sorted = Pick<ImportedRequest, 'headers' | 'notes'> & { readonly credential?: ImportedCredential };

/** A header as a text gives it: its value, or the variable that holds it (behind an optional "Bearer "). */
export type GivenHeader = { readonly name: string; readonly value: string | { readonly variable: string } };

/** The headers of a request, sorted: its credential, those that matter, and what is said about the rest. */
export function sortHeaders(given: readonly GivenHeader[]): Sorted {
  const headers: (readonly [string, string])[] = [];
  const notes: string[] = [];
  let credential: ImportedCredential | undefined;
  for (const { name: written, value } of given) {
    const name = written.trim();
    const lower = name.toLowerCase();
    const shown = name.slice(0, 60);
    if (lower === 'authorization' || KEY_HEADERS.has(lower)) {
      const { found, note } = credentialOf(value);
      if (note !== undefined) notes.push(`The header ${shown} was left out: ${note}.`);
      if (found !== undefined && credential !== undefined)
        notes.push(`The header ${shown} holds a second key; left out.`);
      credential ??= found;
    } else if (USUAL.has(lower) || USUAL_FAMILIES.some((family) => lower.startsWith(family))) continue;
    else if (SECRET.test(lower)) notes.push(aboutHeader(name, 'was left out: it says who asks.'));
    else if (typeof value !== 'string')
      notes.push(aboutHeader(name, `takes its value from ${value.variable}; left out.`));
    else if (looksSecret(value)) notes.push(aboutHeader(name, 'was left out: its value looks like a key.'));
    else headers.push([name, value]);
  }
  return { headers, notes, ...(credential === undefined ? {} : { credential }) };
}

function aboutHeader(name: string, what: string): string {
  return `The header ${name.slice(0, 60)} ${what}`;
}

/** The notes without those about headers of these names: for a provider that sends them by itself. */
export function notesWithoutHeaders(notes: readonly string[], names: readonly string[]): readonly string[] {
  const starts = names.map((name) => aboutHeader(name, '').toLowerCase());
  return notes.filter((note) => !starts.some((start) => note.toLowerCase().startsWith(start)));
}

type Found = { readonly found?: ImportedCredential; readonly note?: string };

function credentialOf(value: GivenHeader['value']): Found {
  if (typeof value !== 'string') return { found: value };
  const [, scheme] = /^\s*([A-Za-z][\w-]{0,30})\s+\S/.exec(value) ?? [];
  if (scheme !== undefined && scheme.toLowerCase() !== 'bearer') {
    return keyOrNothing(value) === undefined
      ? {}
      : { note: `${scheme} is a kind of credential that is not sent from here` };
  }
  const found = keyOrNothing(value.replace(/^\s*Bearer(?:\s+|$)/i, ''));
  return found === undefined ? {} : { found };
}

/** True for text that has the form of a key, or of a credential with its kind. */
export function looksSecret(value: string): boolean {
  return /^(?:Bearer|Basic|Token)\s/i.test(value) || /^(?:sk|pk|gsk|hf|key|xai|pplx|r8|nvapi)[-_]\S{12}/.test(value);
}

/** What docs write where the key belongs. */
const PLACEHOLDERS = [
  /^[<{[(].*[>}\])]$/,
  /^(?:your|my|the|our|some|insert|put|paste|enter|add|replace)\b/i,
  /^(?:your|my)[-_]/i,
  /^(?:xxx|token-abc123$|no-key|not-needed|not_needed)/i,
  /^(?:empty|none|null|undefined|dummy|fake|test|example|placeholder|anything|unused|ollama|lm-studio|api[-_ ]?key|key|token|secret)$/i,
  /(?:\.{3}|…|x{4}|\*{3})$/i,
  /^[.…*\s]+$/,
];

/** A key that stands in the text itself, or the variable that it names; nothing for what docs write in its place. */
export function keyOrNothing(text: string): ImportedCredential | undefined {
  const key = text.trim();
  const variable = namedVariable(key);
  if (variable !== undefined) return /^(?:YOUR|MY|THE)_/.test(variable) ? undefined : { variable };
  const start = key.slice(0, 120);
  if (key === '' || (key.length <= 120 && PLACEHOLDERS.some((pattern) => pattern.test(start)))) return undefined;
  return { key };
}

/** `$NAME` that no shell has replaced, `%NAME%`, `{{NAME}}`, or the bare name of a variable. */
function namedVariable(text: string): string | undefined {
  const [, signed, percent, braces] =
    /^(?:\$(?:env:|\{(?:env:)?)?([A-Za-z_]\w{0,99})\}?|%([A-Za-z_]\w{0,99})%|\{\{\s?([A-Z_]\w{0,99})\s?\}\})$/.exec(
      text,
    ) ?? [];
  const [bare] = /^[<[]?[A-Z][A-Z0-9_]{0,90}_(?:KEY|TOKEN|SECRET)[>\]]?$/.exec(text) ?? [];
  return signed ?? percent ?? braces ?? bare?.replaceAll(/[<>[\]]/g, '');
}
