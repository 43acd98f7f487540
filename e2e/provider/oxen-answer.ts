import { type Answer, DONE, event, jsonAnswer, streamAnswer } from './answer';

/** A model object in the shape of Oxen's models endpoint; chat models have no request schema. */
export const OXEN_MODEL = {
  id: 'mistral-small-2503',
  object: 'model',
  created: 1742169600,
  owned_by: 'oxen',
  display_name: 'Mistral Small 3.1',
  description:
    'Multimodal model, 128K context\n\n| Metric | Value |\n| --- | --- |\n| Context Length | 128,000 tokens |',
  summary: 'Multimodal model, 128K context',
  model_type: 'base',
  endpoint: '/chat/completions',
  capabilities: { input: ['text', 'image'], output: ['text'] },
  pricing: { method: 'token', input_cost_per_token: 1e-7, output_cost_per_token: 3e-7 },
  fine_tuning: null,
  deployments: [],
  developer: { name: 'Mistral', logo: '' },
  source_model: null,
  image_url: null,
  released_at: '2025-03-17T00:00:00Z',
  request_schema: null,
} as const;

export const OXEN_TEXT = 'I can answer questions, write and explain code, and read images.';

/** Oxen's own chat answer: an event stream when asked for one, else one object. */
export function oxenAnswer(body: Record<string, unknown>): Answer {
  const identity = { id: 'chatcmpl-oxen-1', created: 1775090332, model: String(body.model) };
  const usage = { prompt_tokens: 12, completion_tokens: 14, total_tokens: 26 };
  if (body.stream !== true) {
    const message = { role: 'assistant', content: OXEN_TEXT };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    return jsonAnswer({ ...identity, object: 'chat.completion', choices, usage });
  }
  const chunk = (delta: object, finish: string | null = null) =>
    event({ choices: [{ delta, finish_reason: finish, index: 0 }], ...identity, object: 'chat.completion.chunk' });
  return streamAnswer([
    ...OXEN_TEXT.split(/(?<= )/).map((content) => chunk({ content })),
    chunk({}, 'stop'),
    event({ ...identity, object: 'chat.completion.chunk', choices: [], usage }),
    DONE,
  ]);
}
