import type { PlannedCall } from './choice-pieces';
import { type Focus, placesOf } from './focus';
import { instanceOf } from './json-instance';
import { type Random, randomId } from './random';
import type { SandboxRequest, SandboxTool } from './request';
import { isContentWord, stem, wordsOf } from './words';

const MOST_CALLS = 8;

/** The tool calls that answer this conversation; none when it should be answered in text, as after a tool result. */
export function planCalls(request: SandboxRequest, focus: Focus, random: Random): readonly PlannedCall[] {
  const { tools, toolChoice, messages } = request;
  if (tools.length === 0 || toolChoice.kind === 'none' || messages[messages.length - 1]?.role === 'tool') return [];
  const ranked = tools
    .map((tool) => ({
      tool,
      score: matchScore(tool, focus.leaning === 'partly' ? `${focus.question} ${focus.context}` : focus.question),
    }))
    .sort((left, right) => right.score - left.score);
  const best = ranked[0]?.tool;
  const matching = ranked.filter(({ score }) => score >= 2).map(({ tool }) => tool);
  const wanted =
    toolChoice.kind === 'named'
      ? tools.filter((tool) => tool.name === toolChoice.name)
      : toolChoice.kind === 'required' && matching.length === 0 && best
        ? [best]
        : matching;
  const calls = wanted.flatMap((tool) => callsOf(tool, focus.question));
  return calls
    .slice(0, request.parallelToolCalls ? MOST_CALLS : 1)
    .map((call) => ({ ...call, id: `call_${randomId(random, 24)}` }));
}

// One call for each place of the question, when the arguments differ by it.
function callsOf(tool: SandboxTool, question: string): readonly Omit<PlannedCall, 'id'>[] {
  const turns = Math.max(1, Math.min(placesOf(question).length, 4));
  const texts = Array.from({ length: turns }, (_, turn) =>
    JSON.stringify(tool.parameters.type === undefined ? {} : instanceOf(tool.parameters, { question, turn })),
  );
  return [...new Set(texts)].map((text) => ({ name: tool.name, arguments: text }));
}

const VERBS = new Set(
  ['get', 'set', 'list', 'find', 'fetch', 'search', 'make', 'create', 'run', 'call', 'tool', 'function', 'current'].map(
    stem,
  ),
);

// 2 for each word of the name, 1 for each word of the description that the question holds.
function matchScore(tool: SandboxTool, question: string): number {
  const asked = new Set(wordsOf(question).map(stem));
  const count = (text: string) =>
    new Set(
      wordsOf(text)
        .filter(isContentWord)
        .map(stem)
        .filter((word) => asked.has(word) && !VERBS.has(word)),
    ).size;
  const name = tool.name.replaceAll(/[_-]/g, ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  return 2 * count(name) + count(tool.description);
}
