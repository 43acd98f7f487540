import type { Place, Value } from './value';

export type Item = { readonly spread: boolean; readonly value: Expression };
export type Entry = { readonly key: Expression; readonly value: Expression } | { readonly spread: Expression };
export type Argument = { readonly name?: string; readonly spread?: 'list' | 'dict'; readonly value: Expression };

export type Parameter = { readonly name: string; readonly fallback?: Expression };
export type FunctionCode = {
  readonly kind: 'function';
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
};

/** An expression of Python or JavaScript, as far as a request may be made of it. */
export type Expression = Place &
  (
    | { readonly kind: 'known'; readonly value: Value }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'template'; readonly parts: readonly (string | Expression)[] }
    | { readonly kind: 'member'; readonly object: Expression; readonly name: string }
    | { readonly kind: 'index'; readonly object: Expression; readonly key: Expression }
    | { readonly kind: 'list'; readonly items: readonly Item[] }
    | { readonly kind: 'dict'; readonly entries: readonly Entry[] }
    | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Argument[] }
    | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
    | { readonly kind: 'merge'; readonly terms: readonly Expression[] }
    /** The first one, or the second where it is missing. */
    | { readonly kind: 'either'; readonly first: Expression; readonly second: Expression }
    | { readonly kind: 'negative'; readonly value: Expression }
    | FunctionCode
    | {
        readonly kind: 'assign';
        readonly target: Expression;
        readonly operator: string;
        readonly value: Expression;
        /** A declaration makes a new name in its block. */
        readonly declares: boolean;
      }
    /** Not understood; what stands inside may hold calls. */
    | { readonly kind: 'other'; readonly inside: readonly Expression[] }
  );

export type Statement = Place &
  (
    | { readonly kind: 'expression'; readonly value: Expression }
    /** Names from elsewhere, each with the path it stands for. */
    | { readonly kind: 'import'; readonly names: readonly (readonly [string, readonly string[]])[] }
    /** A function by its name; JavaScript knows it before its block begins. */
    | { readonly kind: 'define'; readonly name: string; readonly value: Expression }
    | { readonly kind: 'return'; readonly value: Expression }
    /** Names whose values nobody knows before the code runs. */
    | { readonly kind: 'forget'; readonly names: readonly string[] }
    /** What happens once, or perhaps not at all. */
    | { readonly kind: 'block' | 'branch'; readonly scoped: boolean; readonly body: readonly Statement[] }
  );

/** A text that was parsed: its statements, and what notes may cite of it. */
export type Program = {
  readonly statements: readonly Statement[];
  /** Of the text, in characters. */
  readonly length: number;
  /** A short piece of the text without long words of strings, which may be secrets. */
  readonly excerpt: (place: Place) => string;
  /** In JavaScript `payload.x` is the same as `payload["x"]`, and functions take objects for what Python names. */
  readonly language: 'python' | 'javascript';
};
