import 'server-only';
import '../chat/zod';
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../core/result';
import { PROVIDERS } from '../providers/table';
import * as fields from './env-fields';
import { type OperatorEndpoint, readEndpoints } from './operator-endpoints';

/** Every line of the environment but those that belong to provider rows. */
const schema = z.object({
  HOST: z._default(fields.host, '127.0.0.1'),
  PORT: z.optional(fields.port),
  WORKBENCH_MODE: z.optional(fields.mode),
  WORKBENCH_ACCESS_TOKEN: z.optional(fields.accessToken),
  WORKBENCH_SECRET: z.optional(fields.credential),
  WORKBENCH_SECRET_PREVIOUS: z.optional(fields.credential),
  WORKBENCH_PUBLIC_ORIGIN: z.optional(fields.origin),
  WORKBENCH_ALLOWED_HOSTS: z.optional(fields.hostList),
  WORKBENCH_TRUST_PROXY: z.optional(fields.flag),
  WORKBENCH_DATA_DIR: z._default(fields.plainText, '.data'),
  WORKBENCH_MAX_STREAMS: z.optional(fields.wholeNumber(1, 100_000)),
  WORKBENCH_MAX_STREAMS_PER_USER: z.optional(fields.wholeNumber(1, 100_000)),
  WORKBENCH_SHARES_PER_HOUR: z.optional(fields.wholeNumber(1, 100_000)),
  DATABASE_URL: z.optional(fields.databaseUrl),
  WORKBENCH_LIMITS: z.optional(fields.limits),
  WORKBENCH_ENDPOINTS: z.optional(fields.plainText),
});

/** The names above, in the order of `.env.example`. */
export const VARIABLES: readonly string[] = Object.keys(schema.shape);

type Values = z.infer<typeof schema>;

/** The environment as the server uses it. Keys and base URLs stand under the names of their variables. */
export type Environment = {
  readonly mode: 'local' | 'shared';
  readonly host: string;
  readonly port: number;
  readonly publicOrigin: string;
  /** Lower case, exactly as a `Host` header names them. */
  readonly allowedHosts: ReadonlySet<string>;
  readonly accessToken: string | undefined;
  readonly secret: string | undefined;
  readonly previousSecret: string | undefined;
  readonly trustProxy: boolean;
  readonly dataDir: string;
  readonly maxStreams: number;
  readonly maxStreamsPerUser: number;
  readonly sharesPerHour: number;
  readonly databaseUrl: string | undefined;
  readonly keys: ReadonlyMap<string, string>;
  readonly baseUrls: ReadonlyMap<string, string>;
  readonly endpoints: readonly OperatorEndpoint[];
};

type Source = Readonly<Record<string, string | undefined>>;

/** Checks every variable of the product in `source`; the failure is one sentence that names the variable. */
export function readEnvironment(source: Source): Result<Environment> {
  const given = withoutBlanks(source);
  const parsed = schema.safeParse(given);
  if (!parsed.success) return fault(parsed.error.issues[0]);
  const endpoints = readEndpoints(
    parsed.data.WORKBENCH_ENDPOINTS ?? '[]',
    PROVIDERS.map(({ id }) => id),
  );
  if ('fault' in endpoints) return invalid(`WORKBENCH_ENDPOINTS ${endpoints.fault}.`);
  const rows = z.object(rowShape(endpoints.value)).safeParse(given);
  if (!rows.success) return fault(rows.error.issues[0]);
  const environment = assemble(parsed.data, rows.data, endpoints.value);
  const refusal = whyNot(environment);
  return refusal === undefined ? ok(environment) : invalid(refusal);
}

let cached: Environment | undefined;

/** The environment of this process, read once. Start-up has checked it, so a fault here is a fault of the start. */
export function environment(): Environment {
  cached ??= orStop(readEnvironment(process.env));
  return cached;
}

/** Lets the next `environment()` read the variables again. */
export function forgetEnvironment(): void {
  cached = undefined;
}

/** Every secret value of the environment, for the scrubber. */
export function liveSecrets({
  keys,
  accessToken,
  secret,
  previousSecret,
  databaseUrl,
}: Environment): readonly string[] {
  const password = databaseUrl && URL.canParse(databaseUrl) ? new URL(databaseUrl).password : undefined;
  return [...keys.values(), accessToken, secret, previousSecret, password].filter((value) => value !== undefined);
}

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

function withoutBlanks(source: Source): Record<string, string> {
  const entries = Object.entries(source).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function rowShape(endpoints: readonly OperatorEndpoint[]): Record<string, z.ZodMiniType<string | undefined>> {
  const keys = [...PROVIDERS, ...endpoints].flatMap(({ keyEnv }) =>
    keyEnv ? [[keyEnv, z.optional(fields.credential)] as const] : [],
  );
  const bases = PROVIDERS.flatMap(({ baseUrlEnv }) =>
    baseUrlEnv ? [[baseUrlEnv, z.optional(baseField(baseUrlEnv))] as const] : [],
  );
  return Object.fromEntries([...keys, ...bases]);
}

function baseField(variable: string) {
  return variable === 'OLLAMA_HOST' ? fields.ollamaHost : fields.baseUrl;
}

function assemble(values: Values, rows: Source, endpoints: readonly OperatorEndpoint[]): Environment {
  const port = values.PORT ?? 3000;
  const ownName = isLoopback(values.HOST) ? bracketed(values.HOST.toLowerCase()) : '127.0.0.1';
  const publicOrigin = values.WORKBENCH_PUBLIC_ORIGIN ?? new URL(`http://${ownName}:${port}`).origin;
  const names = new Set(['localhost', '127.0.0.1', '[::1]', ownName]);
  const own = [...names].flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  const pick = (variables: readonly (string | null | undefined)[]) =>
    new Map(variables.flatMap((name) => (name && rows[name] !== undefined ? [[name, rows[name]] as const] : [])));
  return {
    mode: values.WORKBENCH_MODE ?? 'local',
    host: values.HOST,
    port,
    publicOrigin,
    allowedHosts: new Set([...own, new URL(publicOrigin).host, ...(values.WORKBENCH_ALLOWED_HOSTS ?? [])]),
    accessToken: values.WORKBENCH_ACCESS_TOKEN,
    secret: values.WORKBENCH_SECRET,
    previousSecret: values.WORKBENCH_SECRET_PREVIOUS,
    trustProxy: values.WORKBENCH_TRUST_PROXY ?? false,
    dataDir: values.WORKBENCH_DATA_DIR,
    maxStreams: values.WORKBENCH_MAX_STREAMS ?? 256,
    maxStreamsPerUser: values.WORKBENCH_MAX_STREAMS_PER_USER ?? 32,
    sharesPerHour: values.WORKBENCH_SHARES_PER_HOUR ?? 60,
    databaseUrl: values.DATABASE_URL,
    keys: pick([...PROVIDERS, ...endpoints].map(({ keyEnv }) => keyEnv)),
    baseUrls: pick(PROVIDERS.map(({ baseUrlEnv }) => baseUrlEnv)),
    endpoints,
  };
}

function whyNot({ mode, host, accessToken, secret }: Environment): string | undefined {
  if (mode === 'shared' && accessToken === undefined) {
    return 'WORKBENCH_ACCESS_TOKEN must be set, with at least 32 characters, where WORKBENCH_MODE is shared.';
  }
  if (mode === 'shared' && secret === undefined) {
    return 'WORKBENCH_SECRET must be set where WORKBENCH_MODE is shared: brought keys and logins are sealed with it.';
  }
  if (mode === 'local' && !isLoopback(host)) {
    return `HOST must be an address of this machine alone, such as 127.0.0.1, unless WORKBENCH_MODE is shared, but is "${host}".`;
  }
  return undefined;
}

function bracketed(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

function fault(issue: z.core.$ZodIssue | undefined) {
  return invalid(`${String(issue?.path[0])} ${issue?.message}.`);
}

function invalid(message: string) {
  return fail({ kind: 'bad-request', message });
}

function orStop(read: Result<Environment>): Environment {
  if (read.ok) return read.value;
  process.stderr.write(`${read.failure.message}\n`);
  process.exit(1);
}
