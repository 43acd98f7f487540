/** The numbers of the lines that print an example value, found by the field's name at the body's own indentation. */
export function exampleLines(lines: readonly string[], examples: readonly string[]): ReadonlySet<number> {
  const indent = bodyIndent(lines);
  const found = new Set<number>();
  if (indent === undefined) return found;
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith(indent) || /\s/.test(line.charAt(indent.length))) continue;
    const name = /^["']?(\w+)["']?\s*[:=]/.exec(line.slice(indent.length))?.[1];
    if (name !== undefined && examples.includes(name)) found.add(index);
  }
  return found;
}

function bodyIndent(lines: readonly string[]): string | undefined {
  const line = lines.find((text) => /^\s+["']?messages["']?\s*[:=]/.test(text));
  return line === undefined ? undefined : /^\s*/.exec(line)?.[0];
}
