import { describe, expect, it } from 'vitest';
import { outputTextProblem } from './kept-output-text';
import { NEW_SCHEMA_FORMAT, schemaFields } from './output-format';
import { keepOutputText, outputText, readOutputText, showAsForm, showAsJson } from './output-text';

const { schema } = schemaFields(NEW_SCHEMA_FORMAT);

describe('the text of the Output tab', () => {
  it('is the schema as typed while the draft holds it, printed anew after another change', () => {
    expect(outputText('a', NEW_SCHEMA_FORMAT).text).toBe(JSON.stringify(schema, null, 2));
    keepOutputText('a', { mode: 'json_schema', text: JSON.stringify(schema) }, schema);
    expect(outputText('a', NEW_SCHEMA_FORMAT).text).toBe(JSON.stringify(schema));
    expect(outputText('a', { type: 'json_schema', json_schema: { schema: {} } }).text).toBe('{}');
    expect(outputText('a', undefined)).toEqual({ mode: 'unset', text: '' });
  });

  it('keeps what does not parse, and says where it stops', () => {
    keepOutputText('b', { mode: 'json_schema', text: '{\n  "type": x}' }, schema);
    const shown = outputText('b', NEW_SCHEMA_FORMAT);
    expect(readOutputText(shown)).toEqual({
      ok: false,
      problem: 'The output schema is not JSON at line 2, column 11.',
    });
    expect(outputTextProblem('b', NEW_SCHEMA_FORMAT)).toBe('The output schema is not JSON at line 2, column 11.');
    expect(readOutputText(outputText('b', { type: 'text' }))).toEqual({ ok: true, value: undefined });
    expect(outputTextProblem('b', { type: 'text' })).toBeUndefined();
    expect(outputTextProblem('other', NEW_SCHEMA_FORMAT)).toBeUndefined();
  });

  it('shows any value as JSON when asked to, until the form is asked for', () => {
    showAsJson('c', { type: 'text' });
    expect(outputText('c', { type: 'text' })).toEqual({ mode: 'other', text: '{\n  "type": "text"\n}' });
    keepOutputText('c', { mode: 'other', text: '{"type":' }, { type: 'text' });
    expect(readOutputText(outputText('c', { type: 'text' }))).toEqual({
      ok: false,
      problem: 'response_format is not JSON yet: it ends too early.',
    });
    expect(outputTextProblem('c', { type: 'text' })).toMatch(/too early/);
    showAsForm('c');
    expect(outputTextProblem('c', { type: 'text' })).toBeUndefined();
    expect(outputText('c', { type: 'text' })).toEqual({ mode: 'text', text: '' });
  });

  it('shows a foreign value whole, and takes blank text as not sent', () => {
    expect(outputText('d', { type: 'grammar', value: 'x' })).toEqual({
      mode: 'other',
      text: '{\n  "type": "grammar",\n  "value": "x"\n}',
    });
    expect(readOutputText({ mode: 'other', text: ' \n' })).toEqual({ ok: true, value: undefined });
    expect(readOutputText({ mode: 'other', text: 'null' })).toEqual({ ok: true, value: null });
  });
});
