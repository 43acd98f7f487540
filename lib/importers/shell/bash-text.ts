import type { CommandExpansionPart, DoubleQuotedChild, Node, ParsedScript, Word, WordPart } from 'unbash';
import { ansiCText } from './ansi-c';
import { joinText, knownText, type ShellPiece, type ShellText } from './shell-text';

/** The variables that the script has given values so far. */
export type Variables = ReadonlyMap<string, string>;

/** A word of bash without its quotes. */
export function bashText(word: Word, variables: Variables): ShellText {
  const parts = word.parts;
  return parts === undefined ? [word.value] : joinText(parts.flatMap((part) => pieces(part, variables)));
}

function pieces(part: WordPart | DoubleQuotedChild, variables: Variables): ShellText {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
      return [part.value];
    case 'AnsiCQuoted':
      return [ansiCText(part.text.slice(2, -1))];
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.flatMap((inner) => pieces(inner, variables));
    case 'SimpleExpansion':
      return [variable(part.text.slice(1), variables)];
    case 'ParameterExpansion': {
      const { parameter, operator, operand } = part;
      const found = variable(parameter, variables);
      const isDefault = operand !== undefined && /^:?[-=]$/.test(operator ?? '');
      if (!isDefault || typeof found === 'string' || !('variable' in found) || found.value) return [found];
      const value = knownText(bashText(operand, variables));
      return [value ? { variable: parameter, value } : found];
    }
    case 'CommandExpansion':
      return printedBy(part, variables) ?? [{ unread: 'command' }];
    case 'BraceExpansion':
    case 'ExtendedGlob':
      return [part.text];
    case 'ArithmeticExpansion':
    case 'ProcessSubstitution':
      return [{ unread: 'expression' }];
    default:
      return unknownPart(part);
  }
}

function unknownPart(_part: never): ShellText {
  return [{ unread: 'expression' }];
}

function variable(name: string, variables: Variables): ShellPiece {
  if (!/^[A-Za-z_]\w{0,99}$/.test(name)) return { unread: 'expression' };
  const value = variables.get(name);
  return value === undefined ? { variable: name } : { variable: name, value };
}

/** `$(cat <<'EOF' …)` is text like any other: nothing needs to be executed to know it. */
function printedBy({ script }: CommandExpansionPart, variables: Variables): ShellText | undefined {
  const node = onlyCommand(script);
  const printed = node && staticOutput(node, variables);
  if (printed === undefined) return undefined;
  const last = printed.at(-1);
  return typeof last === 'string' ? [...printed.slice(0, -1), withoutLastLines(last)] : printed;
}

function withoutLastLines(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}

function onlyCommand(script: ParsedScript | undefined): Node | undefined {
  const [first, ...others] = script?.commands ?? [];
  return others.length === 0 ? first?.command : undefined;
}

/** What `cat` of a here-document, `echo` or `printf '%s'` writes. */
export function staticOutput(node: Node, variables: Variables): ShellText | undefined {
  if (node.type !== 'Command') return undefined;
  const args = node.suffix.map((word) => bashText(word, variables));
  const [first, second, ...more] = args;
  const name = node.name?.value;
  if (name === 'cat') return args.length === 0 ? standardInput(node.redirects, variables) : undefined;
  if (name === 'echo' && first !== undefined && second === undefined) return first;
  if (name !== 'printf' || first === undefined) return undefined;
  if (second !== undefined) {
    return more.length === 0 && /^%s(?:\\n)?$/.test(knownText(first) ?? '') ? second : undefined;
  }
  return knownText(first)?.includes('%') || knownText(first)?.includes('\\') ? undefined : first;
}

type Redirects = Extract<Node, { type: 'Command' }>['redirects'];

/** The here-document or here-string of a command; undefined where its input comes from elsewhere. */
export function standardInput(redirects: Redirects, variables: Variables): ShellText | undefined {
  const given = redirects.findLast(({ operator }) => operator.startsWith('<'));
  if (given === undefined) return undefined;
  if (given.operator === '<<<') return given.target && bashText(given.target, variables);
  if (!given.operator.startsWith('<<')) return undefined;
  return given.body === undefined ? [given.content ?? ''] : bashText(given.body, variables);
}
