import { type PatternNode, readPattern } from './pattern';

const SIGNS = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz1234567890_-. @/:#+,;!?%&=*()[]{}<>|~^$"\'\\\n\té日😀',
];
const LONGEST = 5_000;

/** Texts that a simple pattern is likely to match, `extra` rounds more for each open repeat; the caller tests them. */
export function samplePattern(source: string, extra: number, turn: number): string | undefined {
  const pattern = readPattern(source);
  if (pattern.kind !== 'read') return undefined;
  const writer: Writer = { text: '', written: turn, extra, turn };
  write(writer, pattern.node);
  return writer.text;
}

type Writer = { text: string; written: number; readonly extra: number; readonly turn: number };

function write(writer: Writer, node: PatternNode): void {
  if (writer.text.length > LONGEST) return;
  switch (node.kind) {
    case 'atom': {
      const fitting = SIGNS.filter((sign) => node.atom.test(sign));
      const literal = fitting.length === 0 ? node.atom.source : undefined;
      writer.text += literal ?? fitting[writer.written % fitting.length] ?? '';
      writer.written += 1;
      return;
    }
    case 'sequence':
      for (const part of node.parts) write(writer, part);
      return;
    case 'choice': {
      const option = node.options[writer.turn % node.options.length];
      if (option) write(writer, option);
      return;
    }
    case 'repeat': {
      const rounds = Math.min(node.least + writer.extra, node.most, LONGEST);
      for (let round = 0; round < rounds && writer.text.length <= LONGEST; round += 1) {
        const before = writer.text.length;
        write(writer, node.inner);
        if (writer.text.length === before) return;
      }
      return;
    }
    default:
  }
}
