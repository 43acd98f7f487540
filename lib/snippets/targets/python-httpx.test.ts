import { expect, it } from 'vitest';
import { pythonHttpx } from './python-httpx';

function print(content: string): string {
  return pythonHttpx.print(
    { method: 'POST', url: 'http://a.example/', headers: {}, body: { content } },
    { floats: new Set() },
  );
}

it('makes the JSON text itself where the package could not encode it', () => {
  expect(print('😀')).toContain('    json={\n');
  expect(print('😀')).not.toContain('import json');
  expect(print('\ud83d')).toContain('    content=json.dumps({\n');
  expect(print('\ud83d')).toMatch(/^import json\n/);
});
