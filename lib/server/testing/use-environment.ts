import 'server-only';
import { vi } from 'vitest';
import { forgetEgress } from '../egress';
import { forgetEnvironment } from '../env';
import { forgetWrongTokens } from '../lock-out';
import { forgetModels } from '../model-list';

/** Gives the code under test this environment, and nothing it kept from another one. */
export function useEnvironment(source: Readonly<Record<string, string>> = {}): void {
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries(source)) vi.stubEnv(name, value);
  forgetEnvironment();
  forgetEgress();
  forgetModels();
  forgetWrongTokens();
}

/** The access token of `SHARED`. */
export const TOKEN = 'canary-access-token-of-40-characters-0001';

/** The environment of a shared workbench. */
export const SHARED = {
  WORKBENCH_MODE: 'shared',
  WORKBENCH_ACCESS_TOKEN: TOKEN,
  WORKBENCH_SECRET: 'canary-secret-of-a-shared-workbench-01',
};

/** The environment of one endpoint with the id `lab` and the key `LAB_KEY`. */
export function labEnvironment(baseUrl: string): Record<string, string> {
  const endpoint = { id: 'lab', label: 'Lab', baseUrl, keyEnv: 'LAB_KEY' };
  return { WORKBENCH_ENDPOINTS: JSON.stringify([endpoint]), LAB_KEY: 'lab-canary-key/1' };
}

/** A request as a command-line client sends it to the default address. */
export function callerRequest(path: string, init: RequestInit = {}): Request {
  const headers = new Headers(init.headers);
  if (!headers.has('host')) headers.set('host', '127.0.0.1:3000');
  return new Request(`http://localhost:3000${path}`, { ...init, headers });
}

/** A chat completion for a provider id, as JSON. */
export function chatRequest(id: string, init: RequestInit = {}): Request {
  const headers = { 'content-type': 'application/json', ...(init.headers as Record<string, string>) }; // plain objects only
  const body = init.body ?? '{"model":"m","messages":[]}';
  return callerRequest(`/api/providers/${id}/chat/completions`, { method: 'POST', body, ...init, headers });
}
