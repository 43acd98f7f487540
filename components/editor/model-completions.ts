import { completionPlace, type EditorCompletion } from './completion-place';
import { monaco } from './monaco';

const offered = new Map<string, readonly EditorCompletion[]>();
let triggers = '';
let registration: monaco.IDisposable | undefined;

/** Says what a model offers besides its language; an empty list takes the model out. */
export function setModelCompletions(model: monaco.editor.ITextModel, completions: readonly EditorCompletion[]) {
  const uri = model.uri.toString();
  if (completions.length === 0) offered.delete(uri);
  else offered.set(uri, completions);
  if (completions.length > 0) listenFor(completions);
}

/** Whether the text at the position asks for one of the model's completions: behind its `after`. */
export function asksForCompletion(model: monaco.editor.ITextModel, position: monaco.IPosition): boolean {
  const line = model.getLineContent(position.lineNumber);
  const completions = offered.get(model.uri.toString()) ?? [];
  return completions.some(
    (completion) =>
      completion.after !== undefined && completionPlace(line, position.column - 1, completion) !== undefined,
  );
}

/** One provider for all models; registered anew only where a character begins to bring the list up by itself. */
function listenFor(completions: readonly EditorCompletion[]) {
  const fresh = new Set(
    completions.flatMap(({ after }) => after?.slice(-1) ?? []).filter((c) => !triggers.includes(c)),
  );
  if (registration !== undefined && fresh.size === 0) return;
  registration?.dispose();
  triggers += [...fresh].join('');
  registration = monaco.languages.registerCompletionItemProvider('*', {
    triggerCharacters: [...triggers],
    provideCompletionItems: (model, position) => ({
      suggestions: (offered.get(model.uri.toString()) ?? []).flatMap((completion) =>
        suggestion(model, position, completion),
      ),
    }),
  });
}

function suggestion(
  model: monaco.editor.ITextModel,
  { lineNumber, column }: monaco.Position,
  completion: EditorCompletion,
): readonly monaco.languages.CompletionItem[] {
  const place = completionPlace(model.getLineContent(lineNumber), column - 1, completion);
  if (place === undefined) return [];
  const insert = new monaco.Range(lineNumber, place.from + 1, lineNumber, column);
  return [
    {
      label: completion.label,
      kind: monaco.languages.CompletionItemKind.Variable,
      insertText: completion.insert,
      ...(completion.detail === undefined ? {} : { detail: completion.detail }),
      range: insert,
      additionalTextEdits: repeated(lineNumber, column, place.to),
    },
  ];
}

/** What the completion would write a second time is taken out by an edit of its own: the list filters by `range`. */
function repeated(lineNumber: number, column: number, to: number): monaco.editor.ISingleEditOperation[] {
  if (to < column) return [];
  return [{ range: new monaco.Range(lineNumber, column, lineNumber, to + 1), text: '' }];
}
