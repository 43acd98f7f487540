/** A name for a variable or function made of foreign text: ASCII letters, digits and `_`, and none of `taken`. */
export function identifierFor(text: string, taken: ReadonlySet<string>): string {
  const plain = text.replace(/\W+/g, '_');
  const name = /^[A-Za-z_]/.test(plain) ? plain : `tool_${plain}`;
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

/** True when the text is such a name as it stands. */
export function isIdentifier(text: string, taken: ReadonlySet<string>): boolean {
  return text !== '' && identifierFor(text, taken) === text;
}
