import type { Importer } from '../imported-request';
import { mayBe } from '../source/language-of';
import { plainCode } from '../source/plain-code';
import { readCode } from '../source/read-code';
import { parseJavaScript } from './javascript-program';

/** JavaScript or TypeScript that sends a chat request: fetch, axios, an SDK, Azion.AI.run. Parsed, never executed. */
export const javaScript: Importer = {
  id: 'javascript',
  label: 'JavaScript',
  looksLike: (text) =>
    /\b(?:fetch|axios|OpenAI|openai|completions|createChatCompletion|Azion|chat\.complete|chat\.stream|messages\.create|generate_?[cC]ontent|generateText|streamText|Mistral|Groq|ky|got)\b/.test(
      text,
    ) &&
    /\w[ \t]{0,9}\(/.test(text) &&
    mayBe('javascript', text),
  read: (text) => readCode(plainCode(text), parseJavaScript),
};
