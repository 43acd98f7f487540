import { describe, expect, it } from 'vitest';
import { contentParts, editableText, imageUrl, withImage, withImageUrl, withoutPart, withText } from './content';

const text = { role: 'user', content: 'Hello' };

describe('content of a message', () => {
  it('edits a plain string as a string', () => {
    expect(withText(text, 'Bye')).toEqual({ role: 'user', content: 'Bye' });
  });

  it('attaches an image behind the text and takes it off again', () => {
    const withOne = withImage(text, 'data:image/png;base64,AA==');
    expect(contentParts(withOne)).toHaveLength(2);
    expect(editableText(withOne)).toBe('Hello');
    expect(withoutPart(withOne, 1)).toEqual(text);
  });

  it('keeps parts it does not know, and their order', () => {
    const audio = { type: 'input_audio', input_audio: { data: 'x' } };
    const message = { role: 'user', content: [audio, { type: 'text', text: 'a', cache: true }] };
    expect(withText(message, 'b').content).toEqual([audio, { type: 'text', text: 'b', cache: true }]);
    expect(withoutPart(message, 0).content).toEqual([{ type: 'text', text: 'a', cache: true }]);
  });

  it('adds a text part where there was none', () => {
    const message = withImage({ role: 'user', content: '' }, 'https://example.org/a.png');
    expect(withText(message, 'What is this?').content).toEqual([
      { type: 'text', text: 'What is this?' },
      { type: 'image_url', image_url: { url: 'https://example.org/a.png' } },
    ]);
  });

  it('keeps the other fields of an image when its address changes', () => {
    const message = { role: 'user', content: [{ type: 'image_url', image_url: { url: 'a', detail: 'low' } }] };
    expect(withImageUrl(message, 0, 'b').content).toEqual([
      { type: 'image_url', image_url: { url: 'b', detail: 'low' } },
    ]);
  });

  it('reads image addresses in both shapes and nothing else', () => {
    expect(imageUrl({ type: 'image_url', image_url: { url: 'a' } })).toBe('a');
    expect(imageUrl({ type: 'image_url', image_url: 'a' })).toBe('a');
    expect(imageUrl({ type: 'text', text: 'a' })).toBeUndefined();
    expect(imageUrl('a')).toBeUndefined();
  });

  it('treats null content as empty', () => {
    expect(editableText({ role: 'assistant', content: null })).toBe('');
    expect(withText({ role: 'assistant', content: null }, 'x').content).toBe('x');
  });
});
