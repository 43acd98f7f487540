import { EUROPEAN_CAPITALS } from './corpus/capitals';
import { OPEN_FOREIGN, OPEN_WITH_TOPIC, OPEN_WITHOUT_TOPIC } from './corpus/open';
import { type Focus, isCapital, placesOf } from './focus';
import { imagesText } from './image-text';
import { plainWords } from './passage';
import type { SandboxMessage } from './request';
import { resultsText } from './result-text';
import { isContentWord, wordsOf } from './words';

/** A text made for this conversation, with its relevance on the scale of `scorePassages`. */
export type ScoredText = { readonly text: string; readonly score: number };

const CERTAIN = 60;

/** The texts that only this conversation needs: its images, its tool results, the names in its question. */
export function ownTexts(messages: readonly SandboxMessage[], focus: Focus): readonly ScoredText[] {
  const results = resultsText(messages);
  if (results !== undefined) return [{ text: results, score: CERTAIN }];
  const images = messages.findLast((message) => message.role === 'user')?.images ?? [];
  if (images.length > 0) return [{ text: imagesText(images), score: CERTAIN }];
  return [...sumTexts(focus.question), ...capitalTexts(focus), ...weatherTexts(focus), ...openTexts(focus)];
}

// A question like "And of Spain?" has its subject in the question before it.
function subjectWords({ question, context, leaning }: Focus): ReadonlySet<string> {
  return new Set(wordsOf(leaning === 'partly' ? `${question} ${context}` : question));
}

function capitalTexts(focus: Focus): readonly ScoredText[] {
  const words = subjectWords(focus);
  if (!words.has('capital') && !words.has('capitals')) return [];
  const line = ` ${wordsOf(focus.question).join(' ')} `;
  const named = EUROPEAN_CAPITALS.filter(([country]) => line.includes(` ${country.toLowerCase()} `)).slice(0, 6);
  if (named.length === 0) return [];
  const sentences = named.map(([country, capital]) => `The capital of ${withArticle(country)} is **${capital}**.`);
  const text = `${sentences.join(' ')} I know the capitals of «Europe|all European countries» by heart, because a list of them is «part of my texts|among the texts I was built from». For anything «beyond that|more» about a country, «ask a larger model|pick a larger model from the list».`;
  return [{ text, score: CERTAIN / 2 }];
}

function withArticle(country: string): string {
  return ['Netherlands', 'United Kingdom', 'Czech Republic'].includes(country) ? `the ${country}` : country;
}

function weatherTexts(focus: Focus): readonly ScoredText[] {
  const words = subjectWords(focus);
  const places = placesOf(focus.question);
  const place = plainWords(places.slice(0, 3).join(' or '));
  const asks = WEATHER_WORDS.some((word) => words.has(word)) || (words.has('temperature') && places.some(isCapital));
  if (place === '' || !asks) return [];
  const text = `I cannot tell you the weather in ${place} right now, because I am a simulated model and have no live data. «A real model could not know it either|Even a large model does not know it» without help: it needs a tool. Define a function such as \`get_weather\` with a \`location\`, let the model call it with "${plainWords(places[0] ?? '')}", and send back what your weather service «says|reports». Then the answer will be a real report and not a guess. «Until then|For today», take an umbrella along «and hope for sunshine|just in case».`;
  return [{ text, score: CERTAIN / 2 }];
}

const WEATHER_WORDS = ['weather', 'forecast', 'rain', 'raining', 'sunny', 'cold', 'warm', 'degrees', 'snow', 'snowing'];

/** Relevance of the texts for questions that the corpus does not cover. */
export const OPEN_SCORE = 1.5;

function openTexts({ question, topic }: Focus): readonly ScoredText[] {
  const about = plainWords(topic);
  if (question.trim() === '') {
    return [
      {
        text: 'Your message is empty, so there is «nothing to answer|no question» yet. Write something in it and run it again: I am a simulated model, and I can talk about language models, parameters, tokens, streams and tools.',
        score: CERTAIN / 2,
      },
    ];
  }
  if (isForeign(question)) return [{ text: OPEN_FOREIGN, score: OPEN_SCORE }];
  if (about === '') return [{ text: OPEN_WITHOUT_TOPIC, score: OPEN_SCORE }];
  return OPEN_WITH_TOPIC.map((text) => ({ text: text.replaceAll('{topic}', () => about), score: OPEN_SCORE }));
}

const SUM =
  /^\s*(?:what is|what's|how much is|calculate|compute)?\s*(-?\d{1,9})\s?([-+*/×x÷])\s?(-?\d{1,9})\s*[=?.!]*\s*$/i;

// One operation on two whole numbers; anything more is beyond this model.
function sumTexts(question: string): readonly ScoredText[] {
  const [, left = '', sign = '', right = ''] = SUM.exec(question.slice(0, 500)) ?? [];
  if (sign === '') return [];
  const result = calculate(Number(left), sign, Number(right));
  const text = `${left} ${sign} ${right} ${result === undefined ? 'has no result' : `is ${result}`}. I «must admit|have to say» that my words do not come from arithmetic: I am a simulated model with a small calculator for one operation and no more. For real sums describe a tool such as \`calculate\`, let a model call it, and «send back the result|send the result back».`;
  return [{ text, score: CERTAIN / 2 }];
}

function calculate(left: number, sign: string, right: number): number | undefined {
  if (sign === '+') return left + right;
  if (sign === '-') return left - right;
  if (sign !== '/' && sign !== '÷') return left * right;
  return right === 0 ? undefined : Number((left / right).toPrecision(10));
}

// Function words are frequent in every English sentence.
function isForeign(question: string): boolean {
  const words = wordsOf(question);
  return words.length >= 4 && words.filter((word) => !isContentWord(word)).length / words.length < 0.2;
}
