import { isSecretRef, type SecretRef, type VariableUrl } from '../core/wire';

/** Text around the value of one environment variable. */
export type EnvironmentText = { readonly before: string; readonly variable: string; readonly after: string };

/** A header value as snippets print it: fixed text, or a variable behind its prefix. */
export function headerText(value: string | SecretRef): string | EnvironmentText {
  if (!isSecretRef(value)) return value;
  return { before: value.prefix ?? '', variable: variableName(value.secret), after: '' };
}

/** The address as snippets print it: fixed text, or a variable before the path. */
export function urlText(url: string | VariableUrl): string | EnvironmentText {
  return typeof url === 'string' ? url : { before: '', variable: variableName(url.variable), after: url.path };
}

/** A name every shell and language takes for an environment variable; a proper one stays as it is. */
function variableName(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9_]+/g, '_');
  return /^[A-Za-z_]/.test(safe) ? safe : `_${safe}`;
}
