import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../core/json';
import { EUROPEAN_CAPITALS } from './corpus/capitals';
import { CORPUS } from './corpus/corpus';
import { wordings } from './passage';
import { bodyOf, choicesOf, complete, pick, textOf } from './testing/ask';
import { countTokens, tokenize } from './tokenize';

const KNOWN = new Set(CORPUS.flatMap((passage) => wordings(passage.text)).flatMap(trigrams));

function trigrams(text: string): readonly string[] {
  const tokens = ['', '', ...tokenize(text), ''];
  return tokens.slice(2).map((token, index) => `${tokens[index]}\u0000${tokens[index + 1]}\u0000${token}`);
}

function unknownShare(question: string, temperature: number): number {
  const found = Array.from({ length: 12 }, (_, seed) =>
    trigrams(textOf(bodyOf(question, { seed, temperature }))),
  ).flat();
  return found.filter((trigram) => !KNOWN.has(trigram)).length / found.length;
}

function replyTo(messages: JsonValue, seed = 1): string {
  const answer = complete({ model: 'sandbox-fast', messages, seed });
  return String(pick(choicesOf(answer)[0] ?? {}, 'message').content);
}

describe('at its defaults', () => {
  it.each([
    'Hello, what can you do?',
    'Hello',
    'What does temperature do?',
    'Name the european capitals',
    'What is a token?',
  ])('reads as its texts do: %s', (question) => {
    for (let seed = 0; seed < 20; seed += 1) {
      const text = textOf(bodyOf(question, { seed }));
      expect(trigrams(text).filter((trigram) => !KNOWN.has(trigram))).toEqual([]);
      expect(countTokens(text)).toBeGreaterThan(40);
      expect(countTokens(text)).toBeLessThan(200);
    }
  });

  it('introduces itself as simulated and built in', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const text = textOf(bodyOf('Hello, what can you do?', { seed }));
      expect(text).toMatch(/simulated/);
      expect(text).toMatch(/built in|comes with this workbench/);
    }
  });

  it('names capitals', () => {
    const capitals = EUROPEAN_CAPITALS.map(([, capital]) => capital);
    for (let seed = 0; seed < 20; seed += 1) {
      const text = textOf({
        ...bodyOf(''),
        messages: [
          { role: 'system', content: 'You are a helpful assistant.' },
          { role: 'user', content: 'Name the european capitals' },
        ],
        seed,
      });
      expect(capitals.filter((capital) => text.includes(capital)).length).toBeGreaterThan(11);
    }
  });

  it.each([
    ['What is the capital of France?', 'Paris'],
    ['capital of the netherlands', 'Amsterdam'],
    ['Which city is the capital of Spain and of Portugal?', 'Lisbon'],
    ['What is the weather in London?', 'London'],
    ['What is the weather in London?', 'live data'],
    ['What is top_p?', 'unlikely tail'],
    ['How does streaming work?', 'token'],
    ['Explain JSON', 'curly braces'],
    ['What is 12 + 30?', '42'],
    ['Explain quantum entanglement to a child', 'quantum entanglement'],
    ['', 'empty'],
  ])('answers %j with %j', (question, words) => {
    for (let seed = 0; seed < 8; seed += 1) expect(textOf(bodyOf(question, { seed }))).toContain(words);
  });
});

describe('with the temperature', () => {
  it('babbles only beyond what a person would choose', () => {
    const shares = [0.7, 1, 1.7, 2].map((temperature) => unknownShare('What does temperature do?', temperature));
    expect(shares[0]).toBe(0);
    expect(shares[1]).toBe(0);
    expect(shares[2]).toBeGreaterThan(0.02);
    expect(shares[3]).toBeGreaterThan(shares[2] ?? 1);
  });
});

describe('in a conversation', () => {
  const weather = [
    { role: 'user', content: 'What is the weather in Rome?' },
    { role: 'assistant', content: 'I do not know.' },
  ];

  it('understands a question that leans on the one before', () => {
    expect(replyTo([...weather, { role: 'user', content: 'And in Madrid?' }])).toContain('the weather in Madrid');
  });

  it('goes on with something new when asked for more', () => {
    const first = textOf(bodyOf('What is a token?', { seed: 1 }));
    const said = [
      { role: 'user', content: 'What is a token?' },
      { role: 'assistant', content: first },
      { role: 'user', content: 'Tell me more' },
    ];
    expect(replyTo(said).slice(0, 60)).not.toBe(first.slice(0, 60));
  });

  it('is polite', () => {
    expect(replyTo([...weather, { role: 'user', content: 'Thank you!' }])).toContain('welcome');
  });
});

describe('an image', () => {
  const url =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const ask = (...parts: readonly JsonValue[]) =>
    replyTo([{ role: 'user', content: [{ type: 'text', text: 'Describe this image.' }, ...parts] }]);

  it('is answered with its type, pixel size and file size', () => {
    const text = ask({ type: 'image_url', image_url: { url, detail: 'low' } });
    expect(text).toContain('PNG');
    expect(text).toContain('1 × 1 pixels');
    expect(text).toContain('70 bytes');
  });

  it('on the web is not fetched, and the answer says so', () => {
    const text = ask({ type: 'image_url', image_url: { url: 'https://example.org/cat.jpg' } });
    expect(text).toContain('example.org');
    expect(text).toContain('not fetched');
  });

  it('costs tokens', () => {
    const tokens = (content: JsonValue) =>
      Number(
        pick(complete({ model: 'sandbox-fast', messages: [{ role: 'user', content }], max_tokens: 1 }), 'usage')
          .prompt_tokens,
      );
    const text = { type: 'text', text: 'Hi' };
    expect(tokens([text, { type: 'image_url', image_url: { url } }])).toBe(tokens([text]) + 85 + 170);
  });
});
