import 'server-only';

const MARK = '[key removed]';
const LEAST = 4;
const LEAST_ENCODED = 8;

/** The text without any of the secrets: as they are, in JSON, HTML and URL form, and inside base64 at any offset. */
export function scrub(text: string, secrets: readonly string[]): string {
  const forms = [...new Set(secrets.filter((secret) => secret.length >= LEAST).flatMap(formsOf))];
  forms.sort((left, right) => right.length - left.length);
  return forms.reduce((rest, form) => rest.split(form).join(MARK), text);
}

function formsOf(secret: string): readonly string[] {
  const url = encodeURIComponent(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const quoted = html.replaceAll('"', '&quot;');
  const plain = [secret, url, lowerEscapes(url), new URLSearchParams([['', secret]]).toString().slice(1)];
  const texts = [...plain, json, json.replaceAll('/', '\\/'), html, quoted, quoted.replaceAll("'", '&#39;')];
  return secret.length < LEAST_ENCODED ? texts : [...texts, ...base64Forms(secret)];
}

/** The characters of base64 text that depend on the secret alone, for each of the three places it may start at. */
function base64Forms(secret: string): readonly string[] {
  const forms = [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const whole = bytes.toString('base64').replace(/=+$/, '');
    return whole.slice(Math.ceil((offset * 4) / 3), Math.floor((bytes.length * 4) / 3));
  });
  return forms.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}

function lowerEscapes(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (triplet) => triplet.toLowerCase());
}
