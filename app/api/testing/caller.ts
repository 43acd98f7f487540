import { vi } from 'vitest';
import { forgetEgress } from '@/lib/server/egress';
import { type EgressPolicy, forgetPolicy, policyOf } from '@/lib/server/egress-policy';
import { environment } from '@/lib/server/env';
import { callerRequest, SHARED, TOKEN, useEnvironment } from '@/lib/server/testing/use-environment';
import { DELETE as removeEndpoint } from '../endpoints/[id]/route';
import { POST as addEndpoint } from '../endpoints/route';
import { POST as complete } from '../providers/[id]/chat/completions/route';
import { DELETE as forgetKey, PUT as saveKey } from '../providers/[id]/key/route';
import { GET as getModel } from '../providers/[id]/models/[...model]/route';
import { GET as getModels } from '../providers/[id]/models/route';
import { GET as getProviders } from '../providers/route';

export const SECRET = { WORKBENCH_SECRET: 'canary-sealing-secret-of-these-tests' };

/** Chat completions, models, one model and the test of a connection: whatever reaches a provider. */
export const WAYS = ['run', 'list', 'model', 'test'] as const;
export type Way = (typeof WAYS)[number];

/** A browser as far as our routes see it: it keeps cookies, and sends them where their path says. */
export class Caller {
  readonly cookies = new Map<string, { value: string; readonly path: string; readonly line: string }>();
  readonly #headers: Readonly<Record<string, string>>;

  constructor(headers: Readonly<Record<string, string>> = {}) {
    this.#headers = headers;
  }

  providers() {
    return this.#call('GET', '/api/providers', (request) => getProviders(request));
  }

  save(id: string, body: unknown) {
    return this.#call('PUT', `/api/providers/${id}/key`, (request) => saveKey(request, params({ id })), body);
  }

  forget(id: string) {
    return this.#call('DELETE', `/api/providers/${id}/key`, (request) => forgetKey(request, params({ id })));
  }

  add(body: unknown) {
    return this.#call('POST', '/api/endpoints', (request) => addEndpoint(request), body);
  }

  remove(id: string) {
    return this.#call('DELETE', `/api/endpoints/${id}`, (request) => removeEndpoint(request, params({ id })));
  }

  /** Reaches a provider in one of the ways there are. */
  reach(way: Way, id: string): Promise<Response> {
    const path = `/api/providers/${id}`;
    const wire = { model: 'm', messages: [{ role: 'user', content: 'canary-prompt' }] };
    switch (way) {
      case 'run':
        return this.#call('POST', `${path}/chat/completions`, (request) => complete(request, params({ id })), wire);
      case 'model':
        return this.#call('GET', `${path}/models/m`, (request) => getModel(request, params({ id, model: ['m'] })));
      default: {
        const query = way === 'test' ? '?test=1' : '';
        return this.#call('GET', `${path}/models${query}`, (request) => getModels(request, params({ id })));
      }
    }
  }

  async #call(
    method: string,
    path: string,
    handler: (request: Request) => Response | Promise<Response>,
    body?: unknown,
  ) {
    const sent = [...this.cookies].filter(([, cookie]) => path.startsWith(cookie.path));
    const headers = new Headers(this.#headers);
    if (sent.length > 0) headers.set('cookie', sent.map(([name, { value }]) => `${name}=${value}`).join('; '));
    if (body !== undefined) headers.set('content-type', 'application/json');
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await handler(
      callerRequest(path, { method, headers, ...(body === undefined ? {} : { body: text }) }),
    );
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const path = /; Path=([^;]+)/.exec(line)?.[1] ?? '/';
    if (line.includes('; Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, { value, path, line });
  }
}

/** A caller who knows the access token of `shared`. */
export function memberOfTheTeam(): Caller {
  return new Caller({ authorization: `Bearer ${TOKEN}` });
}

/** A workbench of one person. */
export function local(source: Readonly<Record<string, string>> = {}): void {
  useEnvironment({ ...SECRET, ...source });
}

/** A workbench of a team. */
export function shared(source: Readonly<Record<string, string>> = {}): void {
  useEnvironment({ ...SHARED, ...source });
}

/** Replaces parts of the policy under which sockets are opened: whom to ask for addresses, and what an address is. */
export function usePolicy(change: Partial<EgressPolicy>): void {
  forgetEgress();
  forgetPolicy({ ...policyOf(environment()), ...change });
}

/** A resolver that gives every name these addresses, and counts. */
export function resolverOf(...addresses: readonly string[]) {
  return vi.fn(async (_name: string) =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  );
}

function params<T>(values: T): { readonly params: Promise<T> } {
  return { params: Promise.resolve(values) };
}
