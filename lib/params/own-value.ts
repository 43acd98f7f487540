/** The value under a foreign name, read without the prototype: `constructor` or `__proto__` find nothing. */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
