import { isStreaming, type WireRequest } from '../../core/wire';
import { headerText } from '../environment-text';
import { type BashCode, bash, bashCommand, bashFile, bashText, bashUrl, hereDocument } from '../languages/bash';
import { printJson } from '../languages/json';
import type { SnippetOptions, SnippetTarget } from '../target';

export const httpie: SnippetTarget = {
  id: 'httpie',
  label: 'HTTPie',
  editorLanguage: 'shell',
  fileName: 'request.sh',
  install: 'pip install httpie',
  run: 'bash request.sh',
  providers: null,
  requests: 'all',
  print: (wire, options) => command(wire, options).text,
};

/** The body goes through standard input: HTTPie's own fields would rewrite it, and one argument holds 128 KiB at most. */
function command(wire: WireRequest, options: SnippetOptions): BashCode {
  return bashCommand([
    bash`http --check-status${isStreaming(wire) ? bash` --stream` : bash``} POST ${bashUrl(wire.url)}`,
    ...Object.entries(wire.headers).map(([name, value]) => header(name, headerText(value))),
    hereDocument(printJson(wire.body, options.floats)),
  ]);
}

/** `Name;` sends an empty header. The space keeps `=` and `@` from reading as HTTPie's signs; `\` before a sign would vanish. */
function header(name: string, value: ReturnType<typeof headerText>): BashCode {
  if (value === '') return bashText(`${name};`);
  if (typeof value !== 'string') return bashText({ ...value, before: `${name}: ${value.before}` });
  return /\\[:;=@]/.test(value) ? bash`${bashText(`${name}:@`)}${bashFile(value)}` : bashText(`${name}: ${value}`);
}
