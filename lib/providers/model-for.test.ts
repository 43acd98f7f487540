import { describe, expect, it } from 'vitest';
import { modelFor } from './model-for';

describe('modelFor', () => {
  const listed = { id: 'a/b', label: 'Listed', kind: 'chat', input: [], facts: [], notes: [] } as const;

  it('prefers the listed model', () => {
    expect(modelFor({ id: 'vllm' }, 'a/b', [listed])).toBe(listed);
  });

  it("knows the sandbox's models before anything is listed", () => {
    expect(modelFor({ id: 'sandbox' }, 'sandbox', [])).toMatchObject({ label: 'Sandbox', input: ['text', 'image'] });
    expect(modelFor({ id: 'vllm' }, 'sandbox', []).facts).toEqual([]);
  });

  it('makes as little as is known of a typed id', () => {
    const typed = { id: 'typed', label: 'typed', kind: 'chat', input: [], facts: [], notes: [] };
    expect(modelFor({ id: 'sandbox' }, 'typed', [listed])).toEqual(typed);
  });
});
