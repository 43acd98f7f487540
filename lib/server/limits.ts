import 'server-only';
import { isJsonObject, type JsonValue, parseJson } from '../core/json';

const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;
const second = 1000;
/** The longest time of a timer of Node. */
const MOST = 2_147_483_647;

const BUILT_IN = {
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
  connectMs: 10 * second,
  headersMs: 600 * second,
  silenceMs: 120 * second,
  totalMs: 3600 * second,
  drainMs: 120 * second,
  modelListMs: 15 * second,
  modelListFreshMs: 60 * second,
  freshModelLists: 100,
  keepAliveMs: 4 * second,
  /** One sealed cookie, because browsers drop more than 4,096 bytes; all of them, because Node refuses heads over 16 KiB. */
  sealedBytes: 3.5 * KiB,
  allSealedBytes: 10 * KiB,
  ownHeaders: 8,
  ownHeaderBytes: KiB,
  rememberMs: 90 * 24 * 3600 * second,
  /** A browser may hold a "session" for very long. */
  sessionKeyMs: 30 * 24 * 3600 * second,
  /** Where a local engine is looked for: its connection, and its whole list. */
  probeConnectMs: 0.3 * second,
  probeMs: 2 * second,
  /** How long saving waits for a name to be resolved, and a test for another base URL to answer. */
  saveResolveMs: 2 * second,
  otherBaseMs: 5 * second,
  accessTokenCharacters: 32,
  /** Wrong access tokens within `wrongTokenMs` before no token is looked at: of one address, and of all together. */
  wrongTokensPerAddress: 5,
  wrongTokens: 50,
  wrongTokenMs: 60 * second,
  loginMs: 30 * 24 * 3600 * second,
  endedLogins: 10_000,
  /** What a caller without a free place for its stream is asked to wait. */
  slotRetryMs: 2 * second,
  /** A sender that does not end its head, or sends nothing of its body, is cut off. */
  headMs: 30 * second,
  quietSenderMs: 30 * second,
  /** Shared links: how many days one is kept, how many there may be, and all their bytes. */
  shareDays: 30,
  mostShareDays: 365,
  shares: 10_000,
  sharesBytes: 2 * GiB,
  shareRateMs: 3600 * second,
  shareSweepMs: 3600 * second,
  /** What a caller is asked to wait while the store does not answer. */
  shareRetryMs: 2 * second,
} as const;

type LimitName = keyof typeof BUILT_IN;

/** What an operator may set otherwise; the rest belongs together with what browsers, Node and stored data allow. */
export const SETTABLE_LIMITS = [
  'connectMs',
  'headersMs',
  'silenceMs',
  'totalMs',
  'drainMs',
  'headMs',
  'quietSenderMs',
  'tunnelBodyBytes',
  'plainAnswerBytes',
  'inflatedAnswerBytes',
] as const satisfies readonly LimitName[];

type GivenLimits = Partial<Record<(typeof SETTABLE_LIMITS)[number], number>>;

/** The limits that a JSON object like {"silenceMs":300000} sets, or the fault in it as a clause that follows its name. */
export function readLimits(text: string): { readonly value: GivenLimits } | { readonly fault: string } {
  const parsed = parseJson(text);
  if (!parsed.ok || !isJsonObject(parsed.value)) return { fault: 'must be a JSON object such as {"silenceMs":300000}' };
  const value: GivenLimits = {};
  for (const [given, limit] of Object.entries(parsed.value)) {
    const name = SETTABLE_LIMITS.find((one) => one === given);
    if (name === undefined) return { fault: `may set ${SETTABLE_LIMITS.join(', ')}, but not "${given}"` };
    if (!isLimit(limit)) return { fault: `must give ${name} a whole number from 1 to ${MOST}` };
    value[name] = limit;
  }
  return { value };
}

/**
 * Every bound of the server side in one table (bytes and milliseconds); SECURITY notes give the reasons. WORKBENCH_LIMITS
 * is read once, when the process starts; a fault in it ends the start elsewhere.
 */
export const LIMITS: Readonly<Record<LimitName, number>> = { ...BUILT_IN, ...givenLimits() };

function isLimit(value: JsonValue): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST;
}

function givenLimits(): GivenLimits {
  const read = readLimits(process.env.WORKBENCH_LIMITS?.trim() || '{}');
  return 'value' in read ? read.value : {};
}
