import type { Passage } from '../passage';

export const STREAMS: readonly Passage[] = [
  {
    about: ['stream', 'streaming', 'streams', 'token by token', 'live', 'what is streaming'],
    text: `Streaming sends an answer while it is «being written|still growing». Without it the server waits until the last token and then sends everything at once; with \`"stream": true\` each token is sent as soon as it exists. The total time is the same, but the reader sees the first words after «a moment|a fraction of a second» instead of many seconds. A stream can also be stopped early, and then the rest is neither written nor «paid for|billed». For a program that only needs the finished text, a plain answer is «simpler|easier to handle»; for a person who is waiting, stream.`,
  },
  {
    about: ['sse', 'server-sent events', 'server sent events', 'event stream', 'events', 'event', 'done', 'data lines'],
    text: `Chat completions stream as server-sent events. The answer has the content type \`text/event-stream\`, and each event is a line that begins with \`data:\` followed by a blank line:

\`\`\`
data: {"choices":[{"index":0,"delta":{"content":"Hello"}}]}

data: [DONE]
\`\`\`

A client reads line by line, «skips|ignores» comments, parses the JSON after \`data:\`, and «stops|ends» at \`[DONE]\`. Network packets do not «respect|follow» the borders of events, so one packet may hold half an event or «three of them|several».`,
  },
  {
    about: ['chunk', 'chunks', 'delta', 'deltas', 'piece', 'pieces'],
    text: `Each event of a stream is called a chunk. It looks like a whole answer, but instead of a message it has a \`delta\` that holds only what is new. The first delta usually names the role, the next ones bring «pieces of text|the text in pieces», and the last one is empty and has the finish reason. To get the answer, add the pieces of each choice in the order in which they arrive. Tool calls come in pieces «too|as well»: first the id and the name, then the arguments bit by bit, so «do not parse them|wait before you parse them» until the call is complete.`,
  },
  {
    about: ['finish_reason', 'finish reason', 'finished', 'why did it stop', 'ended', 'complete', 'truncated'],
    text: `The finish reason says why an answer ended. With \`stop\` the model was done or reached a stop sequence. With \`length\` it ran into the token limit, and the text is probably «cut off|not complete». With \`tool_calls\` it wants you to run a function and send the result. With \`content_filter\` the provider «held back|removed» something. If a stream ends with no finish reason at all, the connection broke, and a «good|careful» client shows that instead of pretending that the answer is complete. «Check|Read» the finish reason before you use the text.`,
  },
  {
    about: [
      'usage',
      'cost',
      'price',
      'prices',
      'pricing',
      'expensive',
      'cheap',
      'money',
      'bill',
      'pay',
      'count tokens',
    ],
    text: `The \`usage\` object tells you how many tokens a request has cost: those of the prompt, those of the completion, and the total. Multiply each with the price of the model and you know what you «paid|owe». In a stream the usage comes only if you ask for it with \`stream_options\`; then the last chunk has no choices and carries «the numbers|the counts». Completion tokens usually cost more than prompt tokens, and hidden reasoning counts as completion. To spend less, send shorter prompts, limit the length of the answer, and «choose|take» a smaller model where it is good enough. Runs on this sandbox are free.`,
  },
  {
    about: [
      'time to first token',
      'latency',
      'speed',
      'slow',
      'fast',
      'faster',
      'tokens per second',
      'performance',
      'metrics',
    ],
    text: `Two numbers describe how fast a model feels. The time to first token is how long you wait before anything «appears|happens»; it grows with the length of the prompt and with the «load|queue» at the provider. The tokens per second tell how quickly the text then arrives. People read about five tokens a second, so fifty is «comfortable|plenty» for reading, while a program that waits for the whole answer wants more. Long gaps in the middle of a stream are a third thing to watch. I write about sixty tokens a second, and \`sandbox-fast\` «does not wait at all|is as fast as it can be».`,
  },
  {
    about: ['stop button', 'cancel', 'abort', 'interrupt', 'stop a stream', 'stop run'],
    text: `You can stop an answer at any time. The client closes the connection, the server notices it and stops sampling, and the text that has already arrived «stays|is kept». In JavaScript you pass the signal of an \`AbortController\` to \`fetch\` and call its \`abort\` method; in Python you close the response. A stopped run is «not an error|no error»: it is a choice. Make sure that your program tells the three cases apart: an answer that is complete, one that was stopped on purpose, and one that «broke off|was cut off» on the way.`,
  },
  {
    about: [
      'error',
      'errors',
      'fail',
      'failed',
      'failure',
      '400',
      '401',
      '404',
      '429',
      '500',
      'status',
      'status code',
      'problem',
    ],
    text: `When a request fails, the status code tells you where to look:

- **400**: the request is not valid. The message names the field.
- **401**: the key is missing or wrong.
- **404**: the model or the address does not exist.
- **429**: too many requests, or no credit left. Wait, then try again.
- **500** and above: the provider has a problem.

«Read|Always read» the message in the body, because it is usually more exact than the code. Try again only after 429 and after errors of the server, and wait «a little longer|twice as long» each time. Repeating a 400 changes nothing.`,
  },
  {
    about: ['rate limit', 'rate limits', 'too many requests', 'retry', 'retry-after', 'backoff', 'quota'],
    text: `A rate limit says how many requests or tokens you may use in a minute. If you go beyond it, the server answers with status 429 and often with a header named \`Retry-After\`. A «polite|good» client waits for that time, then tries again, and doubles the wait after each further refusal. Add a bit of chance to the wait so that many clients do not «come back|return» at the same moment. If you meet the limit «often|all the time», send fewer and larger requests, queue them, or ask the provider for a higher «limit|quota».`,
  },
  {
    about: ['timeout', 'hang', 'hangs', 'connection', 'network', 'broken', 'lost connection'],
    text: `Networks fail, and a stream is open for a long time, so plan for it. Set one limit for the connection and another for silence: a model may think for «a while|some time» before the first token, but a stream that has been silent for a minute is probably «dead|broken». When a stream ends without a finish reason, keep the text that has arrived, mark it as cut off, and let the person decide whether to run it again. An automatic second try of a «paid|long» request can cost twice, so it should be «visible|announced».`,
  },
];
