import { type Command, type Node, parse, type Word } from 'unbash';
import { fail, ok, type Result } from '../../core/result';
import { bashText, standardInput, staticOutput } from './bash-text';
import { isTangled } from './is-tangled';
import { knownText, type ShellCommand, type ShellScript, type ShellText } from './shell-text';

const EMPTY: Word = { text: '', value: '', pos: 0, end: 0 };
const ASSIGNING = new Set(['export', 'declare', 'readonly', 'local', 'set']);

/** The commands of a bash script in the order of the text, however they are nested; none is executed. */
export function bashScript(text: string): Result<ShellScript> {
  try {
    if (isTangled(text))
      return fail({ kind: 'bad-request', message: 'This shell text is nested too deep to be read.' });
    const reader = new Reader();
    for (const statement of parse(text).commands) reader.visit(statement.command);
    return ok({ commands: reader.commands, notes: reader.notes });
  } catch {
    return fail({ kind: 'bad-request', message: 'This shell text could not be read.' });
  }
}

class Reader {
  readonly commands: ShellCommand[] = [];
  readonly notes: string[] = [];
  readonly #variables = new Map<string, string>();

  visit(node: Node, input?: ShellText): void {
    if (node.type === 'Command') this.#command(node, input);
    else if (node.type === 'Pipeline') this.#pipeline(node.commands);
    else for (const child of childrenOf(node)) this.visit(child);
  }

  #pipeline(nodes: readonly Node[]): void {
    let input: ShellText | undefined;
    for (const [at, node] of nodes.entries()) {
      const output = staticOutput(node, this.#variables);
      // A command that only hands text to the next one needs no mention.
      if (output === undefined || at === nodes.length - 1) this.visit(node, input);
      input = output;
    }
  }

  #command(node: Command, input: ShellText | undefined): void {
    for (const { name, value, text } of node.prefix) {
      const known = value && knownText(bashText(value, this.#variables));
      if (name !== undefined && known !== undefined && !text.includes('=(')) this.#variables.set(name, known);
      this.#captured(value);
    }
    if (node.name === undefined) return;
    if (ASSIGNING.has(node.name.value)) for (const word of node.suffix) this.#captured(word);
    const words = [node.name, ...node.suffix].map((word) => bashText(word, this.#variables));
    const [first, ...args] = words.filter((word) => knownText(word)?.trim() !== '' || word.length !== 1);
    // The prompt that docs print before a command.
    const isPrompt = /^[$%>#]$/.test(knownText(first ?? []) ?? '');
    const [name, ...rest] = isPrompt ? args : [first, ...args];
    const command = knownText(name ?? []) ?? '';
    const given = rest.filter((word) => word !== undefined);
    const stdin = standardInput(node.redirects, this.#variables) ?? input;
    if (ASSIGNING.has(command)) this.#assign(given);
    else this.commands.push({ name: command, args: given, ...(stdin === undefined ? {} : { stdin }) });
  }

  /** `ANSWER=$(curl …)`: the commands whose output is captured are commands of the script too. */
  #captured(word: Word | undefined): void {
    const parts = word?.parts?.flatMap((part) => (part.type === 'DoubleQuoted' ? part.parts : [part])) ?? [];
    for (const part of parts) {
      if (
        part.type !== 'CommandExpansion' ||
        knownText(bashText({ ...EMPTY, parts: [part] }, this.#variables)) !== undefined
      )
        continue;
      for (const statement of part.script?.commands ?? []) this.visit(statement.command);
    }
  }

  #assign(args: readonly ShellText[]): void {
    for (const arg of args) {
      const [name, value] = splitOnce(knownText(arg) ?? '', '=');
      if (/^\w+$/.test(name) && value !== undefined) this.#variables.set(name, value);
    }
  }
}

function splitOnce(text: string, sign: string): readonly [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function childrenOf(node: Exclude<Node, { type: 'Command' | 'Pipeline' }>): readonly Node[] {
  switch (node.type) {
    case 'AndOr':
    case 'CompoundList':
      return node.commands;
    case 'Statement':
      return [node.command];
    case 'If':
      return [node.clause, node.then, ...(node.else === undefined ? [] : [node.else])];
    case 'While':
      return [node.clause, node.body];
    case 'Case':
      return node.items.map(({ body }) => body);
    case 'TestCommand':
    case 'ArithmeticCommand':
      return [];
    default:
      return [node.body];
  }
}
