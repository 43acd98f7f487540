import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aimEdit } from './aim-edit';
import { editLabel } from './describe-edit';
import { type Column, type Draft, NEW_DRAFT } from './draft';
import type { DraftEdit, SharedField } from './draft-edit';
import { MOST_COLUMNS } from './edit-columns';
import { editDraft } from './edit-draft';
import { hasOwnField } from './own-fields';
import { parseDraft } from './parse-draft';
import { continueEdit } from './reply';
import { sharedFields } from './request-body';
import { testProvider } from './testing/test-provider';
import { toWire } from './to-wire';

const [first] = NEW_DRAFT.columns;
const column = (id: string, changes: Partial<Column> = {}): Column => ({
  ...(first ?? { id, provider: 'sandbox', model: 'sandbox', params: {}, extra: {} }),
  id,
  ...changes,
});
const three: Draft = { ...NEW_DRAFT, columns: ['a', 'b', 'c'].map((id) => column(id, { model: `model-${id}` })) };
const apply = (draft: Draft, ...changes: readonly DraftEdit[]) => changes.reduce(editDraft, draft);
const ids = (draft: Draft) => draft.columns.map(({ id }) => id).join('');
const bodies = (draft: Draft) =>
  draft.columns.map((own) => {
    const wire = toWire(draft, own, testProvider({ id: 'sandbox' }));
    return wire.ok ? wire.value.body : wire.failure;
  });

describe('editDraft on columns', () => {
  it.each<[DraftEdit, string, string]>([
    [{ type: 'add-column', id: 'x', from: 'a' }, 'abcx', 'Added a column'],
    [{ type: 'duplicate-column', id: 'x', from: 'a' }, 'axbc', 'Duplicated a column'],
    [{ type: 'remove-column', id: 'b' }, 'ac', 'Removed a column'],
    [{ type: 'move-column', id: 'a', to: 2 }, 'bca', 'Moved a column to 3'],
    [{ type: 'move-column', id: 'c', to: 0 }, 'cab', 'Moved a column to 1'],
  ])('%o', (change, order, label) => {
    expect(ids(editDraft(three, change))).toBe(order);
    expect(editLabel(change)).toBe(label);
  });

  it.each<DraftEdit>([
    { type: 'add-column', id: 'x', from: 'gone' },
    { type: 'add-column', id: 'b', from: 'a' },
    { type: 'remove-column', id: 'gone' },
    { type: 'move-column', id: 'a', to: 0 },
    { type: 'move-column', id: 'a', to: 3 },
    { type: 'move-column', id: 'a', to: 0.5 },
    { type: 'link-field', id: 'a', field: 'tools' },
    { type: 'unlink-field', id: 'gone', field: 'tools' },
    { type: 'edit-own', id: 'gone', change: { type: 'remove-message', at: 0 } },
    { type: 'edit-own', id: 'a', change: { type: 'remove-message', at: 9 } },
  ])('changes nothing: %o', (change) => {
    expect(editDraft(three, change)).toBe(three);
  });

  it('keeps the last column, and adds no more than twelve', () => {
    expect(editDraft(NEW_DRAFT, { type: 'remove-column', id: 'a' })).toBe(NEW_DRAFT);
    const numbers = Array.from({ length: 20 }, (_, at): DraftEdit => ({ type: 'add-column', id: `n${at}`, from: 'a' }));
    expect(apply(NEW_DRAFT, ...numbers).columns.length).toBe(MOST_COLUMNS);
  });

  it('copies everything of a column but its id', () => {
    const own = { messages: [{ role: 'user', content: 'mine' }] };
    const draft = { ...NEW_DRAFT, columns: [column('a', { own, params: { seed: 1 }, without: ['x'] })] };
    const copy = editDraft(draft, { type: 'add-column', id: 'b', from: 'a' }).columns[1];
    expect(copy).toEqual({ ...draft.columns[0], id: 'b' });
  });
});

const PARTS = ['messages', 'tools', 'output'] as const satisfies readonly SharedField[];
const json = fc.constantFrom<Draft['toolChoice']>('auto', null, { type: 'json_object' });
const shared = fc.record(
  {
    toolChoice: json,
    parallelToolCalls: fc.boolean(),
    responseFormat: json,
  },
  { requiredKeys: [] },
);
const change = fc.oneof(
  fc.constant<DraftEdit>({ type: 'add-message', at: 0, message: { role: 'system', content: 'new' } }),
  fc.constant<DraftEdit>({ type: 'set-tools', tools: [{ definition: { type: 'function' }, enabled: true }] }),
  json.map((value): DraftEdit => ({ type: 'set-tool-choice', value })),
  fc.constant<DraftEdit>({ type: 'set-tool-choice', value: undefined }),
  fc.boolean().map((value): DraftEdit => ({ type: 'set-parallel-tool-calls', value })),
  json.map((value): DraftEdit => ({ type: 'set-response-format', value })),
  fc.constant<DraftEdit>({ type: 'set-response-format', value: undefined }),
);

describe('what a column has unlinked', () => {
  it('sends the same as before, and is linked again without a trace', () => {
    fc.assert(
      fc.property(shared, fc.constantFrom(...PARTS), (fields, field) => {
        const draft = { ...three, ...fields };
        const apart = editDraft(draft, { type: 'unlink-field', id: 'b', field });
        expect(bodies(apart)).toEqual(bodies(draft));
        expect(hasOwnField(apart.columns[1] ?? column(''), field)).toBe(true);
        expect(editDraft(apart, { type: 'link-field', id: 'b', field })).toEqual(draft);
      }),
    );
  });

  it('changes alone when it is looked at, and stays when the others change', () => {
    fc.assert(
      fc.property(shared, change, change, (fields, here, there) => {
        const linked = { ...three, ...fields };
        const apart = PARTS.reduce(
          (draft, field) => editDraft(draft, { type: 'unlink-field', id: 'b', field }),
          linked,
        );
        const changed = editDraft(apart, aimEdit(apart, 'b', here));
        expect([bodies(changed)[0], bodies(changed)[2]]).toEqual([bodies(linked)[0], bodies(linked)[2]]);
        // What the column alone sends is what a draft of its own would send.
        expect(bodies(changed)[1]).toEqual(bodies(editDraft(linked, here))[1]);
        const later = editDraft(changed, aimEdit(changed, 'a', there));
        expect(bodies(later)[1]).toEqual(bodies(changed)[1]);
        expect(bodies(later)[0]).toEqual(bodies(editDraft(linked, there))[0]);
      }),
    );
  });

  it('outlives a link', () => {
    fc.assert(
      fc.property(shared, change, (fields, here) => {
        const apart = PARTS.reduce((draft, field) => editDraft(draft, { type: 'unlink-field', id: 'b', field }), {
          ...three,
          ...fields,
        });
        const draft = editDraft(apart, aimEdit(apart, 'b', here));
        expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual({ ok: true, value: { draft, dropped: [] } });
      }),
    );
  });

  it('names the change and not the column', () => {
    expect(editLabel({ type: 'unlink-field', id: 'b', field: 'tools' })).toBe('Unlinked tools');
    expect(editLabel({ type: 'link-field', id: 'b', field: 'output' })).toBe('Linked output');
    expect(editLabel({ type: 'edit-own', id: 'b', change: { type: 'remove-message', at: 0 } })).toBe(
      'Removed message 1',
    );
  });
});

describe('a conversation that goes on', () => {
  const said = [{ role: 'user', content: 'go on' }];
  const contents = (draft: Draft) =>
    draft.columns.map((own) => sharedFields(draft, own).messages.map(({ content }) => content));

  it('goes on in the draft where there is one column', () => {
    const next = editDraft(NEW_DRAFT, continueEdit(NEW_DRAFT, 'a', said));
    expect(next.messages.at(-1)).toEqual(said[0]);
    expect(next.columns).toBe(NEW_DRAFT.columns);
  });

  it('goes on in its own column where there are several', () => {
    const next = editDraft(three, continueEdit(three, 'b', said));
    const asked = NEW_DRAFT.messages.map(({ content }) => content);
    expect(contents(next)).toEqual([asked, [...asked, 'go on'], asked]);
    expect(contents(editDraft(next, continueEdit(next, 'b', said)))[1]).toEqual([...asked, 'go on', 'go on']);
  });

  it('goes on in messages of its own where the only column has them', () => {
    const own = { messages: [{ role: 'user', content: 'mine' }] };
    const draft = { ...NEW_DRAFT, columns: [column('a', { own })] };
    expect(contents(editDraft(draft, continueEdit(draft, 'a', said)))).toEqual([['mine', 'go on']]);
  });
});
