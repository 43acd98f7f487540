/** What one answer of a mock may take; README-visible figures of the product, one place. */
export const MOCK_LIMITS = {
  seconds: 2,
  /** The worker is ended from outside this much later, for code that no interrupt reaches. */
  graceMs: 250,
  memoryBytes: 64 * 1024 * 1024,
  /** What the whole engine may hold: its own data and the copies that cross its border besides the mock's memory. */
  engineBytes: 96 * 1024 * 1024,
  stackBytes: 256 * 1024,
  resultBytes: 1024 * 1024,
  codeBytes: 256 * 1024,
  argumentsBytes: 4 * 1024 * 1024,
  logLines: 100,
  logLineLength: 1000,
  messageLength: 1000,
  /** Workers at once; the other calls wait, and their time starts when they do. */
  workers: 4,
  loadingSeconds: 20,
} as const;
