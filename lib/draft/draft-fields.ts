import { type Draft, STORAGE_SCOPE } from './draft';

/** The draft with only those fields that may be written there. */
export function draftFieldsFor(draft: Draft, place: 'device' | 'link' | 'file'): Draft {
  const scopes = new Map(Object.entries(STORAGE_SCOPE).map(([field, scope]) => [field, scope[place]]));
  const kept = Object.entries(draft).filter(([field]) => scopes.get(field) === true);
  return Object.fromEntries(kept) as Draft; // a required field may go everywhere
}
