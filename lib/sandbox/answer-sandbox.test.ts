import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/json';
import { answerSandbox } from './answer-sandbox';
import { SANDBOX_MODELS } from './models';
import { bodyOf, choicesOf, complete, list, pick, stream, textOf, worldOf } from './testing/ask';
import { countTokens, tokenize } from './tokenize';

const HELLO = 'Hello, what can you do?';
const TALK = 'What does temperature do?';

function deltas(body: JsonObject, key?: string) {
  return [...stream(body, key)].map((step) => step.chunk).flatMap((chunk) => choicesOf(chunk));
}

function streamedText(body: JsonObject, index = 0, field = 'content'): string {
  return deltas(body)
    .filter((choice) => choice.index === index)
    .map((choice) => pick(choice, 'delta')[field] ?? '')
    .join('');
}

function content(choice: JsonObject | undefined): string {
  return String(pick(choice ?? {}, 'message').content);
}

describe('a whole answer', () => {
  it('has the shape of a chat completion', () => {
    const answer = complete(bodyOf(HELLO, { seed: 1 }));
    expect(answer).toMatchObject({ object: 'chat.completion', created: 1_800_000_000, model: 'sandbox-fast' });
    expect(answer.id).toMatch(/^chatcmpl-[A-Za-z0-9]{29}$/);
    expect(answer.system_fingerprint).toBeTypeOf('string');
    expect(choicesOf(answer)).toMatchObject([
      { index: 0, message: { role: 'assistant' }, logprobs: null, finish_reason: 'stop' },
    ]);
  });

  it('counts its tokens as its tokenizer does', () => {
    const answer = complete(bodyOf(HELLO, { seed: 1 }));
    const usage = pick(answer, 'usage');
    expect(usage.completion_tokens).toBe(countTokens(content(choicesOf(answer)[0])));
    expect(usage.prompt_tokens).toBe(3 + 3 + countTokens(HELLO));
    expect(usage.total_tokens).toBe(Number(usage.prompt_tokens) + Number(usage.completion_tokens));
  });

  it('has an id of its own each time', () => {
    const world = worldOf();
    const ids = [1, 2, 3].map(() => {
      const answer = answerSandbox(bodyOf(HELLO, { seed: 1 }), world);
      return answer.kind === 'json' ? answer.body.id : '';
    });
    expect(new Set(ids).size).toBe(3);
  });
});

describe('chance', () => {
  it('repeats with a seed, differs between seeds, and without one follows the world', () => {
    expect(textOf(bodyOf(HELLO, { seed: 5 }), 'one')).toBe(textOf(bodyOf(HELLO, { seed: 5 }), 'two'));
    const texts = new Set(Array.from({ length: 12 }, (_, seed) => textOf(bodyOf(HELLO, { seed }))));
    expect(texts.size).toBeGreaterThan(5);
    const free = new Set(Array.from({ length: 12 }, (_, index) => textOf(bodyOf(HELLO), `w${index}`)));
    expect(free.size).toBeGreaterThan(5);
  });

  it('is absent at temperature 0', () => {
    const texts = Array.from({ length: 6 }, (_, seed) => textOf(bodyOf(TALK, { temperature: 0, seed }), `w${seed}`));
    expect(new Set(texts).size).toBe(1);
    expect(countTokens(texts[0] ?? '')).toBeGreaterThan(40);
  });

  it('grows with the temperature: more different answers, less probable tokens', () => {
    const runs = [0.2, 0.7, 1, 1.5, 2].map((temperature) => {
      const answers = Array.from({ length: 16 }, (_, seed) => bodyOf(TALK, { temperature, seed, max_tokens: 60 })).map(
        (body) => complete({ ...body, logprobs: true }),
      );
      const texts = new Set(answers.map((answer) => content(choicesOf(answer)[0])));
      const surprise = answers.flatMap((answer) => list(pick(choicesOf(answer)[0] ?? {}, 'logprobs').content));
      const mean = surprise.reduce((sum, token) => sum - Number(token.logprob), 0) / surprise.length;
      return { different: texts.size, mean };
    });
    for (const [index, run] of runs.entries()) {
      expect(run.different).toBeGreaterThanOrEqual(runs[index - 1]?.different ?? 0);
      expect(run.mean).toBeGreaterThan(runs[index - 1]?.mean ?? 0);
    }
    expect(runs[4]?.different).toBeGreaterThan(12);
  });

  it('narrows with top_p', () => {
    const widths = [1, 0.5, 0].map(
      (top_p) => new Set(Array.from({ length: 20 }, (_, seed) => textOf(bodyOf(HELLO, { top_p, seed })))).size,
    );
    expect(widths[2]).toBe(1);
    expect(widths[1]).toBeLessThan(widths[0] ?? 0);
  });

  it('repeats itself less with penalties', () => {
    const questions = [HELLO, TALK, 'Name the european capitals', 'Tell me about streaming'];
    const repeats = (fields: JsonObject) =>
      questions
        .flatMap((question) =>
          Array.from({ length: 12 }, (_, seed) => textOf(bodyOf(question, { seed, max_tokens: 100, ...fields }))),
        )
        .map(tokenize)
        .reduce((sum, tokens) => sum + 1 - new Set(tokens).size / tokens.length, 0);
    expect(repeats({ frequency_penalty: 2 })).toBeLessThan(repeats({}));
    expect(repeats({ presence_penalty: 2 })).toBeLessThan(repeats({}));
    expect(repeats({ frequency_penalty: -2 })).toBeGreaterThan(repeats({ frequency_penalty: 2 }));
  });
});

describe('limits', () => {
  it('ends at max_tokens with length', () => {
    for (const name of ['max_tokens', 'max_completion_tokens']) {
      const answer = complete(bodyOf(HELLO, { [name]: 7 }));
      expect(choicesOf(answer)[0]?.finish_reason).toBe('length');
      expect(pick(answer, 'usage').completion_tokens).toBe(7);
      expect(countTokens(content(choicesOf(answer)[0]))).toBe(7);
    }
  });

  it('ends before a stop text, also one that begins and ends inside tokens', () => {
    const whole = textOf(bodyOf(TALK, { temperature: 0 }));
    for (const [start, length] of [
      [0, 1],
      [40, 9],
      [103, 17],
      [whole.length - 5, 5],
    ] as const) {
      const stop = whole.slice(start, start + length);
      const answer = complete(bodyOf(TALK, { temperature: 0, stop: ['~never~', stop] }));
      expect(content(choicesOf(answer)[0])).toBe(whole.slice(0, whole.indexOf(stop)));
      expect(choicesOf(answer)[0]?.finish_reason).toBe('stop');
      expect(streamedText(bodyOf(TALK, { temperature: 0, stop }))).toBe(whole.slice(0, whole.indexOf(stop)));
    }
  });

  it('shows what only looked like a stop text', () => {
    const whole = textOf(bodyOf(TALK, { temperature: 0 }));
    const almost = `${whole.slice(30, 60)}~`;
    const late = `${whole.slice(-8)}~`;
    expect(textOf(bodyOf(TALK, { temperature: 0, stop: [almost, late] }))).toBe(whole);
    expect(streamedText(bodyOf(TALK, { temperature: 0, stop: [almost, late] }))).toBe(whole);
  });
});

describe('several choices', () => {
  it('differ, are repeatable, and are counted together', () => {
    const body = bodyOf(HELLO, { n: 4, seed: 9 });
    const answer = complete(body);
    const texts = choicesOf(answer).map(content);
    expect(choicesOf(answer).map((choice) => choice.index)).toEqual([0, 1, 2, 3]);
    expect(new Set(texts).size).toBeGreaterThan(1);
    expect(choicesOf(complete(body, 'other')).map(content)).toEqual(texts);
    expect(pick(answer, 'usage').completion_tokens).toBe(texts.reduce((sum, text) => sum + countTokens(text), 0));
  });

  it('stream mixed, each with its role first and its finish reason last', () => {
    const choices = deltas(bodyOf(HELLO, { n: 3, seed: 9 }));
    const indexes = choices.map((choice) => choice.index);
    expect(indexes.slice(0, 6)).toEqual([0, 1, 2, 0, 1, 2]);
    for (const index of [0, 1, 2]) {
      const own = choices.filter((choice) => choice.index === index);
      expect(own[0]?.delta).toEqual({ role: 'assistant', content: '' });
      expect(own[own.length - 1]).toMatchObject({ delta: {}, finish_reason: 'stop' });
      expect(own.filter((choice) => choice.finish_reason !== null)).toHaveLength(1);
      expect(streamedText(bodyOf(HELLO, { n: 3, seed: 9 }), index)).toBe(
        content(choicesOf(complete(bodyOf(HELLO, { n: 3, seed: 9 })))[index]),
      );
    }
  });
});

describe('a stream', () => {
  it('says the same as the whole answer for the same seed', () => {
    for (const seed of [0, 1, 2, -7, Number.MAX_SAFE_INTEGER]) {
      for (const temperature of [1, 2]) {
        const body = bodyOf(TALK, { seed, temperature, stop: ['the text', ' of a'] });
        expect(streamedText(body)).toBe(textOf(body));
      }
    }
  });

  it('carries usage only when asked, in a last chunk without choices', () => {
    const chunks = [...stream(bodyOf(HELLO, { seed: 1, stream_options: { include_usage: true } }))].map(
      (step) => step.chunk,
    );
    const last = chunks[chunks.length - 1];
    expect(last?.choices).toEqual([]);
    expect(last?.usage).toEqual(complete(bodyOf(HELLO, { seed: 1 })).usage);
    expect(chunks.slice(0, -1).every((chunk) => chunk.usage === null && choicesOf(chunk).length === 1)).toBe(true);
    for (const step of stream(bodyOf(HELLO, { seed: 1 }))) expect(Object.hasOwn(step.chunk, 'usage')).toBe(false);
  });

  it('has one id and the shape of chunks', () => {
    const chunks = [...stream(bodyOf(HELLO))].map((step) => step.chunk);
    expect(new Set(chunks.map((chunk) => chunk.id)).size).toBe(1);
    for (const chunk of chunks) {
      expect(chunk).toMatchObject({ object: 'chat.completion.chunk', created: 1_800_000_000, model: 'sandbox-fast' });
    }
  });

  it('works only as far as it is pulled', () => {
    let drawn = 0;
    const answer = answerSandbox(bodyOf(HELLO, { stream: true, model: 'sandbox' }), {
      nowSeconds: 0,
      random: () => {
        drawn += 1;
        return 0.5;
      },
    });
    const before = drawn;
    const steps = answer.kind === 'stream' ? answer.steps[Symbol.iterator]() : undefined;
    for (let count = 0; count < 3; count += 1) steps?.next();
    expect(drawn - before).toBeLessThan(6);
  });

  it('flows at the speed of its model', () => {
    const seconds = (model: string) => {
      const steps = [...stream(bodyOf(HELLO, { model, seed: 2 }))];
      return steps.reduce((sum, step) => sum + step.delayMs, 0) / 1000;
    };
    const tokens = Number(pick(complete(bodyOf(HELLO, { model: 'sandbox', seed: 2 })), 'usage').completion_tokens);
    expect(tokens / seconds('sandbox')).toBeGreaterThan(50);
    expect(tokens / seconds('sandbox')).toBeLessThan(70);
    expect(seconds('sandbox-fast')).toBe(0);
    const whole = answerSandbox(bodyOf(HELLO, { model: 'sandbox', seed: 2 }), worldOf());
    expect(whole.kind === 'json' ? tokens / (whole.delayMs / 1000) : 0).toBeGreaterThan(50);
  });
});

describe('SANDBOX_MODELS', () => {
  it('is an OpenAI list of models that all answer, fault models in their own way', () => {
    expect(SANDBOX_MODELS).toMatchObject({ object: 'list' });
    expect(SANDBOX_MODELS.data.map((model) => model.id)).toEqual([
      'sandbox',
      'sandbox-fast',
      'sandbox-reasoning',
      'fault-rate-limit',
      'fault-cut-stream',
      'fault-slow-start',
      'fault-malformed',
      'fault-mid-stream-error',
      'fault-server-error',
      'fault-hang',
    ]);
    const sound = SANDBOX_MODELS.data.filter(({ id }) => !id.startsWith('fault-'));
    for (const { id } of sound) expect(textOf(bodyOf(HELLO, { model: id }))).not.toBe('');
  });
});
