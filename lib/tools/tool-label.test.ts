import { expect, test } from 'vitest';
import { toolLabel } from './tool-label';

test.each([
  [{ type: 'function', function: { name: 'get_weather' } }, 'get_weather'],
  [{ type: 'custom', custom: { name: 'sql', format: { type: 'text' } } }, 'sql'],
  [{ type: 'function', name: 'flat' }, 'flat'],
  [{ type: 'web_search' }, 'web_search'],
  [{ type: 'function', function: { name: '' } }, 'unnamed'],
  [{ type: 'function', function: { name: 7 } }, 'unnamed'],
  [{ type: 'constructor' }, 'constructor'],
  [{}, 'unnamed'],
])('%j is called %s', (definition, label) => {
  expect(toolLabel(definition)).toBe(label);
});
