/** The names that an import binds, each with its path, from the words of the statement. */
export function pythonImports(words: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const isFrom = words[0] === 'from';
  const at = words.indexOf('import');
  const module = isFrom ? words.slice(1, at).filter((word) => /^\w+$/.test(word)) : [];
  const names: [string, readonly string[]][] = [];
  let path: string[] = [];
  let alias: string | undefined;
  const finish = () => {
    const [first] = path;
    if (first !== undefined) {
      if (alias !== undefined) names.push([alias, [...module, ...path]]);
      else names.push(isFrom ? [first, [...module, ...path]] : [first, [first]]);
    }
    path = [];
    alias = undefined;
  };
  for (const [index, word] of words.slice(at + 1).entries()) {
    if (word === ',') finish();
    else if (words[at + index] === 'as') alias = word;
    else if (/^\w+$/.test(word) && word !== 'as') path.push(word);
  }
  finish();
  return names;
}
