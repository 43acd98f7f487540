import { type JsonValue, jsonEqual, parseJson } from '../core/json';

/** So many rounds Auto makes before it asks the person again. */
const AUTO_ROUNDS = 5;

export type LoopCall = { readonly name: string; readonly arguments: string };

/** One round as Auto looks at it; `status` is that of its run. */
export type LoopRound = { readonly status: string; readonly calls: readonly LoopCall[] };

/** Why Auto does not go on after the last of these rounds, as a sentence; undefined while it may. */
export function autoEnd(rounds: readonly LoopRound[], until = AUTO_ROUNDS): string | undefined {
  const last = rounds.at(-1);
  if (last === undefined) return undefined;
  if (last.status === 'stopped') return 'Auto ended: the run was stopped.';
  if (last.status === 'failed') return 'Auto ended: the run failed.';
  if (last.status === 'truncated') return 'Auto ended: the answer was cut off.';
  if (last.calls.length === 0) return 'Auto ended: the answer has no call.';
  const earlier = rounds.slice(0, -1).flatMap((round) => round.calls);
  const repeated = last.calls.find((call) => earlier.some((other) => isSameCall(call, other)));
  if (repeated !== undefined) return `Auto ended: ${repeated.name} was called again with the same arguments.`;
  return rounds.length >= until ? `Auto ended after ${rounds.length} rounds.` : undefined;
}

/** How many rounds Auto may make when it is switched on at this one: up to five, and after these five more. */
export function autoUntil(rounds: number): number {
  return AUTO_ROUNDS * (Math.floor(rounds / AUTO_ROUNDS) + 1);
}

/** The same name with the same arguments, however their JSON is written. */
function isSameCall(left: LoopCall, right: LoopCall): boolean {
  if (left.name !== right.name) return false;
  const [a, b] = [argumentsOf(left), argumentsOf(right)];
  return a !== undefined && b !== undefined ? jsonEqual(a, b) : left.arguments === right.arguments;
}

function argumentsOf({ arguments: text }: LoopCall): JsonValue | undefined {
  if (text.trim() === '') return {};
  const parsed = parseJson(text);
  return parsed.ok ? parsed.value : undefined;
}
