import { expect } from 'playwright/test';
import { isChat, type RecordedRequest } from './provider/recorded-request';
import type { ScriptedProvider } from './provider/scripted-provider';

/** The chat requests the provider has received so far, once there are this many. */
export async function waitForChats(provider: ScriptedProvider, count: number): Promise<readonly RecordedRequest[]> {
  await expect.poll(() => provider.requests.filter(isChat).length).toBe(count);
  return provider.requests.filter(isChat);
}

/** The one chat request the provider has received. */
export async function waitForChat(provider: ScriptedProvider): Promise<RecordedRequest> {
  const [first] = await waitForChats(provider, 1);
  if (!first) throw new Error('No chat request arrived.');
  return first;
}
