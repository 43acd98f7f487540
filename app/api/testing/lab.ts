import { createHash } from 'node:crypto';
import { expect, vi } from 'vitest';
import {
  answerText,
  type Script,
  type ScriptedUpstream,
  scriptedUpstream,
} from '@/lib/server/testing/scripted-upstream';
import { chatRequest, labEnvironment, useEnvironment } from '@/lib/server/testing/use-environment';
import { POST } from '../providers/[id]/chat/completions/route';

export const JSON_TYPE = 'content-type: application/json';

const open: ScriptedUpstream[] = [];

/** Lines that the server logged since the last `lab`. */
export const logged: string[] = [];

/** A scripted provider that the environment knows as the endpoint `lab`. */
export async function lab(script: Script): Promise<ScriptedUpstream> {
  const upstream = await provider(script);
  useEnvironment(labEnvironment(upstream.baseUrl));
  return upstream;
}

/** A scripted provider that nobody has told the workbench of. */
export async function provider(script: Script, host?: string, port?: number): Promise<ScriptedUpstream> {
  logged.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => void logged.push(String(line)));
  const upstream = await scriptedUpstream(script, host, port);
  open.push(upstream);
  return upstream;
}

/** Ends every provider and forgets the environment; for `afterEach`. */
export async function closeLab(): Promise<void> {
  vi.restoreAllMocks();
  useEnvironment();
  await Promise.all(open.splice(0).map((upstream) => upstream.close()));
}

/** Sends a chat completion through the tunnel. */
export function send(init: RequestInit = {}, id = 'lab'): Promise<Response> {
  return POST(chatRequest(id, init), { params: Promise.resolve({ id }) });
}

/** The failure in one of our own answers, whose envelope is checked. */
export async function failureOf(response: Response) {
  const body = await response.json();
  expect(body.error).toMatchObject({ type: 'workbench', param: null, code: body.error.failure.kind });
  expect(response.headers.get('x-workbench-failure')).toBe(body.error.code);
  return body.error.failure;
}

/** A script that answers every request the same. */
export function answers(status: string, headers: readonly string[], body: string | Buffer): Script {
  return (socket) => socket.write(answerText(status, headers, body));
}

export function hash(bytes: Uint8Array | ArrayBuffer): string {
  return createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
}
