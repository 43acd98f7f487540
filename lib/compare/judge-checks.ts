import type { JsonObject } from '../core/json';
import type { RunRecord } from '../run/run-record';
import { type Effort, patternTest } from '../schema/match-pattern';
import type { Check, CheckVerdict } from './check';
import { judgeCall } from './judge-call';
import { judgeLatency, judgeTokens } from './judge-figures';
import { judgeSchema, schemaBody } from './judge-schema';
import { type ComparedTexts, comparedTexts, judgeContains, judgeEquals, judgeMatches } from './judge-text';
import { type JudgedAnswer, judgedAnswer } from './judged-answer';
import { soundCheck } from './sound-check';

/** Steps of pattern matching: for one check, and for all of an answer. */
const MOST_STEPS = 4_000_000;
const MOST_STEPS_IN_ALL = 12_000_000;

/**
 * One verdict for each check, in their order, their variables filled in before. While the answer comes only what can no
 * longer change is judged; a failed run passes nothing, and a stopped one only what no continuation could have changed.
 * `earlier` are the rounds of the tool loop before the run, whose calls count too. Never throws.
 */
export function judgeChecks(
  checks: readonly JsonObject[],
  run: RunRecord,
  earlier: readonly RunRecord[] = [],
): readonly CheckVerdict[] {
  return checks.map(checkJudge(run, earlier));
}

/** The same for one check after the other, for those who have to pause in between. */
export function checkJudge(run: RunRecord, earlier: readonly RunRecord[] = []): (check: JsonObject) => CheckVerdict {
  const bench: Bench = { answer: judgedAnswer(run, earlier), texts: comparedTexts(), left: MOST_STEPS_IN_ALL };
  return (given) => {
    const read = soundCheck(given);
    return 'problem' in read ? open(read.problem) : judge(read.check, bench);
  };
}

type Bench = { readonly answer: JudgedAnswer; readonly texts: ComparedTexts; left: number };

function judge(check: Check, bench: Bench): CheckVerdict {
  const { answer } = bench;
  const body = check.type === 'schema' ? schemaBody(check, answer) : {};
  if (body === undefined) return open('The request asked for no schema.');
  if (answer.stage === 'failed') return { state: 'fail', message: 'The run failed: there is no whole answer.' };
  const verdict = verdictBy(check, bench, body);
  const isEarly = answer.stage === 'coming' && verdict.state === 'pass';
  return isEarly ? open('So far so good; the answer has not ended.') : verdict;
}

function verdictBy(check: Check, bench: Bench, body: JsonObject): CheckVerdict {
  const { answer, texts } = bench;
  switch (check.type) {
    case 'contains':
      return judgeContains(check, answer, texts);
    case 'matches':
      return judgePattern(check, bench);
    case 'equals':
      return judgeEquals(check, answer, texts);
    case 'schema':
      return judgeSchema(body, answer);
    case 'tool-call':
      return judgeCall(check, answer);
    case 'latency':
      return judgeLatency(check, answer);
    case 'tokens':
      return judgeTokens(check, answer);
    default:
      return check satisfies never;
  }
}

function judgePattern(check: Extract<Check, { readonly type: 'matches' }>, bench: Bench): CheckVerdict {
  const effort: Effort = { left: Math.min(MOST_STEPS, bench.left) };
  const before = effort.left;
  const verdict = judgeMatches(check, bench.answer, patternTest(check.pattern, check.ignoreCase), effort);
  bench.left = Math.max(0, bench.left - (before - effort.left));
  return verdict;
}

function open(message: string): CheckVerdict {
  return { state: 'open', message };
}
