import type { Failure } from '../../core/failure';
import { fail, ok, type Result } from '../../core/result';
import type { ImportedRequest, Importer } from '../imported-request';
import { curlScript } from '../shell/curl-script';
import { type PowerCommand, PowerScript } from './power-script';
import { powerArgument } from './power-value';
import { webRequest } from './web-request';

const WEB = /^(?:invoke-restmethod|invoke-webrequest|irm|iwr)$/i;
const CURL = /(?:^|[\\/])curl(?:\.exe)?$/i;

/** PowerShell: `curl.exe`, `Invoke-RestMethod` and `Invoke-WebRequest`. */
export const powerShell: Importer = {
  id: 'powershell',
  label: 'PowerShell',
  looksLike: (text) =>
    /\b(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr)\b/i.test(text) ||
    (/\bcurl\b/i.test(text) &&
      (/\$env:|`\r?\n|@['"]\r?\n/i.test(text) || /\bcurl\.exe\b/i.test(text)) &&
      !/\^\r?\n|\\\n/.test(text)),
  read(text) {
    try {
      const { commands, notes } = new PowerScript(text);
      return firstRequest(commands, notes);
    } catch {
      return fail({ kind: 'bad-request', message: 'This PowerShell text is nested too deep to be read.' });
    }
  },
};

function firstRequest(commands: readonly PowerCommand[], notes: readonly string[]): Result<ImportedRequest> {
  const calls = commands.filter(({ name }) => WEB.test(name));
  let first: Failure | undefined;
  for (const call of calls) {
    const request = webRequest(call);
    if (!request.ok) {
      first ??= request.failure;
      continue;
    }
    const more = calls.length - 1;
    const passed =
      more > 0 ? [`The text holds ${more} more web ${more === 1 ? 'request' : 'requests'}; left out.`] : [];
    return ok({ ...request.value, notes: [...new Set([...request.value.notes, ...notes, ...passed])] });
  }
  if (first !== undefined) return fail(first);
  if (!commands.some(({ name }) => CURL.test(name))) {
    return fail({ kind: 'bad-request', message: 'This PowerShell text holds no web request.' });
  }
  const shell = commands.map(({ name, args }) => ({ name, args: args.map(({ value }) => powerArgument(value)) }));
  return curlScript({ commands: shell, notes });
}
