import 'server-only';
import { fail, ok, type Result } from '../core/result';
import { LIMITS } from './limits';

/** One header that a user adds to the requests of a provider; its value is a secret. */
export type OwnHeader = readonly [name: string, value: string];

const NAME = /^[A-Za-z0-9-]{1,64}$/;
const VALUE = /^[\x20-\x7e]*$/;

/** Written by us or by HTTP itself, telling where a request comes from or goes to, or proof towards a cloud. */
const REFUSED = new Set(
  (
    'accept accept-encoding connection content-encoding content-length content-type date expect host http2-settings ' +
    'keep-alive max-forwards origin te trailer transfer-encoding upgrade user-agent via ' +
    'cookie cookie2 set-cookie forwarded x-real-ip x-client-ip x-cluster-client-ip x-host x-conversation-id true-client-ip ' +
    'x-http-method x-http-method-override x-method-override ' +
    'authorization api-key apikey x-api-key x-auth-token x-access-token x-goog-api-key x-workbench-failure ' +
    'metadata metadata-flavor x-google-metadata-request x-identity-header x-metadata-token secret'
  ).split(' '),
);
const REFUSED_FAMILIES = /^(proxy-|sec-|access-control-|x-forwarded-|x-original-|x-rewrite-|x-aws-|x-amz-|x-envoy-)/;

/** The headers as they may be sent; the failure `bad-request` names the header and never its value. */
export function checkHeaders(given: readonly OwnHeader[]): Result<readonly OwnHeader[]> {
  if (given.length > LIMITS.ownHeaders) return refuse(`At most ${LIMITS.ownHeaders} headers can be added.`);
  const headers = given.map(([name, value]): OwnHeader => [name.trim() === name ? name : '', trimmed(value)]);
  const names = headers.map(([name]) => name.toLowerCase());
  for (const [at, [name, value]] of headers.entries()) {
    const lower = name.toLowerCase();
    if (!NAME.test(name)) return refuse('The name of a header is letters, digits and hyphens, at most 64.');
    if (REFUSED.has(lower) || REFUSED_FAMILIES.test(lower)) return refuse(`The header ${name} cannot be added.`);
    if (names.indexOf(lower) !== at) return refuse(`The header ${name} stands there twice.`);
    if (value === '' || !VALUE.test(value)) return refuse(`The value of ${name} must be printable ASCII characters.`);
  }
  const bytes = headers.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return bytes > LIMITS.ownHeaderBytes ? refuse('The headers together may have at most 1 KiB.') : ok(headers);
}

function trimmed(value: string): string {
  return value.replace(/^ {1,1024}/, '').replace(/(?<! ) {1,1024}$/, '');
}

function refuse(message: string) {
  return fail({ kind: 'bad-request', message, param: 'headers' });
}
