import { jsonEqual } from '../core/json';
import type { Draft } from './draft';
import type { ChecksEdit } from './draft-edit';

/** The draft with one check added, replaced or taken out; without checks it has no such field. */
export function editChecks(draft: Draft, change: ChecksEdit): Draft {
  const { checks = [], ...rest } = draft;
  if (change.type === 'add-check') return { ...draft, checks: [...checks, change.check] };
  const former = checks[change.at];
  if (former === undefined) return draft;
  if (change.type === 'replace-check') {
    return jsonEqual(former, change.check, true) ? draft : { ...draft, checks: checks.with(change.at, change.check) };
  }
  return checks.length === 1 ? rest : { ...draft, checks: checks.toSpliced(change.at, 1) };
}
