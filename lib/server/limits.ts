import 'server-only';

const KiB = 1024;
const MiB = 1024 * KiB;
const second = 1000;

/** Every bound of the server side in one table (bytes and milliseconds); SECURITY notes give the reasons. */
export const LIMITS = {
  tunnelBodyBytes: 32 * MiB,
  apiBodyBytes: 4 * MiB,
  jsonDepth: 64,
  jsonKeys: 50_000,
  upstreamHeadBytes: 16 * KiB,
  /** A 2xx answer that is not a stream of events. */
  plainAnswerBytes: 32 * MiB,
  /** What a compressed answer may unpack to. */
  inflatedAnswerBytes: 64 * MiB,
  modelListBytes: 16 * MiB,
  errorBodyBytes: 64 * KiB,
  passedHeaders: 20,
  passedHeaderCharacters: 1024,
  /** Bytes that wait in our own queue for a reader. */
  relayQueueBytes: 16 * KiB,
  connectMs: 10 * second,
  headersMs: 600 * second,
  silenceMs: 120 * second,
  totalMs: 3600 * second,
  drainMs: 120 * second,
  modelListMs: 15 * second,
  modelListFreshMs: 60 * second,
  keepAliveMs: 4 * second,
  accessTokenCharacters: 32,
} as const;
