import { type Atom, type PatternNode, readPattern } from './pattern';

type Edge = 'start' | 'end' | 'word' | 'inner';
type Instruction =
  | { readonly op: 'atom'; readonly atom: Atom; readonly next: number }
  | { op: 'split'; first: number; second: number }
  | { readonly op: 'edge'; readonly edge: Edge; readonly next: number }
  | { readonly op: 'look'; readonly program: Program; readonly negative: boolean; readonly next: number }
  | { readonly op: 'match' };

type Program = readonly Instruction[];

/** Whether a text matches; `open` while more text can decide it; `unchecked` beyond the bounds. */
export type Match = 'yes' | 'no' | 'open' | 'unchecked';

/** Steps that may still be taken; shared by the tests of one validation. */
export type Effort = { left: number };

/** Tests one text; `isOpen` when more text may follow. */
export type PatternTest = (text: string, isOpen: boolean, effort?: Effort) => Match;

const MOST_INSTRUCTIONS = 3_000;
const MOST_STEPS = 4_000_000;

/**
 * A pattern as a test that searches like RegExp and takes time linear in the text, whatever the pattern (a simulated
 * automaton, no backtracking). Back references, lookbehind and giant repeats are not followed: `unchecked`.
 */
export function patternTest(source: string, ignoreCase = false): PatternTest {
  const pattern = readPattern(source, ignoreCase);
  if (pattern.kind !== 'read') return () => 'unchecked';
  const program: Instruction[] = [];
  if (!emit(program, pattern.node)) return () => 'unchecked';
  program.push({ op: 'match' });
  return (text, isOpen, effort = { left: MOST_STEPS }) => {
    if (text.length > effort.left) return 'unchecked';
    const ended = isOpen ? text.replace(/[\ud800-\udbff]$/, '') : text;
    const run: Run = { signs: [...ended], isOpen, effort };
    return outcome(program, run, 0, false);
  };
}

/** Appends the instructions of a node; false where they become too many. */
function emit(program: Instruction[], node: PatternNode): boolean {
  if (program.length > MOST_INSTRUCTIONS) return false;
  const next = program.length + 1;
  switch (node.kind) {
    case 'atom':
      program.push({ op: 'atom', atom: node.atom, next });
      return true;
    case 'edge':
      program.push({ op: 'edge', edge: node.edge, next });
      return true;
    case 'sequence':
      return node.parts.every((part) => emit(program, part));
    case 'choice':
      return emitChoice(program, node.options);
    case 'look': {
      const inner: Instruction[] = [];
      if (!emit(inner, node.inner)) return false;
      inner.push({ op: 'match' });
      program.push({ op: 'look', program: inner, negative: node.negative, next });
      return true;
    }
    case 'repeat':
      return emitRepeat(program, node.inner, node.least, node.most);
    default:
      return false;
  }
}

type Split = Extract<Instruction, { op: 'split' }>;

function pushSplit(program: Instruction[]): Split {
  const split: Split = { op: 'split', first: program.length + 1, second: program.length + 1 };
  program.push(split);
  return split;
}

function emitChoice(program: Instruction[], options: readonly PatternNode[]): boolean {
  const ends: Split[] = [];
  for (const [index, option] of options.entries()) {
    const split = index < options.length - 1 ? pushSplit(program) : undefined;
    if (!emit(program, option)) return false;
    if (split === undefined) continue;
    ends.push(pushSplit(program));
    split.second = program.length;
  }
  for (const end of ends) {
    end.first = program.length;
    end.second = program.length;
  }
  return true;
}

function emitRepeat(program: Instruction[], inner: PatternNode, least: number, most: number): boolean {
  if (least > MOST_INSTRUCTIONS || (most !== Number.POSITIVE_INFINITY && most > MOST_INSTRUCTIONS)) return false;
  const before = program.length;
  for (let round = 0; round < least; round += 1) {
    if (!emit(program, inner)) return false;
    if (program.length === before) break;
  }
  if (most === Number.POSITIVE_INFINITY) {
    const split = pushSplit(program);
    if (!emit(program, inner)) return false;
    const back = pushSplit(program);
    back.first = program.indexOf(split);
    back.second = back.first;
    split.second = program.length;
    return true;
  }
  const splits: Split[] = [];
  for (let round = least; round < most; round += 1) {
    splits.push(pushSplit(program));
    if (!emit(program, inner)) return false;
  }
  for (const split of splits) split.second = program.length;
  return true;
}

type Run = {
  readonly signs: readonly string[];
  readonly isOpen: boolean;
  readonly effort: Effort;
  looks?: Map<Instruction, Match[]>;
};

/** `isAnchored`: only matches that begin at `from` count. */
function outcome(program: Program, run: Run, from: number, isAnchored: boolean): Match {
  const sure = simulate(program, run, from, isAnchored, false);
  if (run.effort.left < 0) return 'unchecked';
  if (sure) return 'yes';
  if (!run.isOpen) return 'no';
  const maybe = simulate(program, run, from, isAnchored, true);
  return run.effort.left < 0 ? 'unchecked' : maybe ? 'open' : 'no';
}

/** All threads in step; hopeful: what is not decided yet is taken to go well, and so is a thread alive at the end. */
function simulate(program: Program, run: Run, from: number, isAnchored: boolean, hopeful: boolean): boolean {
  run.effort.left -= program.length;
  const marks = new Int32Array(program.length).fill(-1);
  let entries: number[] = [0];
  for (let at = from; at <= run.signs.length && run.effort.left >= 0; at += 1) {
    if (!isAnchored && at > from) entries.push(0);
    const atoms = reach(program, run, { entries, at, hopeful, marks });
    if (atoms === 'match') return true;
    const sign = run.signs[at];
    // Before the first sign, a later start may still succeed where this one cannot.
    if (sign === undefined) return hopeful && (atoms.length > 0 || (at === 0 && !isAnchored));
    entries = [];
    for (const instruction of atoms) {
      if (instruction.atom.test(sign)) entries.push(instruction.next);
    }
    if (entries.length === 0 && isAnchored) return false;
  }
  return false;
}

type AtomInstruction = Extract<Instruction, { op: 'atom' }>;
type Front = {
  readonly entries: number[];
  readonly at: number;
  readonly hopeful: boolean;
  readonly marks: Int32Array;
};

/** The atoms that can be tried at this place, or that a match ends here. */
function reach(program: Program, run: Run, { entries, at, hopeful, marks }: Front): AtomInstruction[] | 'match' {
  const atoms: AtomInstruction[] = [];
  const stack = [...entries];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    if (marks[place] === at) continue;
    marks[place] = at;
    run.effort.left -= 1;
    if (run.effort.left < 0) return atoms;
    const instruction = program[place];
    if (instruction === undefined || instruction.op === 'match') return 'match';
    if (instruction.op === 'atom') atoms.push(instruction);
    else if (instruction.op === 'split') stack.push(instruction.first, instruction.second);
    else if (passes(instruction, run, at, hopeful)) stack.push(instruction.next);
  }
  return atoms;
}

function passes(
  instruction: Extract<Instruction, { op: 'edge' | 'look' }>,
  run: Run,
  at: number,
  hopeful: boolean,
): boolean {
  if (instruction.op === 'look') {
    const found = lookAt(instruction, run, at);
    return found === 'open' ? hopeful : (found === 'yes') !== instruction.negative;
  }
  if (instruction.edge === 'start') return at === 0;
  if (run.isOpen && at === run.signs.length) return hopeful;
  if (instruction.edge === 'end') return at === run.signs.length;
  const isEdge = isWord(run.signs[at - 1]) !== isWord(run.signs[at]);
  return isEdge === (instruction.edge === 'word');
}

function lookAt(instruction: Extract<Instruction, { op: 'look' }>, run: Run, at: number): Match {
  run.looks ??= new Map();
  const known = run.looks.get(instruction) ?? [];
  run.looks.set(instruction, known);
  const before = known[at];
  if (before !== undefined) return before;
  const found = outcome(instruction.program, run, at, true);
  known[at] = found;
  return found;
}

function isWord(sign: string | undefined): boolean {
  return sign !== undefined && /^\w$/.test(sign);
}
