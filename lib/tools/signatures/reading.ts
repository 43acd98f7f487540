import type { SyntaxNode } from '@lezer/common';
import type { JsonObject } from '../../core/json';

const MOST_NOTES = 40;
const MOST_STEPS = 20_000;
const DEEPEST = 40;
const LONGEST_EXCERPT = 60;

/** What goes along while a text is read: the text, the notes, and the limits that keep any text bounded. */
export type Reading = {
  readonly source: string;
  readonly textOf: (node: SyntaxNode) => string;
  /** A short piece of the text for a note. */
  readonly excerpt: (node: SyntaxNode) => string;
  readonly note: (words: string) => void;
  readonly notes: () => readonly string[];
  /** Counts one step; false once the text has asked for too many. */
  readonly spend: () => boolean;
  /** Reads one level of a type; an open schema where the text asks for too much. */
  readonly nested: (read: () => JsonObject) => JsonObject;
};

/** A reading of one text. */
export function readingOf(source: string): Reading {
  const notes = new Set<string>();
  let steps = 0;
  let depth = 0;
  const textOf = (node: SyntaxNode) => source.slice(node.from, node.to);
  const note = (words: string) => {
    notes.add(notes.size < MOST_NOTES ? words : 'There is more to say about this text than is listed here.');
  };
  const spend = () => {
    steps += 1;
    if (steps > MOST_STEPS) note('The text asks for too much; what comes last stays open.');
    return steps <= MOST_STEPS;
  };
  const nested = (read: () => JsonObject): JsonObject => {
    if (!spend()) return {};
    if (depth >= DEEPEST) {
      note('A type is nested too deep and stays open.');
      return {};
    }
    depth += 1;
    const schema = read();
    depth -= 1;
    return schema;
  };
  return { source, textOf, excerpt: (node) => shortened(textOf(node)), note, notes: () => [...notes], spend, nested };
}

function shortened(text: string): string {
  const line = text
    .slice(0, LONGEST_EXCERPT * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST_EXCERPT ? `${line.slice(0, LONGEST_EXCERPT)}…` : line;
}
