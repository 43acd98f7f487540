import type { Check, CheckVerdict } from './check';
import type { JudgedAnswer } from './judged-answer';

type FigureCheck<Type extends Check['type']> = Extract<Check, { readonly type: Type }>;

/** The time of this run alone, from when it was sent. Time that has gone by does not come back. */
export function judgeLatency({ under, of = 'total' }: FigureCheck<'latency'>, answer: JudgedAnswer): CheckVerdict {
  const { startedAt, headAt, firstTokenAt, lastChunkAt, endedAt } = answer.run.state;
  const name = of === 'total' ? 'The total' : 'The first token';
  if (startedAt === undefined) return open(`${name} was not measured.`);
  const end = of === 'total' ? endedAt : firstTokenAt;
  const isMeasured = end !== undefined && (of === 'first-token' || !answer.isOpen);
  const latest = end ?? lastChunkAt ?? headAt ?? startedAt;
  const taken = latest - startedAt;
  const asked = `asked for under ${figure(under)} ms`;
  if (!isMeasured && !(answer.isOpen && taken >= under)) {
    return open(answer.isOpen ? `${name} is not known: the answer did not end.` : noneCame(of));
  }
  if (taken < under) return { state: 'pass', message: `${name} took ${figure(taken)} ms.` };
  return { state: 'fail', message: `${name} took ${isMeasured ? '' : 'at least '}${figure(taken)} ms, ${asked}.` };
}

function noneCame(of: 'first-token' | 'total'): string {
  return of === 'total' ? 'The total was not measured.' : 'No token came.';
}

/** Completion tokens as the provider counts them; what it does not tell is not guessed. */
export function judgeTokens({ under }: FigureCheck<'tokens'>, answer: JudgedAnswer): CheckVerdict {
  const count = answer.run.state.usage?.completionTokens;
  if (count === undefined) return open('The provider did not tell how many tokens the answer has.');
  const words = `The answer has ${figure(count)} ${count === 1 ? 'token' : 'tokens'}`;
  if (count >= under) return { state: 'fail', message: `${words}, asked for under ${figure(under)}.` };
  return answer.isOpen ? open(`${words} so far.`) : { state: 'pass', message: `${words}.` };
}

function open(message: string): CheckVerdict {
  return { state: 'open', message };
}

/** Rounded towards the side on which it stands: 1,999.6 is under 2,000. */
function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1, roundingMode: 'floor' });
}
