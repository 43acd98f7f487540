import { fail, ok, type Result } from '../core/result';
import type { SecretRef, WireRequest } from '../core/wire';
import { plainBaseUrl } from '../providers/base-url-form';
import type { Provider } from '../providers/provider';

const PATH = '/chat/completions';

/** Where the request goes: the provider's base URL, or the variable that gives it while nobody has. */
export function requestUrl(provider: Provider): Result<WireRequest['url']> {
  const base = plainBaseUrl(provider.baseUrl ?? '');
  if (base === '') {
    return provider.baseUrlEnv === null
      ? fail({ kind: 'invalid-draft', message: `${provider.label} has no base URL.`, path: 'baseUrl' })
      : ok({ variable: provider.baseUrlEnv, path: PATH });
  }
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) {
    return fail({
      kind: 'invalid-draft',
      message: `The base URL of ${provider.label} is no address.`,
      path: 'baseUrl',
    });
  }
  return ok(base + PATH);
}

/** Content-Type, then the key where the provider takes one, then the user's own headers; values only by name. */
export function requestHeaders(provider: Provider): WireRequest['headers'] {
  const headers = new Map<string, string | SecretRef>([['Content-Type', 'application/json']]);
  if (sendsKey(provider)) {
    const secret = keyVariable(provider);
    if (provider.scheme === 'bearer') headers.set('Authorization', { secret, prefix: 'Bearer ' });
    if (provider.scheme === 'x-api-key') headers.set('x-api-key', { secret });
  }
  const taken = new Set([...headers.keys()].map((name) => name.toLowerCase()));
  for (const name of provider.headers) {
    if (!taken.has(name.toLowerCase())) headers.set(name, { secret: variableName(`${provider.label} ${name}`) });
  }
  return Object.fromEntries(headers);
}

/** The environment variable of the provider's key: its own, or one made from the label of an own endpoint. */
export function keyVariable(provider: Provider): string {
  return provider.keyEnv ?? variableName(`${provider.label} API KEY`);
}

function sendsKey({ auth, key }: Provider): boolean {
  return auth === 'required' || (auth === 'optional' && (key === 'server' || key === 'browser'));
}

/** Capitals and digits, each run of anything else one underscore; never begins with a digit. */
function variableName(text: string): string {
  const name = text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return /^[0-9]/.test(name) ? `_${name}` : name;
}
