import { describe, expect, it } from 'vitest';
import { variableChoices } from './variable-place';

const rows = ['city', 'Country', 'date of birth'].map((name) => ({ name, value: '', used: true }));

/** The text with the first choice taken; `|` is the cursor. */
function taken(marked: string): string | undefined {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const [choice] = variableChoices(text, cursor, rows);
  return choice && text.slice(0, choice.from) + choice.insert + text.slice(choice.to);
}

describe('variableChoices', () => {
  it.each([
    ['in {{|', 'in {{city}}'],
    ['in {{ci|', 'in {{city}}'],
    ['in {{co| now', 'in {{Country}} now'],
    ['in {{c|}} now', 'in {{city}} now'],
    ['a\nb {{date o|\nc', 'a\nb {{date of birth}}\nc'],
    ['{{city}} and {{|', '{{city}} and {{city}}'],
  ])('%j becomes %j', (marked, expected) => expect(taken(marked)).toBe(expected));

  it.each(['{|', 'in ci|', '{{city}}|', '{{city}} |', '{{\n|', '{{x|', ''])('%j offers none', (marked) =>
    expect(taken(marked)).toBeUndefined(),
  );

  it('offers all that fit, in their order', () => {
    expect(variableChoices('{{c', 3, rows).map(({ name }) => name)).toEqual(['city', 'Country']);
  });
});
