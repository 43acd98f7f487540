import type { Failure } from '../../core/failure';
import { fail, ok, type Result } from '../../core/result';
import { looksSecret } from '../headers';
import type { ImportedRequest } from '../imported-request';
import { curlRequest } from './curl-request';
import type { ShellCommand, ShellScript } from './shell-text';

const CURL = /(?:^|[\\/])curl(?:\.exe)?$/i;

/** The first chat request that a script sends with curl; all else in it is named. */
export function curlScript({ commands, notes }: ShellScript): Result<ImportedRequest> {
  const calls = commands.flatMap((command) => curlCall(command) ?? []);
  const others = commands.filter((command) => curlCall(command) === undefined).map(({ name }) => name);
  let first: Failure | undefined;
  for (const [at, call] of calls.entries()) {
    const request = curlRequest(call);
    if (!request.ok) {
      first ??= request.failure;
      continue;
    }
    const more = calls.length - 1;
    const passed =
      more > 0
        ? [`The text holds ${more} more ${more === 1 ? 'call' : 'calls'} of curl; ${ordinal(at)} was taken.`]
        : [];
    return ok({ ...request.value, notes: [...request.value.notes, ...passed, ...otherNotes(others), ...notes] });
  }
  return fail(first ?? { kind: 'bad-request', message: 'This shell text holds no call of curl.' });
}

/** The call behind `sudo`, `time` or an environment. */
function curlCall({ name, args, ...rest }: ShellCommand): ShellCommand | undefined {
  if (CURL.test(name)) return { name, args, ...rest };
  if (!/^(?:sudo|time|command|exec|env|nohup|call|winpty)$/.test(name)) return undefined;
  const at = args.findIndex(([first]) => typeof first === 'string' && CURL.test(first));
  return at < 0 ? undefined : { name: 'curl', args: args.slice(at + 1), ...rest };
}

function ordinal(at: number): string {
  return at === 0 ? 'the first' : `number ${at + 1}`;
}

function otherNotes(names: readonly string[]): readonly string[] {
  const shown = [...new Set(names)].filter((name) => /^[\w./-]{1,40}$/.test(name) && !looksSecret(name)).slice(0, 10);
  return shown.length === 0 ? [] : [`Other commands of the text were left out: ${shown.join(', ')}.`];
}
