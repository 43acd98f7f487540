import type { Tree } from '@lezer/common';
import type { Place } from './value';

const LONGEST = 80;
const TEXTS = new Set(['String', 'FormatString', 'TemplateString', 'Comment', 'LineComment', 'BlockComment', '⚠']);
/** Words of a string that may be a key. */
const SECRET = /[^\s"'`{}()]{16,}|\b(?:sk|gsk|hf|xai|pk|key)[-_][^\s"'`{}()]+/g;
/** The same outside of strings, where a long word is most likely a name. */
const LOOSE_SECRET = /\bsk-[\w-]+|(?=[A-Za-z_-]{0,40}\d)[\w+/=-]{24,}/g;

/** A piece of the source for a note: one line of at most 80 characters, without what may be a key. */
export function excerptOf(source: string, tree: Tree, { from, to }: Place): string {
  const end = Math.min(to, from + 4 * LONGEST);
  let text = '';
  let at = from;
  tree.iterate({
    from,
    to: end,
    enter: (node) => {
      if (!TEXTS.has(node.name)) return true;
      if (node.from >= at && node.from < end) {
        text += source.slice(at, node.from).replace(LOOSE_SECRET, '…');
        // Beyond the end too, so that a long word is seen whole.
        text += source.slice(node.from, Math.min(node.to, end + LONGEST)).replace(SECRET, '…');
        at = Math.max(node.to, at);
      }
      return false;
    },
  });
  if (at < end) text += source.slice(at, end).replace(LOOSE_SECRET, '…');
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
