import { programArguments } from './program-arguments';
import { joinText, knownText, type ShellPiece, type ShellScript, type ShellText } from './shell-text';

const PLAIN = /[^%^\n&|"]+/y;
const SET = /^\s*set\s+"?([A-Za-z_]\w{0,99})=(.*?)"?\s*$/i;

/** The commands of text for the Windows command prompt (cmd.exe): carets, `%NAME%`, quotes; none is executed. */
export function cmdScript(text: string): ShellScript {
  const variables = new Map<string, string>();
  const commands = commandLines(text).flatMap((line) => {
    const [, name, value] = SET.exec(knownText(line) ?? '') ?? [];
    if (name !== undefined) {
      variables.set(name.toUpperCase(), value ?? '');
      return [];
    }
    const [program, ...args] = programArguments(line.map((piece) => withValue(piece, variables)));
    const command = knownText(program ?? []) ?? '';
    // The prompt `C:\>` may stand before the command.
    return command === '' || /^(?:rem|::)/i.test(command)
      ? []
      : [{ name: command.replace(/^@|^[A-Z]:\\[^>]*>/i, ''), args }];
  });
  return { commands, notes: [] };
}

function withValue(piece: ShellPiece, variables: ReadonlyMap<string, string>): ShellPiece {
  if (typeof piece === 'string' || 'unread' in piece) return piece;
  const value = variables.get(piece.variable.toUpperCase());
  return value === undefined ? piece : { variable: piece.variable, value };
}

/** The lines as cmd passes them on: carets and line continuations gone, variables named, divided at line ends and signs. */
function commandLines(text: string): readonly ShellText[] {
  const lines: ShellText[] = [];
  let line: ShellPiece[] = [];
  let isQuoted = false;
  const end = () => {
    if (line.length > 0) lines.push(joinText(line));
    line = [];
    isQuoted = false;
  };
  const source = text.replaceAll('\r\n', '\n');
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    const variable = character === '%' ? variableAt(source, at) : undefined;
    if (variable !== undefined) {
      line.push({ variable });
      at += variable.length + 1;
    } else if (character === '^' && source[at + 1] === '\n') {
      // The character behind a continuation is taken as it is: `^`, two line ends is how browsers write one.
      at += 1;
      if (source[at + 1] === '\n') {
        line.push('\n');
        at += 1;
      }
    } else if (character === '^' && !isQuoted) {
      at += 1;
      line.push(source.charAt(at));
    } else if (!isQuoted && /[\n&|]/.test(character)) end();
    else {
      if (character === '"') isQuoted = !isQuoted;
      PLAIN.lastIndex = at;
      const run = PLAIN.exec(source)?.[0] ?? character;
      line.push(run);
      at += run.length - 1;
    }
  }
  end();
  return lines;
}

/** `%NAME%`; a single percent sign is itself. */
function variableAt(text: string, at: number): string | undefined {
  const end = text.indexOf('%', at + 1);
  const name = end < 0 || end - at > 101 ? '' : text.slice(at + 1, end);
  return /^[A-Za-z_]\w*$/.test(name) ? name : undefined;
}
