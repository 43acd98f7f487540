import type { EditorMarker } from './editor-marker';
import { monaco } from './monaco';
import { smallestChange } from './replace-text';

const OWNER = 'workbench';

/** What is marked in a model, and the text that the offsets and fixes were made for. */
type Marked = { readonly text: string; readonly markers: readonly EditorMarker[] };

const marked = new Map<string, Marked>();
let registered = false;

/** Draws markers made for this text in its model, beside those of the language's own worker, and offers their fixes. */
export function setModelMarkers(model: monaco.editor.ITextModel, text: string, markers: readonly EditorMarker[]) {
  const uri = model.uri.toString();
  if (markers.length === 0 && !marked.has(uri)) return;
  offerFixes();
  if (markers.length === 0) marked.delete(uri);
  else marked.set(uri, { text, markers });
  monaco.editor.setModelMarkers(
    model,
    OWNER,
    markers.map((marker) => markerData(model, marker)),
  );
}

/** Takes the markers and fixes of a model that goes away out. */
export function forgetModelMarkers(model: monaco.editor.ITextModel) {
  setModelMarkers(model, '', []);
}

/** One provider for all models, registered by the first marker. */
function offerFixes() {
  if (registered) return;
  registered = true;
  monaco.languages.registerCodeActionProvider(
    '*',
    {
      provideCodeActions(model, range) {
        const known = marked.get(model.uri.toString());
        // A fix is a whole text: after further typing it would take that back.
        const markers = known?.text === model.getValue() ? known.markers : [];
        const actions = markers.flatMap((marker) => quickFix(model, range, marker));
        return { actions, dispose: () => undefined };
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  );
}

function quickFix(
  model: monaco.editor.ITextModel,
  range: monaco.Range,
  marker: EditorMarker,
): readonly monaco.languages.CodeAction[] {
  const data = markerData(model, marker);
  const { fix } = marker;
  const change = fix === undefined ? undefined : smallestChange(model.getValue(), fix.text);
  if (fix === undefined || change === undefined || !monaco.Range.areIntersectingOrTouching(data, range)) return [];
  const textEdit = { range: rangeOf(model, change.from, change.to), text: change.text };
  return [
    {
      title: fix.label,
      kind: 'quickfix',
      diagnostics: [data],
      isPreferred: true,
      edit: { edits: [{ resource: model.uri, versionId: model.getVersionId(), textEdit }] },
    },
  ];
}

function markerData(model: monaco.editor.ITextModel, marker: EditorMarker): monaco.editor.IMarkerData {
  const { start, end, message, severity } = marker;
  return { ...rangeOf(model, start, end), message, severity: severities()[severity] };
}

function severities() {
  const { MarkerSeverity } = monaco;
  return { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, info: MarkerSeverity.Info };
}

/** The range between two UTF-16 offsets of the model's text. */
export function rangeOf(model: monaco.editor.ITextModel, start: number, end: number): monaco.Range {
  return monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}
