import type { Importer } from '../imported-request';
import { mayBe } from '../source/language-of';
import { plainCode } from '../source/plain-code';
import { readCode } from '../source/read-code';
import { parsePython } from './python-program';

/** Python code that sends a chat request: requests, httpx, or an SDK. Parsed, never executed. */
export const python: Importer = {
  id: 'python',
  label: 'Python',
  looksLike: (text) =>
    /\b(?:requests|httpx|aiohttp|urllib|OpenAI|openai|completions|ChatCompletion|chat_completion|chat\.complete|chat\.stream|messages\.create|generate_?[cC]ontent|generateText|streamText)\b/.test(
      text,
    ) &&
    /\w[ \t]{0,9}\(/.test(text) &&
    mayBe('python', text),
  read: (text) => readCode(plainCode(text), parsePython),
};
