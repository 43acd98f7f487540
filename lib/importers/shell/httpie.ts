import type { Failure } from '../../core/failure';
import type { JsonObject, JsonValue } from '../../core/json';
import { fail, ok, type Result } from '../../core/result';
import { sortHeaders } from '../headers';
import type { ImportedRequest, Importer } from '../imported-request';
import { isChatBody, type ReadBody, readBody, readJson } from '../read-body';
import { bashScript } from './bash-script';
import { headerValue, tokenCredential } from './given-header';
import { plainText, type ShellCommand, type ShellText, unknownParts } from './shell-text';
import { textUrl } from './text-url';

const WITH_VALUE =
  /^(?:--(?:raw|auth|auth-type|print|timeout|verify|pretty|style|session|proxy|output|cert|cert-key|max-redirects|boundary|default-scheme|format-options|response-mime|response-charset|ssl|ciphers)|-[aAposP])$/;
const NOTED = /^(?:--(?:form|multipart|session|session-read-only|proxy|verify|cert|cert-key|offline)|-[fs])$/;
/** The first sign divides name and value; `\` takes a sign as it is. */
const ITEM = /^((?:[^:;=@\\]|\\[\s\S])*)(:=@|:=|==|=@|:@|=|:|@|;)/;

/** A call of HTTPie: its body through standard input, with `--raw`, or from fields. */
export const httpie: Importer = {
  id: 'httpie',
  label: 'HTTPie',
  looksLike: (text) => /(?:^|[;&|(])[ \t$>]{0,40}(?:http|https|xh|xhs)\s+\S/m.test(text),
  read(text) {
    const script = bashScript(text);
    if (!script.ok) return script;
    const calls = script.value.commands.filter(({ name }) => /^(?:http|https|xh|xhs)$/.test(name));
    const others = script.value.commands.length - 1;
    let first: Failure | undefined;
    for (const call of calls) {
      const read = request(call, others);
      if (read.ok) return read;
      first ??= read.failure;
    }
    return fail(first ?? { kind: 'bad-request', message: 'This text holds no call of HTTPie.' });
  },
};

type Words = {
  readonly options: readonly { readonly name: string; readonly value: ShellText }[];
  readonly words: readonly ShellText[];
};

function wordsOf(args: readonly ShellText[]): Words {
  const options: { readonly name: string; readonly value: ShellText }[] = [];
  const words: ShellText[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? [];
    const text = plainText(arg);
    if (!/^-./.test(text)) words.push(arg);
    else if (text.startsWith('--') && text.includes('=')) {
      const [name = '', ...rest] = text.split('=');
      options.push({ name, value: [rest.join('=')] });
    } else {
      const hasValue = WITH_VALUE.test(text);
      options.push({ name: text, value: hasValue ? (args[at + 1] ?? []) : [] });
      if (hasValue) at += 1;
    }
  }
  return { options, words };
}

function request({ name, args, stdin }: ShellCommand, others: number): Result<ImportedRequest> {
  const { options, words } = wordsOf(args);
  const [method] = /^[A-Z]+$/.exec(plainText(words[0] ?? [])) ?? [];
  const [url, ...items] = method === undefined ? words : words.slice(1);
  if (url === undefined) return fail({ kind: 'bad-request', message: 'This call of HTTPie has no address.' });
  const raw = options.findLast((option) => option.name === '--raw')?.value ?? stdin;
  const body = raw === undefined ? fieldsBody(items) : readBody(plainText(raw));
  if (!body.ok) return body;
  const { credential, ...sorted } = sortHeaders(items.flatMap(headerOf));
  const auth = options.findLast(({ name: option }) => /^(?:-a|--auth)$/.test(option))?.value;
  const isBearer = options.some(
    ({ name: option, value }) => /^(?:-A|--auth-type)$/.test(option) && plainText(value) === 'bearer',
  );
  const found = auth !== undefined && isBearer ? tokenCredential(auth) : credential;
  const address = textUrl(withHost(url, name.endsWith('s') ? 'https' : 'http'));
  const left = options.filter((option) => NOTED.test(option.name)).map((option) => option.name);
  const notes = [
    ...address.notes,
    ...(raw === undefined ? [] : unknownParts(raw, 'The body')),
    ...body.value.notes,
    ...(method === undefined || method === 'POST' ? [] : [`The method ${method.slice(0, 20)} was replaced by POST.`]),
    ...sorted.notes,
    ...items.flatMap(noteOn),
    ...(auth === undefined || isBearer ? [] : ['The user name and password (-a) were left out.']),
    ...(left.length === 0 ? [] : [`These options of HTTPie were left out: ${left.join(', ')}.`]),
    ...(others > 0 ? [`${others} more of the commands were left out.`] : []),
  ];
  return ok({
    url: address.url,
    body: body.value.body,
    headers: sorted.headers,
    ...(found && { credential: found }),
    notes,
  });
}

/** `:8000/v1` is this machine. */
function withHost(url: ShellText, scheme: string): ShellText {
  const [first, ...rest] = url;
  if (typeof first !== 'string' || /^[a-z]+:\/\//i.test(first)) return url;
  const host = /^:(?:\d|\/|$)/.test(first) ? `localhost${first.startsWith(':/') ? first.slice(1) : first}` : first;
  return [`${scheme}://${host}`, ...rest];
}

/** `Name:` takes out a header that HTTPie would send. */
function headerOf(item: ShellText) {
  const text = plainText(item);
  const [whole, name = '', sign] = ITEM.exec(text) ?? [];
  if (whole === undefined || (sign !== ':' && sign !== ';') || text === `${name}:`) return [];
  const title = unescaped(name).trim();
  const value = sign === ';' ? '' : headerValue(item, whole.length);
  return [{ name: title, value: typeof value === 'string' ? unescaped(value) : value }];
}

/** What an item holds that is neither a header nor a field of the body. */
function noteOn(item: ShellText): readonly string[] {
  const [, name = '', sign] = ITEM.exec(plainText(item)) ?? [];
  const shown = unescaped(name).trim().slice(0, 60);
  if (sign === ':@')
    return [`The header ${shown} was left out: its value is in a file, which is not part of the text.`];
  if (sign === '==') return [`The parameter ${shown} of the address was left out.`];
  return sign === '@' ? ['A file to send was left out: it is not part of the text.'] : [];
}

function fieldsBody(items: readonly ShellText[]): Result<ReadBody> {
  const fields = new Map<string, JsonValue>();
  const notes: string[] = [];
  for (const item of items) {
    const text = plainText(item);
    const [whole, escaped = '', sign] = ITEM.exec(text) ?? [];
    const name = unescaped(escaped);
    if (whole === undefined || !/^(?:=|:=|=@|:=@)$/.test(sign ?? '')) continue;
    const value = text.slice(whole.length);
    const json = sign === ':=' ? readJson(value) : undefined;
    if (name.includes('[')) notes.push(`The nested field ${name.slice(0, 40)} was left out.`);
    else if (sign === '=') fields.set(name, unescaped(value));
    else if (json?.ok) {
      fields.set(name, json.value.value);
      notes.push(...json.value.notes);
    } else notes.push(`The item ${name.slice(0, 40)} was left out: its value is not part of the text, or no JSON.`);
    notes.push(...unknownParts(item, 'The body'));
  }
  const body: JsonObject = Object.fromEntries(fields);
  if (isChatBody(body)) return ok({ body, notes });
  return fail({
    kind: 'bad-request',
    message: 'This call of HTTPie has no chat request: neither messages nor a model.',
  });
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([:;=@])/g, '$1');
}
