import { describe, expect, it } from 'vitest';
import { fencedBlocks } from './fenced-blocks';
import { imported, refusal } from './testing/imported';

const CURL = `curl https://a.example/v1/chat/completions -d '{"model":"m","messages":[]}'`;

describe('importText', () => {
  it.each([
    ['alone', `\`\`\`bash\n${CURL}\n\`\`\``],
    ['without an end', `~~~\n${CURL}`],
    ['in a text', `# It's easy\n\nUse curl so:\n\n  \`\`\`bash cURL theme={null}\n  ${CURL}\n  \`\`\`\n\nDone.`],
    ['with Windows line ends', `Hi\r\n\`\`\`\r\n${CURL}\r\n\`\`\`\r\n`],
  ])('reads a code block %s', (_name, text) => {
    const { request, notes } = imported(text);
    expect([request.body.model, notes]).toEqual(['m', []]);
  });

  it('takes the first block that holds a request, and says so', () => {
    const { request, notes } = imported(`\`\`\`\npip install x\n\`\`\`\n\n\`\`\`\n${CURL}\n\`\`\``);
    expect([request.body.model, notes.join(' ')]).toEqual(['m', expect.stringContaining('code blocks')]);
  });

  it('leaves fences alone that are part of a body', () => {
    const content = '```json\n{"model":"no","messages":[]}\n```';
    expect(
      imported(JSON.stringify({ model: 'm', messages: [{ role: 'user', content }] }, null, 2)).request.body.model,
    ).toBe('m');
  });

  const call = '"https://a.example/v1/chat/completions"';
  it.each([
    [
      'Python',
      `requests.post(${call}, json={"model": "outer", "messages": [{"role": "user", "content": """`,
      '"""}]})',
    ],
    [
      'JavaScript',
      `fetch(${call}, {method: "POST", body: JSON.stringify({model: "outer", messages: [{content: \``,
      '`}]})})',
    ],
  ])('takes no request out of a text of %s code', (_language, before, after) => {
    const inner = `Explain:\n~~~\n${CURL.replace('a.example', 'b.example')}\n~~~\n`;
    const { request, endpoint } = imported(before + inner + after);
    expect([request.body.model, endpoint?.baseUrl]).toEqual(['outer', 'https://a.example/v1']);
  });

  it('says what is missing in the block', () => {
    expect(refusal('```\ncurl https://a.example/v1\n```')).toContain('without a body');
  });
});

describe('fencedBlocks', () => {
  it('ends a block with a fence as long as its own', () => {
    expect(fencedBlocks('````\n```\na\n```\n````\n~~~x\nb\n~~~')).toEqual(['```\na\n```', 'b']);
  });
});
