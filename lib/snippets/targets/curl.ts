import { isStreaming, type WireRequest } from '../../core/wire';
import { headerText } from '../environment-text';
import { type BashCode, bash, bashCommand, bashText, bashUrl, hereDocument } from '../languages/bash';
import { printJson } from '../languages/json';
import type { SnippetOptions, SnippetTarget } from '../target';

/** One argument holds at most 128 KiB on Linux; longer bodies go through standard input. */
const MAX_ARGUMENT_BYTES = 100_000;

export const curl: SnippetTarget = {
  id: 'curl',
  label: 'cURL',
  editorLanguage: 'shell',
  fileName: 'request.sh',
  install: null,
  run: 'bash request.sh',
  providers: null,
  requests: 'all',
  print: (wire, options) => command(wire, options).text,
};

function command(wire: WireRequest, options: SnippetOptions): BashCode {
  return bashCommand([
    bash`curl${unbuffered(wire)}${literalUrl(wire)} -X POST ${bashUrl(wire.url)}`,
    ...Object.entries(wire.headers).map(([name, value]) => bash`-H ${header(name, headerText(value))}`),
    data(printJson(wire.body, options.floats)),
  ]);
}

function unbuffered(wire: WireRequest): BashCode {
  return isStreaming(wire) ? bash` -N` : bash``;
}

/** Without `-g`, curl reads braces and brackets outside the host as patterns. */
function literalUrl({ url }: WireRequest): BashCode {
  const afterHost = typeof url === 'string' ? url.replace(/^\w+:\/\/[^/?#]*/, '') : url.path;
  return /[[\]{}]/.test(afterHost) ? bash` -g` : bash``;
}

/** curl takes `Name:` as "drop this header" and `Name;` as "send it empty". */
function header(name: string, value: ReturnType<typeof headerText>): BashCode {
  if (value === '') return bashText(`${name};`);
  if (typeof value === 'string') return bashText(`${name}: ${value}`);
  return bashText({ ...value, before: `${name}: ${value.before}` });
}

function data(json: string): BashCode {
  const bytes = new TextEncoder().encode(json).length;
  return bytes > MAX_ARGUMENT_BYTES ? bash`--data-binary @- ${hereDocument(json)}` : bash`-d ${json}`;
}
