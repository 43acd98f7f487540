import type { WireRequest } from '../core/wire';

export type SnippetOptions = {
  /** Body fields printed with a decimal point even when whole (`1.0`). */
  readonly floats: ReadonlySet<string>;
};

/** One language or tool that a request can be printed for. */
export type SnippetTarget = {
  readonly id: string;
  readonly label: string;
  readonly editorLanguage: string;
  readonly fileName: string;
  /** One shell line that installs what the code needs, or null. */
  readonly install: string | null;
  /** The shell line that runs the saved file; null where the provider itself runs it, with an address and a key of its own. */
  readonly run: string | null;
  /** Ids of the providers it is for; null = all. */
  readonly providers: readonly string[] | null;
  /** Which requests it is for: a loop has nothing to do without functions to call. */
  readonly requests: 'all' | 'with-tools';
  /** Source text without a newline at its end. Never holds a secret: the input has none. */
  print(wire: WireRequest, options: SnippetOptions): string;
};
