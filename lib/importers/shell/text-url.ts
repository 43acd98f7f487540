import type { VariableUrl } from '../../core/wire';
import { knownText, plainText, type ShellText } from './shell-text';

export type TextUrl = { readonly url: string | VariableUrl; readonly notes: readonly string[] };

/** The address of a call: as written, with `http://` before a host alone, or behind the variable of its base. */
export function textUrl(text: ShellText): TextUrl {
  const known = knownText(text);
  if (known !== undefined) return { url: withScheme(known), notes: [] };
  const [first, ...rest] = text;
  const path = knownText(rest);
  const isBase = typeof first === 'object' && 'variable' in first && first.value === undefined;
  if (isBase && path !== undefined) return { url: { variable: first.variable, path }, notes: [] };
  const names = text.flatMap((piece) =>
    typeof piece === 'object' && 'variable' in piece && piece.value === undefined ? [piece.variable] : [],
  );
  const what = names.length === 0 ? 'what a command would print' : `the variable ${names.join(', ')}`;
  return { url: withScheme(plainText(text)), notes: [`The address holds ${what}, which is not known here.`] };
}

function withScheme(text: string): string {
  const trimmed = text.trim();
  return /^(?:[a-z][a-z0-9+.-]*:\/)?\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
}
