import { type ImageSize, readImageSize } from './image-size';
import { type Problem, problem } from './problem';

/** An image of a message: looked at by its header, or named by an address that is not fetched. */
export type SandboxImage =
  | { readonly kind: 'inline'; readonly size: ImageSize; readonly bytes: number }
  | { readonly kind: 'remote'; readonly host: string };

const HEADER = /^data:([a-z]+\/[a-z0-9.+-]+)((?:;[a-z0-9-]+=[^;,]{0,100})*);base64$/i;
const LONGEST_HEADER = 200;

/** Reads the `url` of an image part; `param` names it in the problem. Data URLs must hold a PNG, JPEG, GIF or WebP in base64. */
export function readImage(url: string, param: string): SandboxImage | Problem {
  if (!/^data:/i.test(url)) return readRemote(url, param);
  const comma = url.slice(0, LONGEST_HEADER).indexOf(',');
  const header = HEADER.exec(url.slice(0, Math.max(comma, 0)));
  if (!header) {
    return problem(
      param,
      'invalid_image_url',
      `Invalid '${param}': expected data:image/…;base64,… with the image's bytes.`,
    );
  }
  const binary = decodeBase64(url.slice(comma + 1));
  if (binary === undefined) {
    return problem(param, 'invalid_base64', `Invalid '${param}': the data URL does not hold valid base64.`);
  }
  const size = readImageSize({
    length: binary.length,
    at: (index) => (index < binary.length ? binary.charCodeAt(index) : -1),
  });
  if (!size) {
    return problem(
      param,
      'invalid_image_format',
      `Invalid '${param}': the bytes are not a whole PNG, JPEG, GIF or WebP header.`,
    );
  }
  return { kind: 'inline', size, bytes: binary.length };
}

function readRemote(url: string, param: string): SandboxImage | Problem {
  const host = /^https?:\/\/([^/?#\s]{1,255})/i.exec(url)?.[1];
  if (host === undefined) {
    return problem(param, 'invalid_image_url', `Invalid '${param}': expected an http(s) address or a data URL.`);
  }
  return { kind: 'remote', host: host.slice(host.lastIndexOf('@') + 1) };
}

function decodeBase64(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 === 1) return undefined;
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
