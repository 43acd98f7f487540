import type { ChoicePlan, PlannedCall } from './choice-pieces';
import { conditionOnConversation, conditionOnTexts } from './condition';
import { THOUGHTS } from './corpus/thoughts';
import { type Focus, findFocus } from './focus';
import { instanceOf } from './json-instance';
import { loadLanguageModel } from './language-model';
import { jsonText, objectFrom } from './object-from';
import { plainWords } from './passage';
import { planCalls } from './plan-calls';
import { type Random, seededRandom } from './random';
import type { SandboxRequest } from './request';
import { certainTokens, type SampledToken, sampleTokens } from './sample-tokens';

/** One plan for each choice; each has its own numbers, repeatable when the request has a seed. */
export function planAnswer(request: SandboxRequest, random: Random): readonly ChoicePlan[] {
  const focus = findFocus(request.messages);
  const root = request.seed ?? Math.floor(random() * Number.MAX_SAFE_INTEGER);
  const answers = answerTokens(request, focus);
  const thoughts = thoughtTokens(request, focus);
  return Array.from({ length: request.choices }, (_, choice) => ({
    reasoning: thoughts(seededRandom(`${root}:${choice}:thoughts`)),
    calls: planCalls(request, focus, seededRandom(`${root}:${choice}:calls`)),
    callTokens: (call: PlannedCall) => certainTokens(call.arguments),
    answer: answers(seededRandom(`${root}:${choice}`)),
    stops: request.stops,
    maxTokens: request.maxTokens,
  }));
}

type TokenSource = (random: Random) => Iterable<SampledToken>;

function answerTokens(request: SandboxRequest, focus: Focus): TokenSource {
  const { output, topLogprobs } = request;
  if (output.kind === 'json_object')
    return () => certainTokens(jsonText(objectFrom(focus.question, focus.topic)), topLogprobs);
  if (output.kind === 'json_schema') {
    return () => certainTokens(jsonText(instanceOf(output.schema, { question: focus.question, turn: 0 })), topLogprobs);
  }
  const model = conditionOnConversation(loadLanguageModel(), request.messages);
  return (random) => sampleTokens(model, request.sampling, random, topLogprobs);
}

function thoughtTokens({ model, effort, sampling }: SandboxRequest, { topic }: Focus): TokenSource {
  const texts = THOUGHTS.get(effort);
  if (!model.reasons || !texts) return () => [];
  const about = plainWords(topic) || 'this';
  const thinking = conditionOnTexts(
    loadLanguageModel(),
    texts.map((text) => text.replaceAll('{topic}', () => about)),
  );
  return (random) => sampleTokens(thinking, sampling, random, 0);
}
