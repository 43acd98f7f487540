import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editLabel } from './describe-edit';
import { type Draft, NEW_DRAFT } from './draft';
import { editDraft } from './edit-draft';

const contains = { type: 'contains', text: 'a' };
const newer = { type: 'rhymes', with: ['orange'] };
const draft: Draft = { ...NEW_DRAFT, checks: [contains, newer] };

describe('editDraft on checks', () => {
  it('adds at the end, replaces one and takes one out', () => {
    expect(editDraft(NEW_DRAFT, { type: 'add-check', check: contains }).checks).toEqual([contains]);
    expect(editDraft(draft, { type: 'add-check', check: {} }).checks).toEqual([contains, newer, {}]);
    expect(editDraft(draft, { type: 'replace-check', at: 0, check: { type: 'schema' } }).checks).toEqual([
      { type: 'schema' },
      newer,
    ]);
    expect(editDraft(draft, { type: 'remove-check', at: 0 }).checks).toEqual([newer]);
  });

  it('leaves no empty list behind', () => {
    const one = editDraft(NEW_DRAFT, { type: 'add-check', check: contains });
    expect(Object.keys(editDraft(one, { type: 'remove-check', at: 0 }))).toEqual(Object.keys(NEW_DRAFT));
  });

  it('gives back the same draft for places that do not exist and for changes of nothing', () => {
    const nowhere = fc.oneof(fc.integer({ max: -1 }), fc.integer({ min: 2 }), fc.constantFrom(0.5, Number.NaN));
    fc.assert(
      fc.property(nowhere, (at) => {
        expect(editDraft(draft, { type: 'remove-check', at })).toBe(draft);
        expect(editDraft(draft, { type: 'replace-check', at, check: {} })).toBe(draft);
      }),
    );
    expect(editDraft(draft, { type: 'replace-check', at: 0, check: { ...contains } })).toBe(draft);
    expect(editDraft(NEW_DRAFT, { type: 'remove-check', at: 0 })).toBe(NEW_DRAFT);
  });

  it('is named for Undo', () => {
    expect(editLabel({ type: 'add-check', check: contains })).toBe('Added a check');
    expect(editLabel({ type: 'replace-check', at: 1, check: contains })).toBe('Edited check 2');
    expect(editLabel({ type: 'remove-check', at: 0 })).toBe('Removed check 1');
  });
});
