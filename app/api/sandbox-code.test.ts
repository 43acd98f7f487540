import { afterEach, describe, expect, it } from 'vitest';
import { NEW_DRAFT } from '@/lib/draft/draft';
import { toWire } from '@/lib/draft/to-wire';
import type { ProviderStatus } from '@/lib/providers/provider';
import { providerFrom } from '@/lib/providers/provider-from';
import { callerRequest, SHARED, TOKEN, useEnvironment } from '@/lib/server/testing/use-environment';
import { curl } from '@/lib/snippets/targets/curl';
import { GET } from './providers/route';

const ORIGIN = 'https://workbench.example';

afterEach(() => useEnvironment());

describe('the code of a sandbox call', () => {
  it('stands at the public origin and needs no key', async () => {
    useEnvironment({ WORKBENCH_PUBLIC_ORIGIN: ORIGIN });
    const code = await sandboxCode();
    expect(code).toContain(`${ORIGIN}/api/sandbox/v1/chat/completions`);
    expect(code).not.toContain('Authorization');
  });

  it('carries the access token of a shared workbench by its name', async () => {
    useEnvironment({ ...SHARED, WORKBENCH_PUBLIC_ORIGIN: ORIGIN });
    const code = await sandboxCode();
    expect(code).toContain('-H "Authorization: Bearer $WORKBENCH_ACCESS_TOKEN"');
    expect(code).not.toContain(TOKEN);
  });
});

/** From what the page is told about the sandbox. */
async function sandboxCode(): Promise<string> {
  const headers = { host: new URL(ORIGIN).host, authorization: `Bearer ${TOKEN}` };
  const statuses: readonly ProviderStatus[] = await GET(callerRequest('/api/providers', { headers })).json();
  const [column] = NEW_DRAFT.columns;
  const status = statuses.find(({ id }) => id === 'sandbox');
  if (column === undefined || status === undefined) throw new Error('There is no sandbox.');
  const wire = toWire(NEW_DRAFT, column, providerFrom(status));
  return wire.ok ? curl.print(wire.value, { floats: new Set() }) : wire.failure.message;
}
