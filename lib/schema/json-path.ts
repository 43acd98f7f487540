/** Where a value lies inside a JSON value: member names and item numbers from the outside in. */
export type JsonPath = readonly (string | number)[];

/** A path in words, for example `weather.days[2]["odd name"]`; "" for the whole value. */
export function printPath(path: JsonPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\p{L}_$][\p{L}\p{N}_$]{0,80}$/u.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}
