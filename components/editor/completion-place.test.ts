import { describe, expect, it } from 'vitest';
import { completionPlace, type EditorCompletion } from './completion-place';

const variable: EditorCompletion = { label: 'city', insert: 'city}}', after: '{{' };
const word: EditorCompletion = { label: 'args', insert: 'args' };

/** The line after the completion was taken at the bar; undefined where it is not offered. */
function taken(line: string, completion: EditorCompletion): string | undefined {
  const cursor = line.indexOf('|');
  const text = line.replace('|', '');
  const place = completionPlace(text, cursor, completion);
  return place === undefined ? undefined : text.slice(0, place.from) + completion.insert + text.slice(place.to);
}

describe('completionPlace', () => {
  it.each([
    ['In {{|', 'In {{city}}'],
    ['In {{ci| now', 'In {{city}} now'],
    ['In {{|}} now', 'In {{city}} now'],
    ['In {{ci|} now', 'In {{city}} now'],
    ['{{a}} and {{c|', '{{a}} and {{city}}'],
    ['"{{my na|me}}"', '"{{city}}me}}"'],
  ])('writes behind the braces: %s', (line, result) => expect(taken(line, variable)).toBe(result));

  it.each(['|', 'city|', '{ci|', '{{a}}|', '{{a}} b|'])('offers nothing without them: %s', (line) =>
    expect(taken(line, variable)).toBeUndefined(),
  );

  it.each([
    ['return ar|', 'return args'],
    ['|', 'args'],
    ['f(a|)', 'f(args)'],
  ])('replaces the word at the cursor: %s', (line, result) => expect(taken(line, word)).toBe(result));
});
