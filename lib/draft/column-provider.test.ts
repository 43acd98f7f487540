import { describe, expect, it } from 'vitest';
import { columnProvider, providerId } from './column-provider';

describe('columnProvider', () => {
  it('names an own endpoint by label and address, everything else by id', () => {
    const lab = { id: 'own-0123456789', label: 'Lab vLLM', baseUrl: 'http://127.0.0.1:8000/v1' };
    expect(columnProvider(lab)).toEqual({ label: 'Lab vLLM', baseUrl: 'http://127.0.0.1:8000/v1' });
    expect(providerId(columnProvider(lab))).toBe('http://127.0.0.1:8000/v1');
    expect(columnProvider({ id: 'lab', label: 'Lab', baseUrl: 'http://127.0.0.1:8000/v1' })).toBe('lab');
    expect(columnProvider({ id: 'azion', label: 'Azion', baseUrl: null })).toBe('azion');
  });
});
