import 'server-only';
import { scrubEscaped } from './scrub-escaped';

const MARK = '[key removed]';
const LEAST = 4;
const LEAST_ENCODED = 8;

/**
 * The text without any of the secrets: as they are, in JSON, HTML and URL form, and inside base64 at any offset. Then,
 * at its beginning, without whatever else has the form of a credential.
 */
export function scrub(text: string, secrets: readonly string[]): string {
  const clean = withoutSecrets(text, secrets);
  const head = PATTERNS.reduce((rest, pattern) => rest.replace(pattern, `$1${MARK}`), clean.slice(0, PATTERN_BYTES));
  return head + clean.slice(PATTERN_BYTES);
}

/** True when one of the secrets stands in the text, in any of the forms that `scrub` knows. */
export function holdsSecret(text: string, secrets: readonly string[]): boolean {
  return withoutSecrets(text, secrets) !== text;
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  const whole = secrets.filter((secret) => secret.length >= LEAST);
  const forms = [...new Set(whole.flatMap(formsOf))].sort((left, right) => right.length - left.length);
  const exact = forms.reduce((rest, form) => rest.split(form).join(MARK), text);
  return whole.reduce((rest, secret) => scrubEscaped(rest, secret, MARK), exact);
}

const PATTERN_BYTES = 16 * 1024;

/** The net behind the exact match. Each begins where a word begins and has bounds, so that it is linear. */
const PATTERNS: readonly RegExp[] = [
  /(?<![\w-])()(?:sk|pk|rk|hf|gsk|xai|ghp|pat)[-_][\w-]{20,400}/g,
  /(?<![\w-])()AIza[\w-]{30,60}/g,
  /(?<![\w-])()eyJ[\w-]{8,2000}\.[\w-]{8,2000}\.[\w-]{8,2000}/g,
  /\b(Bearer )[\w.~+/-]{16,2000}=*/gi,
  /([?&](?:api[_-]?key|key|token|access_token|secret|sig|signature)=)[^&\s"'<>]{8,2000}/gi,
];

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
