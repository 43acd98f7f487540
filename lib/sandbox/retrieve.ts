import type { Passage } from './passage';
import { isContentWord, stem, wordsOf } from './words';

/** What a passage can be found by. */
export type SearchEntry = {
  readonly keywords: ReadonlySet<string>;
  readonly phrases: readonly string[];
  readonly body: ReadonlySet<string>;
};

export type SearchIndex = {
  readonly entries: readonly SearchEntry[];
  /** In how many entries a stem is a keyword, and in how many it occurs at all. */
  readonly keywordCounts: ReadonlyMap<string, number>;
  readonly bodyCounts: ReadonlyMap<string, number>;
};

/** Part of a conversation, and how much it says about what to answer. */
export type Query = { readonly text: string; readonly weight: number };

/** Prepares passages for `scorePassages`. */
export function createSearchIndex(passages: readonly Passage[]): SearchIndex {
  const entries = passages.map(searchEntry);
  return {
    entries,
    keywordCounts: countStems(entries.map((entry) => entry.keywords)),
    bodyCounts: countStems(entries.map((entry) => entry.body)),
  };
}

/** Relevance of each passage to the conversation: rare keywords and whole phrases count most; 0 = nothing in common. */
export function scorePassages(index: SearchIndex, queries: readonly Query[]): readonly number[] {
  const stems = new Map<string, number>();
  const lines: { readonly line: string; readonly weight: number }[] = [];
  for (const { text, weight } of queries) {
    const found = wordsOf(text);
    lines.push({ line: ` ${found.map(stem).join(' ')} `, weight });
    for (const word of found) {
      const key = stem(word);
      stems.set(key, Math.max(stems.get(key) ?? 0, isContentWord(word) ? weight : weight * 0.5));
    }
  }
  return index.entries.map((entry) => {
    let score = 0;
    for (const [key, weight] of stems) score += weight * stemScore(index, entry, key, weight);
    for (const phrase of entry.phrases) {
      for (const { line, weight } of lines)
        if (line.includes(` ${phrase} `)) score += weight * phrase.split(' ').length * 2;
    }
    return score;
  });
}

function stemScore(index: SearchIndex, entry: SearchEntry, key: string, weight: number): number {
  if (entry.keywords.has(key)) return 4 * rarity(index, index.keywordCounts.get(key) ?? 1);
  return weight >= 0.5 && entry.body.has(key) ? 0.4 * rarity(index, index.bodyCounts.get(key) ?? 1) : 0;
}

function rarity(index: SearchIndex, count: number): number {
  const size = index.entries.length;
  return Math.log(1 + size / count) / Math.log(1 + size);
}

function searchEntry(passage: Passage): SearchEntry {
  const names = passage.about.map((entry) => wordsOf(entry).map(stem));
  return {
    keywords: new Set(names.filter((name) => name.length === 1).flat()),
    phrases: names.filter((name) => name.length > 1).map((name) => name.join(' ')),
    body: new Set(wordsOf(passage.text).filter(isContentWord).map(stem)),
  };
}

function countStems(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const key of set) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
