import type { Model } from '../model';

const SIMULATED = 'Simulated: a small language model inside this workbench';

function sandboxCard(id: string, label: string, summary: string, speed: string): Model {
  return {
    id,
    label,
    kind: 'chat',
    developer: 'LLM Workbench',
    summary,
    contextTokens: 131_072,
    input: ['text', 'image'],
    toolCalling: true,
    facts: [
      { label: 'Model ID', value: id },
      { label: 'Runs', value: 'In this workbench, without a key and without the network' },
      { label: 'Speed', value: speed },
      { label: 'Context Length', value: '131,072 tokens' },
      { label: 'Input', value: 'text, image' },
      { label: 'Price', value: 'Free' },
    ],
    notes: [`${SIMULATED}. Its answers are really sampled, so every parameter has its true effect.`],
  };
}

function faultCard(name: string, summary: string): Model {
  const card = sandboxCard(`fault-${name}`, `Fault: ${name.replaceAll('-', ' ')}`, summary, 'About 60 tokens/s');
  return { ...card, notes: [`${summary} For testing your own client; the fault is simulated.`] };
}

/** The sandbox's models: small enough for the first load, so that the first paint asks nobody. */
export const SANDBOX_CARDS: readonly Model[] = [
  sandboxCard('sandbox', 'Sandbox', 'Streams at the pace of a real model.', 'About 60 tokens/s'),
  sandboxCard('sandbox-fast', 'Sandbox fast', 'The same model, as fast as it can.', 'Not throttled'),
  sandboxCard('sandbox-reasoning', 'Sandbox reasoning', 'Thinks before it answers.', 'About 60 tokens/s'),
  faultCard('rate-limit', 'Refuses with 429 and 20 s to wait.'),
  faultCard('cut-stream', 'Breaks the connection in mid-answer.'),
  faultCard('slow-start', 'Sends only comments for 12 s, then answers.'),
  faultCard('malformed', 'Mixes broken messages into the stream.'),
  faultCard('mid-stream-error', 'Reports an error in mid-stream, after status 200.'),
  faultCard('server-error', 'Refuses with 500.'),
  faultCard('hang', 'Never answers at all.'),
];
