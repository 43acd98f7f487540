import type { JsonObject, JsonValue } from '../../core/json';

/** Texts that break careless printers, by name. */
export const HOSTILE_TEXTS = {
  apostrophes: "it's 'quoted' and '''tripled'''",
  quotes: 'say "hi", """three""", \\"escaped\\"',
  backslashes: 'C:\\new\\table\\ \\\\ \\u0041 \\x41 \\',
  substitution: '$(touch owned) `id` $HOME $\x7bPATH} $((1+1))',
  newlines: 'one\ntwo\r\nthree\rfour\n\n',
  tabs: '\tindented\t\ttwice\v\f\b',
  nul: 'a\0b\x001\x007',
  controls: String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code), 0x7f, 0x80, 0x85, 0x9f),
  percent: '100% %s %d %(name)s %%',
  bang: 'wow! !! !$ !ls',
  dash: '--data @/etc/passwd',
  at: '@/etc/passwd',
  emoji: '😀👨‍👩‍👧‍👦🇩🇪❤️',
  highSurrogate: 'lone \ud800 high',
  lowSurrogate: '\udc00 lone low',
  surrogateEnd: 'ends \ud83d',
  swapped: '\ude00\ud83d',
  separators: 'line\u2028para\u2029end',
  rightToLeft: 'abc \u202e\u2066 شكرا \u2069\u200f עברית',
  zeroWidth: 'a\u200bb\u200cc\u200dd\u2060e\ufefff',
  tags: 'x\u{e0041}\u{e007f}\u{1d173}y',
  scripts: '日本語 Ελληνικά हिन्दी ไทย 한국어 Ünïcödé',
  smiley: ':) :( ;-)',
  braces: '{{name}} {x} {0} #{y} $\x7bz} %{w}',
  word: 'JSON\nEOF\nJSON_END\n',
  hereDocument: "<<'JSON'\nJSON\ntouch owned",
  markup: '</script><!-- ]]> &amp; <?php ?>',
  comment: '# no comment // nor this /* or this */ -- x',
  globs: '* ? [a-z] ~ {a,b} | & ; < > ( )',
  empty: '',
  blank: '   ',
  regex: '\\d+(?:\\.\\d+)?[^"\']$',
  template: '`$\x7bprocess.exit(1)}`',
  format: '{os.environ[\'HOME\']} f"{x}"',
  noncharacters: '\uffff\ufffe\u{1ffff}\ufff9',
} as const satisfies Record<string, string>;

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.1,
  1.5,
  1e21,
  1e-7,
  1.5e-10,
  0.00001,
  123456789012345680000,
  2 ** 53,
  2 ** 53 - 1,
  2 ** 64,
  -(2 ** 63),
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  -Number.MAX_VALUE,
  1e16,
  1e100,
  4.35,
  1e-4,
  9.999e-5,
];

const TOOL = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'It\'s "the" weather\nof a $CITY',
    parameters: {
      type: 'object',
      properties: {
        'a "quoted" key': { type: 'string', enum: ["it's", '"', '\\', ''], default: null },
        __proto__x: {},
      },
      required: [],
      additionalProperties: false,
    },
    strict: true,
  },
} as const satisfies JsonObject;

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Request bodies that break careless printers, by name; every body is streaming or not as its index says. */
export function hostileBodies(): readonly (readonly [name: string, body: JsonObject])[] {
  const texts = Object.entries(HOSTILE_TEXTS).flatMap(([name, text]): [string, JsonObject][] => [
    [`text ${name}`, chat(text)],
    [`field ${name}`, { ...chat('x'), stop: [text], metadata: { [text]: text }, user: text, tail: `${text}${text}` }],
  ]);
  return [
    ...texts,
    ['numbers', { ...chat('x'), temperature: 1, top_p: 0, seed: 2 ** 53, max_tokens: 16, numbers: NUMBERS }],
    ['tools', { ...chat('Weather?'), tools: [TOOL], tool_choice: 'auto', parallel_tool_calls: false }],
    ['streamed tools', { ...chat('Weather?'), stream: true, tools: [TOOL] }],
    [
      'image',
      chat([
        { type: 'text', text: 'What is it?' },
        { type: 'image_url', image_url: { url: PIXEL } },
      ]),
    ],
    ['literals', { ...chat('x'), stop: null, logprobs: true, stream: false, extra: [[], {}, [[]], [{}], null] }],
    ['prototype', { ...chat('x'), extra: JSON.parse('{"__proto__":{"polluted":true},"constructor":1}') as JsonValue }], // JSON by construction
    [
      'unknown fields',
      { top_k: 3, ...chat('x'), stream: true, stream_options: { include_usage: true }, 'odd-name': 1 },
    ],
    ['deep', { ...chat('x'), deep: nested(240) }],
    ['long', chat(`${'It\'s a "long" text.\n'.repeat(10_000)}JSON`)],
    ['long stream', { ...chat('ü'.repeat(60_000)), stream: true }],
    ['order', { messages: [], zeta: 1, alpha: 2, model: 'recorded', mid: { z: 1, b: 2, a: 3 } }],
  ];
}

function chat(content: JsonValue): JsonObject {
  return {
    model: 'recorded',
    messages: [
      { role: 'system', content: "Don't." },
      { role: 'user', content },
    ],
  };
}

function nested(depth: number): JsonValue {
  let value: JsonValue = 'it\'s "deep" \u200b \ud800';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value, 1.5] : { k: value, t: true };
  return value;
}
