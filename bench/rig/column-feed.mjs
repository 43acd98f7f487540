/** Records an answer of the upstream: its SSE messages in order, as text. */
export async function recordAnswer(upstreamOrigin, model) {
  const response = await fetch(`${upstreamOrigin}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model, stream: true, messages: [{ role: 'user', content: 'Hello' }] }),
  });
  const messages = (await response.text()).split('\n\n').filter((message) => message !== '');
  return messages.map((message) => `${message}\n\n`);
}

/**
 * Runs in the page, before it loads. A browser has room for five streams to a host: here every chat request is answered
 * by a recording, one message at its time, and places for runs are always free. Nothing else of the page is replaced.
 * The recordings wait until all requests are there, and begin together.
 */
export function feedColumns({ messages, columns, perSecond }) {
  const places = /^workbench-run-/;
  const { locks } = navigator;
  const request = locks.request.bind(locks);
  locks.request = (name, ...rest) =>
    places.test(name) ? Promise.resolve(rest.at(-1)({ name, mode: 'exclusive' })) : request(name, ...rest);

  const utf8 = new TextEncoder();
  const bytes = messages.map((message) => utf8.encode(message));
  const feed = { streams: [], started: undefined, lastTexts: [] };
  globalThis.feed = feed;

  function play(stream) {
    let next = 0;
    const timer = setInterval(() => {
      const due = Math.min(bytes.length, Math.floor(((performance.now() - feed.started) * perSecond) / 1000));
      for (; next < due; next += 1) {
        stream.enqueue(bytes[next].slice());
        // The last two messages bring the finish reason and the end.
        if (next === bytes.length - 3) feed.lastTexts.push(performance.now());
      }
      if (next < bytes.length) return;
      clearInterval(timer);
      stream.close();
    }, 1000 / perSecond);
  }

  function begin() {
    feed.started = performance.now();
    for (const stream of feed.streams) play(stream);
  }

  const ownFetch = globalThis.fetch.bind(globalThis);
  globalThis.fetch = (target, init) => {
    if (!String(target).endsWith('/chat/completions')) return ownFetch(target, init);
    const body = new ReadableStream({
      start(stream) {
        feed.streams.push(stream);
        if (feed.streams.length === columns) setTimeout(begin, 500);
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
  };
}
