import { describe, expect, it } from 'vitest';
import { NOTHING_TYPED, typedFault, typedKeyFields } from './typed-connection';

describe('what was typed', () => {
  it('is sent without what was left open', () => {
    expect(typedKeyFields(NOTHING_TYPED)).toEqual({});
    expect(typedKeyFields({ ...NOTHING_TYPED, key: ' k ', headers: [{ name: '', value: '' }] })).toEqual({ key: 'k' });
    expect(
      typedKeyFields({
        key: 'k',
        baseUrl: ' http://127.0.0.1:8000/v1 ',
        headers: [{ name: ' X-Team ', value: ' red ' }],
        remember: true,
      }),
    ).toEqual({ key: 'k', baseUrl: 'http://127.0.0.1:8000/v1', headers: { 'X-Team': 'red' }, remember: true });
  });

  it.each([
    ['Bearer sk-1', 'sk-1'],
    ['"sk-1"', 'sk-1'],
    ["  'sk-1' ", 'sk-1'],
    ['bearer-of-news', 'bearer-of-news'],
    ['"sk-1', '"sk-1'],
  ])('is a key as it was copied: %s', (copied, key) => {
    expect(typedKeyFields({ ...NOTHING_TYPED, key: copied }).key).toBe(key);
  });

  it('names the header that is half typed', () => {
    const half = (name: string, value: string) => typedFault({ ...NOTHING_TYPED, headers: [{ name, value }] });
    expect(half('X-Team', ' ')).toContain('X-Team');
    expect(half('', 'red')).toContain('no name');
    expect(half('', '')).toBeUndefined();
    expect(half('X-Team', 'red')).toBeUndefined();
  });
});
