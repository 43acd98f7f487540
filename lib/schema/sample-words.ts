import type { JsonObject, JsonValue } from '../core/json';

/** Where the words and numbers of a made value come from; what is undefined, the engine chooses. */
export type SampleWords = {
  /** A text for a field; `turn` counts the items of a list. */
  readonly text: (name: string, turn: number) => string | undefined;
  readonly number: (name: string, turn: number) => number | undefined;
  /** One of the allowed values. */
  readonly choice: (values: readonly JsonValue[], turn: number) => JsonValue | undefined;
  /** Whether an optional field is filled. */
  readonly wants: (name: string, schema: JsonValue) => boolean;
};

/** Fills every field, and leaves each choice to its name. */
export const PLAIN_WORDS: SampleWords = {
  text: () => undefined,
  number: () => undefined,
  choice: () => undefined,
  wants: () => true,
};

const TEXTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    city: 'London',
    town: 'London',
    location: 'London',
    place: 'London',
    destination: 'Paris',
    origin: 'London',
    country: 'United Kingdom',
    region: 'Europe',
    state: 'California',
    address: '10 Downing Street, London',
    street: '10 Downing Street',
    zip: 'SW1A 2AA',
    postcode: 'SW1A 2AA',
    email: 'ada@example.com',
    mail: 'ada@example.com',
    phone: '+44 20 7946 0000',
    url: 'https://example.com/',
    uri: 'https://example.com/',
    link: 'https://example.com/',
    website: 'https://example.com/',
    domain: 'example.com',
    name: 'Ada Lovelace',
    author: 'Ada Lovelace',
    user: 'ada',
    username: 'ada',
    firstname: 'Ada',
    first: 'Ada',
    lastname: 'Lovelace',
    last: 'Lovelace',
    surname: 'Lovelace',
    company: 'Example Ltd',
    organization: 'Example Ltd',
    title: 'A short title',
    subject: 'A short subject',
    description: 'A short description.',
    summary: 'A short summary.',
    reason: 'A short reason.',
    explanation: 'A short explanation.',
    comment: 'A short comment.',
    note: 'A short note.',
    message: 'Hello!',
    text: 'A short text.',
    content: 'A short text.',
    body: 'A short text.',
    answer: 'A short answer.',
    question: 'What is the weather in London?',
    query: 'weather in London',
    date: '2026-01-31',
    day: '2026-01-31',
    birthday: '1990-12-10',
    deadline: '2026-01-31',
    time: '12:00',
    timestamp: '2026-01-31T12:00:00Z',
    created: '2026-01-31T12:00:00Z',
    at: '2026-01-31T12:00:00Z',
    timezone: 'Europe/London',
    currency: 'EUR',
    language: 'en',
    locale: 'en-GB',
    color: 'blue',
    colour: 'blue',
    unit: 'celsius',
    units: 'celsius',
    id: 'a1b2c3',
    code: 'A1',
    sku: 'A-100',
    status: 'active',
    category: 'general',
    type: 'general',
    tag: 'example',
    tags: 'example',
    keyword: 'example',
    keywords: 'example',
    path: '/home/ada/notes.txt',
    file: 'notes.txt',
    filename: 'notes.txt',
    expression: '2 + 3',
    sql: 'SELECT 1',
    sentiment: 'positive',
  }),
);

const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    age: 31,
    year: 2026,
    month: 1,
    day: 31,
    hour: 12,
    minute: 30,
    price: 19.99,
    amount: 19.99,
    cost: 19.99,
    total: 59.97,
    quantity: 3,
    count: 3,
    number: 3,
    limit: 10,
    size: 10,
    page: 1,
    latitude: 51.5074,
    lat: 51.5074,
    longitude: -0.1278,
    lon: -0.1278,
    lng: -0.1278,
    temperature: 18,
    humidity: 60,
    percent: 50,
    percentage: 50,
    probability: 0.9,
    confidence: 0.9,
    score: 0.9,
    rating: 4,
    duration: 30,
    timestamp: 1_769_860_800,
    weight: 70,
    height: 175,
    width: 640,
  }),
);

/** The words of a field name, lower case: `birthDate`, `birth_date`, `birth-date` are birth and date. */
function nameWords(name: string): readonly string[] {
  const spaced = name.slice(0, 200).replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2');
  return spaced.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

// The last word says what it is: a customer email is an email.
function lookUp<T>(table: ReadonlyMap<string, T>, name: string): T | undefined {
  const words = nameWords(name);
  return table.get(words.join('')) ?? words.toReversed().flatMap((word) => table.get(word) ?? [])[0];
}

/** A text that people would expect in a field of this name. */
export function textFor(name: string, schema: JsonObject): string {
  const known = lookUp(TEXTS, name);
  if (known !== undefined) return known;
  const words = nameWords(name).join(' ');
  return words || (typeof schema.title === 'string' && schema.title) || 'text';
}

/** A number that people would expect in a field of this name; undefined where the name says nothing. */
export function numberFor(name: string): number | undefined {
  return lookUp(NUMBERS, name);
}
