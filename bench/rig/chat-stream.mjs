import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true });

/**
 * Posts one streaming chat request and calls `onData(bytes, nanoseconds)` for each piece that arrives.
 * Resolves at the end with `{status, endedNs}`; `stop()` of the returned handle leaves.
 */
export function openChat(url, model, onData = () => {}) {
  const body = JSON.stringify({ model, stream: true, messages: [{ role: 'user', content: 'Hello' }] });
  const started = process.hrtime.bigint();
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const asked = request(url, { method: 'POST', agent, headers });
  const done = new Promise((resolve, reject) => {
    asked.on('error', (error) => (asked.destroyed ? resolve({ status: 0 }) : reject(error)));
    asked.on('response', (answer) => {
      answer.on('data', (bytes) => onData(bytes, process.hrtime.bigint(), answer));
      answer.on('close', () => resolve({ status: answer.statusCode, endedNs: process.hrtime.bigint() }));
      answer.on('error', () => undefined);
    });
  });
  asked.end(body);
  return { started, done, asked, stop: () => asked.destroy() };
}

/** Calls back with each whole SSE payload as text. */
export function payloadReader(onPayload) {
  let rest = '';
  return (bytes, now) => {
    const lines = (rest + bytes.toString('utf8')).split('\n\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: {')) onPayload(line.slice(6), now);
  };
}
