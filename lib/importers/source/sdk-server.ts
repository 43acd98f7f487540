import type { ChatCall } from './chat-call';
import type { Machine } from './machine';
import { sdkOf } from './sdks';
import { asText, type ClientValue, joinTexts, plainText, textValue, type Value } from './value';

const BASES = ['base_url', 'baseURL', 'server_url', 'serverURL', 'api_base', 'basePath', 'endpoint'];
const KEYS = ['api_key', 'apiKey', 'token', 'access_token'];

export type SdkServer = Pick<ChatCall, 'url' | 'isBase' | 'key'>;

/** Where a client sends its calls, and with which key. */
export function sdkServer(client: ClientValue | undefined, body: Value, settings: Machine['settings']): SdkServer {
  if (client === undefined) return { url: undefined, isBase: true, key: undefined };
  const option = (names: readonly string[]) =>
    names
      .map((name) => client.options.get(name))
      .find((value) => value !== undefined && value.kind !== 'undefined' && value.kind !== 'null');
  const sdk = sdkOf(client.type);
  const variable = sdk?.keyVariable ?? 'OPENAI_API_KEY';
  const set = settings.get(`os.environ.${variable}`) ?? settings.get(`process.env.${variable}`);
  const key = option(KEYS) ?? set ?? { kind: 'text', parts: [{ variable }] };
  if (client.type.includes('Azure'))
    return { url: azureUrl(option(['azure_endpoint', 'endpoint']), body), isBase: true, key };
  return { url: option(BASES) ?? (sdk && textValue(sdk.baseUrl)), isBase: true, key };
}

/** Options of a client that say how it works here, not what it sends. */
const LOCAL = new Set([
  ...['timeout', 'timeout_ms', 'timeoutMs', 'max_retries', 'maxRetries', 'retries', 'retry_config', 'retryConfig'],
  ...['http_client', 'httpClient', 'httpAgent', 'async_client', 'client', 'fetch', 'fetchOptions', 'debug_logger'],
  ...['dangerouslyAllowBrowser', 'logLevel', 'logger', 'model', 'api_version', 'apiVersion', 'azure_endpoint'],
]);
const MOST_NOTES = 10;

/** A sentence for each option of the client that changes its requests and has no place in a draft. */
export function clientNotes(client: ClientValue | undefined): readonly string[] {
  const known = new Set([...LOCAL, ...BASES, ...KEYS]);
  return [...(client?.options ?? [])]
    .filter(([name, { kind }]) => !known.has(name) && kind !== 'undefined' && kind !== 'null')
    .slice(0, MOST_NOTES)
    .map(([name]) => `The option ${name.slice(0, 40)} of the client was left out.`);
}

/** A deployment has the name of its model in the address. */
function azureUrl(endpoint: Value | undefined, body: Value): Value | undefined {
  const text = asText(endpoint);
  const model = body.kind === 'dict' ? plainText(body.entries.get('model')) : undefined;
  return text && joinTexts([text, textValue(`/openai/deployments/${encodeURIComponent(model ?? 'model')}`)]);
}
