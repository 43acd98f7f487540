import type { JsonObject } from '../../core/json';
import type { RunState } from '../../run/state';
import type { CheckVerdict } from '../check';
import { judgeChecks } from '../judge-checks';
import { runOf } from './run-of';

export type State = CheckVerdict['state'];

/** The verdict of one check alone. */
export function judged(check: JsonObject, run = runOf([''])): CheckVerdict | undefined {
  return judgeChecks([check], run)[0];
}

/** The same for a run that says one text. */
export function stateOf(check: JsonObject, text: string, state: Partial<RunState> = {}): State | undefined {
  return judged(check, runOf([text], state))?.state;
}
