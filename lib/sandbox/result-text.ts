import { isJsonObject, type JsonValue, parseJson } from '../core/json';
import { plainWords } from './passage';
import type { SandboxMessage } from './request';

/** An answer made of the tool results at the end of a conversation; undefined when there are none. */
export function resultsText(messages: readonly SandboxMessage[]): string | undefined {
  if (messages[messages.length - 1]?.role !== 'tool') return undefined;
  const start = messages.findLastIndex((message) => message.role !== 'tool');
  const calls = messages[start]?.toolCalls ?? [];
  const lines = messages.slice(start + 1).map((message) => {
    const call = calls.find(({ id }) => id === message.toolCallId);
    return resultSentence(call?.name ?? 'tool', call?.arguments ?? '', message.text.slice(0, 2_000));
  });
  return plainWords(`${lines.join(' ')} `).concat(
    '«That is what I was told|This is the answer I received», and I «pass it on|repeat it» as it came.',
  );
}

function resultSentence(name: string, argumentsText: string, result: string): string {
  const subject = subjectOf(argumentsText);
  const from = `According to \`${name}\`${subject === '' ? '' : ` for ${subject}`}`;
  const facts = factsOf(result);
  if (facts.length > 0) return `${from}, ${facts.join(', ')}.`;
  const said = result.trim() || 'nothing';
  return `${from}, the answer is: ${said}${/[.!?]$/.test(said) ? '' : '.'}`;
}

// The arguments of the call in a few words: "London", "London, celsius".
function subjectOf(argumentsText: string): string {
  const parsed = parseJson(argumentsText);
  if (!parsed.ok || !isJsonObject(parsed.value)) return '';
  return Object.values(parsed.value)
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .slice(0, 3)
    .join(', ')
    .slice(0, 120);
}

const MOST_FACTS = 12;

// The fields of a JSON result as words, nested ones by their path.
function factsOf(result: string): readonly string[] {
  const parsed = parseJson(result);
  if (!parsed.ok || typeof parsed.value !== 'object') return [];
  const facts: string[] = [];
  const visit = (path: readonly string[], part: JsonValue): void => {
    if (facts.length >= MOST_FACTS) return;
    if (typeof part === 'object' && part !== null && path.length < 4) {
      for (const [key, inner] of Object.entries(part)) visit([...path, key], inner);
    } else {
      facts.push(
        `the ${path.join(' ').replaceAll('_', ' ')} is ${typeof part === 'string' ? part : JSON.stringify(part)}`,
      );
    }
  };
  visit([], parsed.value);
  return facts;
}
