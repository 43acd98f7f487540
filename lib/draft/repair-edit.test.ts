import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../chat/message';
import { type Draft, NEW_DRAFT } from './draft';
import { editDraft } from './edit-draft';
import type { Repair } from './repair';
import { repairBack, repairEdit } from './repair-edit';
import { repairsFor } from './repairs';
import { testProvider } from './testing/test-provider';
import { toWire } from './to-wire';
import { idsOf, isPlainToolId, withPlainToolIds } from './tool-ids';

const provider = testProvider();
const call = (id: string) => ({ id, type: 'function', function: { name: 'f', arguments: '{}' } });
const base: Draft = {
  ...NEW_DRAFT,
  messages: [
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content: null, reasoning_content: 'hm', tool_calls: [call('call_1'), call('call_2')] },
    { role: 'tool', tool_call_id: 'call_2', content: '2' },
    { role: 'tool', tool_call_id: 'call_1', content: '1' },
  ],
  tools: [{ definition: { type: 'function', function: { name: 'f' } }, enabled: true }],
  toolChoice: 'auto',
  responseFormat: { type: 'json_object' },
  columns: [
    {
      id: 'a',
      provider: 'oxen',
      model: 'm',
      params: { stream: true, max_tokens: 5, seed: 0 },
      extra: { odd_field: 1 },
    },
  ],
};

function bodyOf(draft: Draft) {
  const [column] = draft.columns;
  const wire = column && toWire(draft, column, provider);
  if (!wire?.ok) throw new Error('no request');
  return wire.value.body;
}

function repaired(draft: Draft, repair: Repair): Draft {
  const edit = repairEdit(draft, 'a', provider, repair);
  return edit === undefined ? draft : editDraft(draft, edit);
}

const NAMES = [
  'max_tokens',
  'seed',
  'odd_field',
  'stream_options',
  'tools',
  'tool_choice',
  'response_format',
  'stream',
];
const REPAIRS: readonly Repair[] = [
  ...NAMES.map((name): Repair => ({ fix: 'leave-out', name })),
  { fix: 'rename', from: 'max_tokens', to: 'max_completion_tokens' },
  { fix: 'strip', name: 'reasoning_content' },
  { fix: 'tool-ids' },
];

describe('a repair', () => {
  it.each(NAMES)('leaves %s out, wherever it stands', (name) => {
    expect(bodyOf(base)).toHaveProperty(name);
    expect(bodyOf(repaired(base, { fix: 'leave-out', name }))).not.toHaveProperty(name);
  });

  it('leaves out an added field that was also set by hand', () => {
    const set = editDraft(base, { type: 'set-param', column: 'a', name: 'stream_options', value: {} });
    expect(bodyOf(repaired(set, { fix: 'leave-out', name: 'stream_options' }))).not.toHaveProperty('stream_options');
  });

  it('keeps the value under another name', () => {
    const body = bodyOf(repaired(base, { fix: 'rename', from: 'max_tokens', to: 'max_completion_tokens' }));
    expect(body).toMatchObject({ max_completion_tokens: 5 });
    expect(body).not.toHaveProperty('max_tokens');
  });

  it('rewrites tool-call ids in both places alike', () => {
    const [, asked, second, first] = repaired(base, { fix: 'tool-ids' }).messages;
    const [one, two] = asked === undefined ? [] : idsOf(asked);
    expect([first?.tool_call_id, second?.tool_call_id]).toEqual([one, two]);
    expect(one).toMatch(/^[a-zA-Z0-9]{9}$/);
    expect(one).not.toBe(two);
  });

  it('changes what the column has of its own, and nothing of the others', () => {
    const [column] = base.columns;
    if (column === undefined) throw new Error('one column');
    const own: Draft = { ...base, columns: [{ ...column, own: { messages: base.messages, toolChoice: 'none' } }] };
    for (const repair of [{ fix: 'tool-ids' }, { fix: 'leave-out', name: 'tool_choice' }] as const) {
      const next = repaired(own, repair);
      expect({ ...next, columns: [] }).toEqual({ ...own, columns: [] });
      expect(next.columns).not.toEqual(own.columns);
    }
  });

  it.each(REPAIRS)('is one step, made once, and can be taken back: $fix $name', (repair) => {
    const edit = repairEdit(base, 'a', provider, repair);
    expect(edit).toMatchObject({ type: 'replace-draft', label: expect.stringMatching(/^\S/) });
    const after = repaired(base, repair);
    expect(repairEdit(after, 'a', provider, repair)).toBeUndefined();
    const later = editDraft(after, { type: 'set-param', column: 'a', name: 'temperature', value: 1 });
    const back = repairBack(later, base, after);
    expect(back && bodyOf(editDraft(later, back))).toEqual({ ...bodyOf(base), temperature: 1 });
    expect(repairBack(base, base, after)).toBeUndefined();
  });

  it('changes nothing in a column that is gone', () => {
    expect(repairEdit(base, 'z', provider, { fix: 'tool-ids' })).toBeUndefined();
    expect(repairEdit(base, 'a', provider, { fix: 'leave-out', name: 'nothing' })).toBeUndefined();
  });

  it('is what the refusal asked for', () => {
    const message = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.";
    const [first] = repairsFor({ kind: 'refused', message, reason: 'bad_request', status: 400 }, bodyOf(base));
    expect(first && bodyOf(repaired(base, first))).toMatchObject({ max_completion_tokens: 5 });
  });
});

describe('tool-call ids', () => {
  it('become plain and stay apart; plain ones stay', () => {
    const ids = fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[a-z0-9]{9}$/)), { maxLength: 8 });
    fc.assert(
      fc.property(ids, (list) => {
        const messages: readonly Message[] = [
          { role: 'assistant', tool_calls: list.map(call) },
          ...list.map((id): Message => ({ role: 'tool', tool_call_id: id })),
        ];
        const next = withPlainToolIds(messages).flatMap(idsOf);
        expect(next.every(isPlainToolId)).toBe(true);
        expect(new Set(next).size).toBe(new Set(list).size);
        expect(next.slice(0, list.length)).toEqual(next.slice(list.length));
        expect(list.filter(isPlainToolId).every((id) => next.includes(id))).toBe(true);
        expect(withPlainToolIds(messages)).toEqual(withPlainToolIds(messages));
      }),
    );
  });
});
