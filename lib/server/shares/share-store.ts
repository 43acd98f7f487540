import 'server-only';

/** A stored share. Its id and its delete token are known as hashes only; times = milliseconds since 1970. */
export type StoredShare = {
  readonly idHash: string;
  readonly deleteHash: string;
  /** JSON text of `{draft, recording?}`. */
  readonly content: string;
  readonly createdAt: number;
  readonly expiresAt: number;
};

export type ShareUsage = { readonly count: number; readonly bytes: number };

/** Where shares live. Immutable entries; every method rejects when the engine cannot answer. */
export type ShareStore = {
  /** False when the store would exceed what it may hold. What was answered with true survives a crash. */
  put(share: StoredShare, limit: ShareUsage): Promise<boolean>;
  get(idHash: string, now: number): Promise<Pick<StoredShare, 'content' | 'createdAt' | 'expiresAt'> | undefined>;
  /** False for unknown, expired, and another token. */
  delete(idHash: string, deleteHash: string, now: number): Promise<boolean>;
  /** Removes what has expired; how many that were. */
  sweep(now: number): Promise<number>;
  usage(): Promise<ShareUsage>;
  /** Brings the tables to this version; several processes may do it at once. */
  migrate(): Promise<void>;
  close(): Promise<void>;
};
