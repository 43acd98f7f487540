import type { JsonObject } from './json';

/** A credential by NAME; snippets print a variable, the server fills in the value. */
export type SecretRef = { readonly secret: string; readonly prefix?: string };

/** An address whose base stands in an environment variable, because the user has not given it yet. */
export type VariableUrl = { readonly variable: string; readonly path: string };

/** The one request that Run sends and that every snippet prints. */
export type WireRequest = {
  readonly method: 'POST';
  readonly url: string | VariableUrl;
  readonly headers: Readonly<Record<string, string | SecretRef>>;
  readonly body: JsonObject;
};

export function isSecretRef(value: string | SecretRef): value is SecretRef {
  return typeof value !== 'string';
}

/** The request body exactly as Run sends it: compact JSON (RFC 8259), lone surrogates escaped. */
export function serializeBody(wire: Pick<WireRequest, 'body'>): string {
  return JSON.stringify(wire.body);
}

/** Every environment variable the request needs, in order of appearance: base URL first, then headers. */
export function wireVariables(wire: WireRequest): readonly string[] {
  const fromUrl = typeof wire.url === 'string' ? [] : [wire.url.variable];
  const fromHeaders = Object.values(wire.headers).flatMap((value) => (isSecretRef(value) ? [value.secret] : []));
  return [...new Set([...fromUrl, ...fromHeaders])];
}

/** True when the body asks for a stream. */
export function isStreaming(wire: Pick<WireRequest, 'body'>): boolean {
  return wire.body.stream === true;
}
