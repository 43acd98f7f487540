import { expect, it } from 'vitest';
import { runCode } from './run-code';

it('prints the request that was sent, floats as providers print them, no secret', () => {
  const code = runCode({
    provider: 'oxen',
    wire: {
      method: 'POST',
      url: 'https://hub.oxen.ai/api/ai/chat/completions',
      headers: { Authorization: { secret: 'OXEN_API_KEY', prefix: 'Bearer ' } },
      body: { model: 'm', messages: [], temperature: 1, max_tokens: 1 },
    },
  });
  expect(code).toBe(
    'curl -X POST https://hub.oxen.ai/api/ai/chat/completions \\\n  -H "Authorization: Bearer $OXEN_API_KEY" \\\n' +
      '  -d \'{\n  "model": "m",\n  "messages": [],\n  "temperature": 1.0,\n  "max_tokens": 1\n}\'',
  );
});
