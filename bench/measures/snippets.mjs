import { median, milliseconds } from '../rig/figures.mjs';
import { withSource } from '../rig/load-source.mjs';

const CHARACTERS = 500_000;
const ROUNDS = 9;
const TEXT = 'It\'s a "long" text: C:\\temp, `code`, $HOME, #{x}, 日本語 😀\u200b\n';
const WORDS = { type: 'string', description: 'It\'s "quoted"' };
const TOOL = {
  type: 'function',
  function: { name: 'get_weather', parameters: { type: 'object', properties: { city: WORDS }, required: ['city'] } },
};

/** Milliseconds to print a draft of 500,000 characters for each target, as `[label, milliseconds]`. */
export function snippetTimes() {
  const messages = Array.from({ length: 50 }, (_, index) => ({
    role: index % 2 === 0 ? 'user' : 'assistant',
    content: TEXT.repeat(Math.ceil(CHARACTERS / 50 / TEXT.length)),
  }));
  const body = { model: 'm', messages, temperature: 1, stream: true, tools: [TOOL] };
  const headers = { 'Content-Type': 'application/json', Authorization: { secret: 'OXEN_API_KEY', prefix: 'Bearer ' } };
  const wire = { method: 'POST', url: 'https://a.example/v1/chat/completions', headers, body };
  const options = { floats: new Set(['temperature']) };
  return withSource('/lib/snippets/targets.ts', ({ SNIPPET_TARGETS }) =>
    SNIPPET_TARGETS.map((target) => {
      const times = Array.from({ length: ROUNDS }, () => {
        const from = process.hrtime.bigint();
        target.print(wire, options);
        return milliseconds(from, process.hrtime.bigint());
      });
      return [target.label, median(times)];
    }),
  );
}
