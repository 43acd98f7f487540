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
  ruby: '#{exit} #$0 #@x \\#{y} <<~JSON\n  JSON\n%q(z) #',
  php: "<?php exit; ?> $x {$x} $\x7bx} <<<'JSON'\n  JSON;\nJSON",
  go: '`raw` ``` `` %v %!d(string=x) ` + "x" + `',
  fences: '```go\nfmt.Println(`x`)\n```\n~~~',
  ansiQuotes: "$'\\n' $\"x\" \\'",
  colons: ':=1 :@/etc/passwd ==x =@y ;z \\:\\=',
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
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 32,
  -(2 ** 53),
  2 ** 63,
  1e15,
  0.30000000000000004,
  2.2250738585072014e-308,
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

const CONVERSATION = [
  { role: 'system', content: "Don't say `$(date)`." },
  { role: 'user', content: [{ type: 'image_url', image_url: { url: PIXEL, detail: 'low' } }] },
  {
    role: 'assistant',
    content: null,
    tool_calls: [
      {
        id: 'a1b2c3d4e',
        type: 'function',
        function: { name: 'get_weather', arguments: '{"city":"O\'Fallon \\"MO\\""}' },
      },
    ],
  },
  { role: 'tool', tool_call_id: 'a1b2c3d4e', content: '{"sky":"\\ud83d\\ude00 ``"}' },
] as const satisfies JsonValue;

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
    [
      'keys',
      {
        ...chat('x'),
        lists: [{ 0: 'a', 1: 'b' }, { 1: 'x' }, { 0: {} }, { '': 1 }, { '-0': 1, '01': 2 }, { '\0*\0x': 1 }],
        words: {
          if: 1,
          end: 2,
          nil: 3,
          class: 4,
          self: 5,
          A: 6,
          é: 7,
          'a-b': 8,
          'a b': 9,
          'a?': 10,
          'a=': 11,
          '9': 12,
        },
      },
    ],
    ['conversation', { model: 'recorded', messages: CONVERSATION, tools: [TOOL], stream: true }],
    ['deep', { ...chat('x'), deep: nested(240) }],
    ['long', chat(`${'It\'s a "long" text.\n'.repeat(10_000)}JSON`)],
    ['longer', chat(`It's \u202e "long" \`x\` #{x} $x {$x}\\ ?> 😀\n`.repeat(13_000))],
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
