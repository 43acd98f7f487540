import type { Message } from '../chat/message';
import { freeToolId, idsOf, withPlainToolIds } from '../draft/tool-ids';
import { answerMessage } from '../run/answer-message';
import type { ChoiceState, ToolCallState } from '../run/state';

/**
 * What a round appends: the assistant's message with its calls, and right behind it one result for each, in their order
 * (OpenAI API reference, "Create chat completion"). Ids stay as the provider gave them; a missing or second one is replaced
 * by nine letters or digits, and with `plainIds` each that is longer or shorter.
 */
export function roundMessages(
  before: readonly Message[],
  choice: ChoiceState,
  results: readonly string[],
  plainIds: boolean,
): readonly Message[] {
  const calls = withIds(choice.toolCalls, new Set(before.flatMap(idsOf)));
  const old = calls.findIndex(({ kind }) => kind === 'function_call');
  const oldCall = calls[old];
  const given = (at: number) => results[at] ?? '';
  const answers: readonly Message[] =
    oldCall === undefined
      ? calls.map((call, at) => ({ role: 'tool', tool_call_id: call.id, content: given(at) }))
      : [{ role: 'function', name: oldCall.name, content: given(old) }];
  const messages = [answerMessage({ ...choice, toolCalls: calls }), ...answers];
  return plainIds ? withPlainToolIds([...before, ...messages]).slice(before.length) : messages;
}

function withIds(calls: readonly ToolCallState[], known: ReadonlySet<string>): readonly ToolCallState[] {
  const taken = new Set([...known, ...calls.map(({ id }) => id)]);
  const seen = new Set<string>();
  return calls.map((call, at) => {
    const isUsable = call.id !== '' && !seen.has(call.id);
    const id = isUsable ? call.id : freeToolId(`${call.name} ${at}`, taken);
    taken.add(id);
    seen.add(id);
    return id === call.id ? call : { ...call, id };
  });
}
