import { SHORT_OPTIONS, WITH_VALUE } from './curl-options';
import { plainText, type ShellText, sliceText } from './shell-text';

export type CurlOption = { readonly name: string; readonly value: ShellText };
export type CurlArguments = { readonly options: readonly CurlOption[]; readonly urls: readonly ShellText[] };

const NOTHING: ShellText = [];

/** The arguments of curl, each option by its long name, as curl itself takes them apart: `-sSN`, `-HName:`, `-XPOST`. */
export function curlArguments(args: readonly ShellText[]): CurlArguments {
  const options: CurlOption[] = [];
  const urls: ShellText[] = [];
  let at = 0;
  const next = () => {
    at += 1;
    return args[at] ?? NOTHING;
  };
  for (; at < args.length; at += 1) {
    const arg = args[at] ?? NOTHING;
    const start = typeof arg[0] === 'string' ? arg[0] : '';
    if (start.startsWith('--') && start.length > 2) {
      const name = plainText(arg).slice(2);
      const value = WITH_VALUE.has(name) ? next() : NOTHING;
      if (name === 'url') urls.push(value);
      else options.push({ name, value });
    } else if (start.startsWith('-') && start.length > 1) {
      options.push(...shortOptions(arg, start, next));
    } else urls.push(arg);
  }
  return { options, urls };
}

function shortOptions(arg: ShellText, start: string, next: () => ShellText): readonly CurlOption[] {
  const options: CurlOption[] = [];
  for (let at = 1; at < start.length; at += 1) {
    const letter = start.charAt(at);
    const name = SHORT_OPTIONS.get(letter) ?? letter;
    if (!WITH_VALUE.has(name)) {
      options.push({ name, value: NOTHING });
      continue;
    }
    const glued = sliceText(arg, at + 1);
    options.push({ name, value: glued.length > 0 ? glued : next() });
    break;
  }
  return options;
}
