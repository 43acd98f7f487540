import { type ChangeBlocks, createChangeBlocks } from './change-blocks';
import type { DiffPart } from './line-diff';
import { type EditRun, shortestEdit } from './shortest-edit';
import { type TextToken, tokensOfText } from './tokens-of-text';

/** What differs between two texts: without the added parts it is the first, without the removed ones the second, exactly. */
export type TextDiff = {
  /** The texts are equal, character by character. */
  readonly same: boolean;
  /** False where the texts differ too much: then some lines, or all, stand whole. */
  readonly wordByWord: boolean;
  readonly parts: readonly DiffPart[];
};

/** Texts that differ in more words are compared by lines first, and the lines that differ by words. */
const MOST_WORDS = 2_000;
const MOST_LINES = 2_500;
const MOST_WORDS_OF_A_PLACE = 600;
/** All places together; an edit length costs its square. */
const MOST_STEPS = 5_000_000;
/** Longer texts together are not taken apart into words. */
const LONGEST = 400_000;

/** Compares two texts word by word; words of scripts without spaces as far as the runtime knows them. Bounded in time. */
export function wordDiff(before: string, after: string): TextDiff {
  if (before === after) {
    return { same: true, wordByWord: true, parts: before === '' ? [] : [{ kind: 'same', text: before }] };
  }
  const blocks = createChangeBlocks();
  if (addWords(blocks, before, after, MOST_WORDS) !== undefined) {
    return { same: false, wordByWord: true, parts: blocks.parts() };
  }
  const wordByWord = addLines(blocks, before, after);
  return { same: false, wordByWord, parts: blocks.parts() };
}

/** The number of words that differ; undefined, and nothing added, where they are too many. */
function addWords(blocks: ChangeBlocks, before: string, after: string, most: number): number | undefined {
  if (before.length + after.length > LONGEST) return undefined;
  const left = tokensOfText(before);
  const right = tokensOfText(after);
  const runs = editOf(left.tokens.map(wordOf), right.tokens.map(wordOf), most);
  if (runs === undefined) return undefined;
  let x = 0;
  let y = 0;
  for (const { kind, count } of runs) {
    const gone = kind === 'added' ? [] : left.tokens.slice(x, x + count);
    const come = kind === 'removed' ? [] : right.tokens.slice(y, y + count);
    x += gone.length;
    y += come.length;
    if (kind === 'same') addKept(blocks, gone, come);
    else blocks.change(printed(gone), printed(come), count);
  }
  addGap(blocks, left.tail, right.tail);
  return runs.reduce((total, { kind, count }) => (kind === 'same' ? total : total + count), 0);
}

function addKept(blocks: ChangeBlocks, gone: readonly TextToken[], come: readonly TextToken[]): void {
  for (const [index, { gap, word }] of gone.entries()) {
    addGap(blocks, gap, come[index]?.gap ?? '');
    blocks.same(word, 1);
  }
}

function addGap(blocks: ChangeBlocks, before: string, after: string): void {
  if (before === after) blocks.same(before, 0);
  else blocks.change(before, after, 0);
}

/** Whether every place that differs is shown word by word. */
function addLines(blocks: ChangeBlocks, before: string, after: string): boolean {
  const left = linesOf(before);
  const right = linesOf(after);
  const whole: readonly EditRun[] = [
    { kind: 'removed', count: left.length },
    { kind: 'added', count: right.length },
  ];
  let steps = MOST_STEPS;
  let wordByWord = true;
  for (const { kind, gone, come } of places(editOf(left, right, MOST_LINES) ?? whole, left, right)) {
    if (kind === 'same') {
      blocks.same(gone, 1);
      continue;
    }
    const most = Math.min(MOST_WORDS_OF_A_PLACE, Math.floor(Math.sqrt(steps)));
    const spent = most < 1 || gone === '' || come === '' ? undefined : addWords(blocks, gone, come, most);
    if (gone !== '' && come !== '') steps -= (spent ?? most) ** 2;
    if (spent !== undefined) continue;
    blocks.change(gone, come, 1);
    wordByWord &&= gone === '' || come === '';
  }
  return wordByWord;
}

/** The stretches of lines that stay, and those that were replaced as one place each. */
function places(runs: readonly EditRun[], left: readonly string[], right: readonly string[]) {
  const found: { readonly kind: 'same' | 'change'; gone: string; come: string }[] = [];
  let x = 0;
  let y = 0;
  for (const run of runs) {
    const gone = run.kind === 'added' ? 0 : run.count;
    const come = run.kind === 'removed' ? 0 : run.count;
    const kind = run.kind === 'same' ? 'same' : 'change';
    if (found.at(-1)?.kind !== kind) found.push({ kind, gone: '', come: '' });
    const place = found.at(-1);
    if (place !== undefined) {
      place.gone += left.slice(x, x + gone).join('');
      place.come += right.slice(y, y + come).join('');
    }
    x += gone;
    y += come;
  }
  return found;
}

function editOf(before: readonly string[], after: readonly string[], most: number): readonly EditRun[] | undefined {
  const numbers = new Map<string, number>();
  const numbered = (texts: readonly string[]) => Int32Array.from(texts, (text) => numberOf(numbers, text));
  return shortestEdit(numbered(before), numbered(after), most);
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text) ?? numbers.size;
  numbers.set(text, known);
  return known;
}

function wordOf({ word }: TextToken): string {
  return word;
}

function printed(tokens: readonly TextToken[]): string {
  return tokens.map(({ gap, word }) => gap + word).join('');
}

/** Lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}
