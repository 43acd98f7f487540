import { fail, ok, type Result } from '../../core/result';
import { type ReadBody, readBody } from '../read-body';
import type { CurlOption } from './curl-arguments';
import { plainText, type ShellText, unknownParts } from './shell-text';

/** The body that the data options of curl make together; `@file` is named as missing, `@-` is the standard input. */
export function dataBody(data: readonly CurlOption[], stdin: ShellText | undefined): Result<ReadBody> {
  const texts: ShellText[] = [];
  const missing: string[] = [];
  for (const { name, value } of data) {
    const start = typeof value[0] === 'string' ? value[0] : '';
    if (name === 'data-raw' || !start.startsWith('@')) texts.push(value);
    else if (start === '@-' && stdin !== undefined) texts.push(stdin);
    else missing.push(plainText(value).slice(1, 81));
  }
  const files = missing.map((file) =>
    file === '-'
      ? 'the standard input, which is not part of the text'
      : `the file ${file}, which is not part of the text`,
  );
  if (texts.length === 0) {
    return fail({
      kind: 'bad-request',
      message: `The body is in ${files.join(', and in ')}: paste its content instead.`,
    });
  }
  const joint = data.every(({ name }) => name === 'json') ? '' : '&';
  const read = readText(texts.map(plainText).join(joint));
  const unknown = texts.flatMap((text) => unknownParts(text, 'The body'));
  if (!read.ok) return unknown.length === 0 ? read : fail({ kind: 'bad-request', message: unknown.join(' ') });
  const notes = [...unknown, ...files.map((file) => `A part of the body is in ${file}.`), ...read.value.notes];
  return ok({ body: read.value.body, notes });
}

/** Windows shells pass `\"` on to programs where their own quotes leave it standing. */
function readText(text: string): Result<ReadBody> {
  const read = readBody(text);
  if (read.ok || !/^\s*\{\s*\\"/.test(text)) return read;
  const again = readBody(text.replaceAll(/\\(["\\])/g, '$1'));
  return again.ok ? again : read;
}
