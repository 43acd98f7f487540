import { fail, ok, type Result } from '../../core/result';
import { type GivenHeader, sortHeaders } from '../headers';
import type { ImportedRequest } from '../imported-request';
import { dataBody } from '../shell/data-body';
import { headerValue, tokenCredential } from '../shell/given-header';
import { plainText } from '../shell/shell-text';
import { textUrl } from '../shell/text-url';
import type { PowerArgument, PowerCommand } from './power-script';
import { isPartlyUnread, type PowerValue, powerArgument } from './power-value';

const PARAMETERS = ['uri', 'method', 'headers', 'body', 'contenttype', 'authentication', 'token'];
const FLAGS = new Set([
  'usebasicparsing',
  'skipcertificatecheck',
  'usedefaultcredentials',
  'passthru',
  'allowunencryptedauthentication',
]);
const WITHOUT_EFFECT = new Set([
  'contenttype',
  'usebasicparsing',
  'timeoutsec',
  'useragent',
  'outfile',
  'erroraction',
  'verbose',
]);

/** The chat request of `Invoke-RestMethod` or `Invoke-WebRequest`. */
export function webRequest({ args }: PowerCommand): Result<ImportedRequest> {
  const { given, others } = parametersOf(args);
  const uri = given.get('uri');
  const body = given.get('body');
  if (body === undefined) {
    return fail({ kind: 'bad-request', message: 'This call of PowerShell has no -Body: a chat request needs one.' });
  }
  const read = dataBody([{ name: 'data-raw', value: powerArgument(body) }], undefined);
  if (!read.ok) return read;
  const { credential, ...sorted } = sortHeaders(headersOf(given.get('headers')));
  const token = given.get('token');
  const found = credential ?? (token && tokenCredential(powerArgument(token)));
  const address = uri === undefined ? undefined : textUrl(powerArgument(uri));
  const method = given.get('method');
  const verb = method === undefined ? 'GET' : plainText(powerArgument(method)).toUpperCase();
  const notes = [
    ...(address === undefined ? ['The call has no -Uri.'] : address.notes),
    ...(verb === 'POST' ? [] : [`The method ${verb.slice(0, 20)} was replaced by POST.`]),
    ...(body.kind === 'table' ? ['The -Body is a table, which PowerShell sends as a form; it was taken as JSON.'] : []),
    ...(isPartlyUnread(body) && body.kind !== 'text'
      ? ['A part of the body is an expression, which is not run here.']
      : []),
    ...read.value.notes,
    ...sorted.notes,
    ...(others.length === 0 ? [] : [`These parameters were left out: ${others.slice(0, 10).join(', ')}.`]),
  ];
  return ok({
    ...(address === undefined ? {} : { url: address.url }),
    body: read.value.body,
    headers: sorted.headers,
    ...(found === undefined ? {} : { credential: found }),
    notes,
  });
}

type Parameters = { readonly given: ReadonlyMap<string, PowerValue>; readonly others: readonly string[] };

function parametersOf(args: readonly PowerArgument[]): Parameters {
  const given = new Map<string, PowerValue>();
  const others: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    if (arg === undefined) continue;
    const text = arg.value.kind === 'text' ? plainText(arg.value.text) : '';
    if (arg.isSplatted && arg.value.kind === 'table') {
      for (const [name, value] of arg.value.entries) keep(name, value, given, others);
    } else if (arg.isBare && /^-[A-Za-z]/.test(text)) {
      const name = text.slice(1).replace(/:$/, '');
      const value = FLAGS.has(name.toLowerCase()) ? undefined : args[at + 1];
      if (value !== undefined) at += 1;
      keep(name, value?.value, given, others);
    } else if (!given.has('uri')) given.set('uri', arg.value);
  }
  return { given, others };
}

/** Parameters may be shortened as long as they stay clear: `-Meth`, `-Head`. */
function keep(name: string, value: PowerValue | undefined, given: Map<string, PowerValue>, others: string[]) {
  const lower = name.toLowerCase();
  const full = PARAMETERS.includes(lower) ? lower : PARAMETERS.find((parameter) => parameter.startsWith(lower));
  if (full !== undefined && value !== undefined) given.set(full, value);
  else if (!WITHOUT_EFFECT.has(lower)) others.push(`-${name.slice(0, 40)}`);
}

function headersOf(value: PowerValue | undefined): readonly GivenHeader[] {
  if (value?.kind !== 'table') return [];
  return value.entries.map(([name, item]) => ({ name, value: headerValue(powerArgument(item), 0) }));
}
