import { type GivenHeader, keyOrNothing } from '../headers';
import type { ImportedCredential } from '../imported-request';
import { knownText, plainText, type ShellText } from './shell-text';

/** The value of a header: its text from `start` on, or the variable in it where that has no value worth having. */
export function headerValue(text: ShellText, start: number): GivenHeader['value'] {
  const rest = plainText(text).slice(start).trim();
  const variable = firstVariable(text);
  if (variable === undefined) return text.some((piece) => typeof piece !== 'string') ? '' : rest;
  const isKey = knownText(text) !== undefined && keyOrNothing(rest.replace(/^\w+\s+/, '')) !== undefined;
  return isKey ? rest : { variable };
}

/** A key that is given alone, without a header. */
export function tokenCredential(text: ShellText): ImportedCredential | undefined {
  const value = headerValue(text, 0);
  return typeof value === 'string' ? keyOrNothing(value) : value;
}

function firstVariable(text: ShellText): string | undefined {
  for (const piece of text) if (typeof piece === 'object' && 'variable' in piece) return piece.variable;
  return undefined;
}
