import type { Provider } from '../../providers/provider';

/** A provider row for tests: Oxen's shape with a key on the server, and what the test says otherwise. */
export function testProvider(changes: Partial<Provider> = {}): Provider {
  return {
    id: 'oxen',
    label: 'Oxen',
    baseUrl: 'https://hub.oxen.ai/api/ai',
    keyEnv: 'OXEN_API_KEY',
    baseUrlEnv: 'OXEN_BASE_URL',
    auth: 'required',
    scheme: 'bearer',
    models: 'list',
    local: false,
    exceptions: {},
    rules: [],
    examples: [],
    added: { stream_options: { include_usage: true } },
    headers: [],
    key: 'server',
    ...changes,
  };
}
