import { describe, expect, it } from 'vitest';
import { withoutKeys } from './keys-in-body';
import { imported } from './testing/imported';

const KEY = 'sk-canary-0123456789';

describe('a key in the body', () => {
  it.each(['api_key', 'apiKey', 'API-Key', 'authorization', 'access_token'])(
    'as %s is left out, and that is said',
    (name) => {
      const body = JSON.stringify({
        model: 'm',
        messages: [],
        [name]: name === 'authorization' ? `Bearer ${KEY}` : KEY,
        top: 1,
      });
      const { draft, notes } = imported(`curl https://a.example/v1/chat/completions -d '${body}'`);
      expect(JSON.stringify([draft, notes])).not.toContain(KEY);
      expect(draft.columns[0]?.extra).toEqual({ top: 1 });
      expect(notes).toEqual([`The field ${name} of the body was left out: it holds a key.`]);
    },
  );

  it('leaves placeholders and other fields as they are', () => {
    const body = { api_key: 'YOUR_API_KEY', key: KEY, user: 'abc', nested: { api_key: 1 } };
    expect(withoutKeys(body)).toEqual({ body, notes: [] });
  });
});
