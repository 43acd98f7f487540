const WIDTH = 240;
const GAP = 4;
/** Laying out a copy of a longer text at each key would be felt. */
const LONGEST_MEASURED = 20_000;
const COPIED = ['font', 'letterSpacing', 'lineHeight', 'padding', 'border', 'boxSizing', 'tabSize'] as const;

/** Where a list belongs that hangs below the cursor of a field, in pixels of the window; below a very long field itself. */
export function caretBox(area: HTMLTextAreaElement): { readonly left: number; readonly top: number } {
  const field = area.getBoundingClientRect();
  const caret = area.value.length > LONGEST_MEASURED ? undefined : caretIn(area, field.width);
  const left = field.left + (caret?.left ?? 0);
  const top = caret === undefined ? field.bottom : field.top + caret.bottom - area.scrollTop;
  return {
    left: Math.max(GAP, Math.min(left, window.innerWidth - WIDTH - 2 * GAP)),
    top: Math.min(top + GAP, window.innerHeight - 80),
  };
}

/** A textarea does not say where its cursor is: a copy of its text in a plain element does. */
function caretIn(area: HTMLTextAreaElement, width: number) {
  const copy = document.createElement('div');
  const style = getComputedStyle(area);
  for (const property of COPIED) copy.style[property] = style[property];
  copy.style.cssText += ';position:fixed;top:0;left:0;visibility:hidden;white-space:pre-wrap;overflow-wrap:break-word';
  copy.style.width = `${width}px`;
  copy.textContent = area.value.slice(0, area.selectionStart);
  const mark = document.createElement('span');
  mark.textContent = '\u200b';
  copy.append(mark);
  document.body.append(copy);
  const box = mark.getBoundingClientRect();
  copy.remove();
  return { left: box.left, bottom: box.bottom };
}
