import { isSecretRef, type SecretRef, type VariableUrl, type WireRequest } from '../core/wire';

/** A wire request as the OpenAI SDKs take it: a client for a base URL, its key, and headers beyond the SDK's own. */
export type SdkClient = {
  readonly baseUrl: WireRequest['url'];
  /** The bearer credential, or null where the request carries none. */
  readonly key: SecretRef | null;
  readonly headers: readonly (readonly [string, string | SecretRef])[];
};

const PATH = '/chat/completions';

/** The SDK appends `/chat/completions` to the base URL, and sends the content type and a bearer key by itself. */
export function sdkClient(wire: WireRequest): SdkClient {
  const entries = Object.entries(wire.headers);
  const authorization = entries.find(([name, value]) => isHeader(name, 'authorization') && isBearer(value));
  const rest = entries.filter((entry) => entry !== authorization && !isHeader(entry[0], 'content-type'));
  const credential = authorization?.[1];
  return {
    baseUrl: baseOf(wire.url),
    key: credential !== undefined && isSecretRef(credential) ? { secret: credential.secret } : null,
    headers: rest,
  };
}

/** True when the request carries no Authorization header at all, so that the SDK must be told to send none. */
export function isAnonymous({ key, headers }: SdkClient): boolean {
  return key === null && !headers.some(([name]) => isHeader(name, 'authorization'));
}

function isHeader(name: string, lower: string): boolean {
  return name.toLowerCase() === lower;
}

function isBearer(value: string | SecretRef): boolean {
  return isSecretRef(value) && value.prefix === 'Bearer ';
}

function baseOf(url: string | VariableUrl): string | VariableUrl {
  return typeof url === 'string' ? withoutPath(url) : { ...url, path: withoutPath(url.path) };
}

function withoutPath(text: string): string {
  return text.endsWith(PATH) ? text.slice(0, -PATH.length) : text;
}
