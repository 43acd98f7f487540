const MEBIBYTE = 1_048_576;

/** Every bound of reading an answer, in bytes or milliseconds. */
export const RUN_LIMITS = {
  /** One SSE message. */
  eventBytes: 16 * MEBIBYTE,
  /** The whole answer. */
  answerBytes: 64 * MEBIBYTE,
  /** Silence on the line: any byte re-arms it. */
  bytesClock: 120_000,
  /** Silence of the model: only an understood chunk re-arms it. */
  payloadClock: 600_000,
  /** Reading on for usage after all finish reasons. */
  afterFinish: 5_000,
  /** Reading on for unfinished choices after a sentinel. */
  afterSentinel: 2_000,
  /** Parts that one broken message is searched for; the rest of it stays text. */
  salvageParts: 50_000,
  /** Tool calls of one choice. */
  toolCalls: 128,
} as const;
