import { monaco } from './monaco';

const NAME = 'workbench';

/** Monaco's colour names and the page's tokens. */
const COLORS = {
  'editor.background': '--panel',
  'editor.foreground': '--text',
  'editorLineNumber.foreground': '--faint',
  'editorLineNumber.dimmedForeground': '--faint',
  'editorLineNumber.activeForeground': '--soft',
  'editorCursor.foreground': '--accent',
  'editorIndentGuide.background1': '--line',
  'editorIndentGuide.activeBackground1': '--line2',
  'editorWidget.background': '--panel',
  'editorWidget.foreground': '--text',
  'editorWidget.border': '--line2',
  'editorSuggestWidget.background': '--panel',
  'editorSuggestWidget.border': '--line2',
  'editorSuggestWidget.foreground': '--text',
  'editorSuggestWidget.selectedBackground': '--accent-soft',
  'editorSuggestWidget.selectedForeground': '--text',
  'editorSuggestWidget.highlightForeground': '--accent',
  'editorSuggestWidget.focusHighlightForeground': '--accent',
  'editorHoverWidget.background': '--panel',
  'editorHoverWidget.border': '--line2',
  'editor.placeholder.foreground': '--faint',
  'scrollbarSlider.background': '--line2',
  'scrollbarSlider.hoverBackground': '--field',
  'scrollbarSlider.activeBackground': '--field',
  'editorError.foreground': '--bad',
  'editorWarning.foreground': '--warn',
  'editorInfo.foreground': '--accent',
  'editor.findMatchHighlightBackground': '--accent-soft',
  'editorLightBulb.foreground': '--warn',
  'editorLightBulbAutoFix.foreground': '--accent',
  'editorActionList.background': '--panel',
  'editorActionList.foreground': '--text',
  'editorActionList.focusBackground': '--accent-soft',
  'editorActionList.focusForeground': '--text',
  'editorMarkerNavigation.background': '--panel',
  'menu.background': '--panel',
  'menu.foreground': '--text',
  'menu.selectionBackground': '--accent-soft',
  'menu.selectionForeground': '--text',
  'menu.border': '--line2',
  'textLink.foreground': '--accent',
  'textLink.activeForeground': '--accent',
  'editorBracketHighlight.foreground1': '--soft',
  'editorBracketHighlight.foreground2': '--soft',
  'editorBracketHighlight.foreground3': '--soft',
  'editorBracketHighlight.unexpectedBracket.foreground': '--bad',
  'editorBracketMatch.border': '--field',
  'input.background': '--panel',
  'input.border': '--line2',
  focusBorder: '--accent',
} as const;

/** Builds the editor's theme from the page's design tokens and keeps it in step with the `.dark` class. Returns a stop. */
export function followTheme(): () => void {
  applyTheme();
  const observer = new MutationObserver(applyTheme);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  return () => observer.disconnect();
}

function applyTheme() {
  const root = document.documentElement;
  const tokens = getComputedStyle(root);
  monaco.editor.defineTheme(NAME, {
    base: root.classList.contains('dark') ? 'vs-dark' : 'vs',
    inherit: true,
    rules: rules(tokens),
    colors: colors(tokens),
  });
  monaco.editor.setTheme(NAME);
}

function rules(tokens: CSSStyleDeclaration): monaco.editor.ITokenThemeRule[] {
  const rows = {
    '': '--text',
    'string.key.json': '--code-key',
    'string.value.json': '--code-string',
    string: '--code-string',
    number: '--code-number',
    keyword: '--code-number',
    comment: '--code-comment',
    type: '--text',
    regexp: '--code-string',
    delimiter: '--soft',
  };
  return Object.entries(rows).flatMap(([token, name]) => {
    const color = hexColor(tokens, name);
    return color === undefined ? [] : [{ token, foreground: color.slice(1) }];
  });
}

function colors(tokens: CSSStyleDeclaration): Record<string, string> {
  const known = Object.entries(COLORS).flatMap(([key, name]) => {
    const color = hexColor(tokens, name);
    return color === undefined ? [] : [[key, color] as const];
  });
  const accent = hexColor(tokens, '--accent');
  const selection = accent === undefined ? [] : [['editor.selectionBackground', `${accent}40`] as const];
  return Object.fromEntries([...known, ...selection, ['widget.shadow', '#00000033'] as const]);
}

/** A token's value as `#rrggbb`, the one form Monaco takes; undefined where the page does not define it so. */
function hexColor(tokens: CSSStyleDeclaration, name: string): string | undefined {
  const value = tokens.getPropertyValue(name).trim();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  return /^#[0-9a-f]{6}$/i.test(value) ? value : undefined;
}
