import { describe, expect, it } from 'vitest';
import { type EditorMarker, firstMarker } from './editor-marker';

const marker = (start: number, severity: EditorMarker['severity']): EditorMarker => ({
  start,
  end: start + 1,
  severity,
  message: `${severity} at ${start}.`,
});

describe('firstMarker', () => {
  it('names the line of the first of the worst', () => {
    const text = 'a\nb\nc\n';
    expect(firstMarker(text, [marker(4, 'error'), marker(2, 'error'), marker(0, 'warning')])).toEqual({
      message: 'Line 2: error at 2.',
      severity: 'error',
    });
    expect(firstMarker(text, [marker(5, 'info'), marker(4, 'warning')])?.message).toBe('Line 3: warning at 4.');
  });

  it('says nothing where nothing is marked', () => expect(firstMarker('a', [])).toBeUndefined());
});
