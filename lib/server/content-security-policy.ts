import 'server-only';

export type PolicyFacts = { readonly nonce: string; readonly isHttps: boolean; readonly isDev: boolean };

/** The page's policy: own scripts by nonce, no eval in production, nothing from elsewhere, no frames. */
export function contentSecurityPolicy({ nonce, isHttps, isDev }: PolicyFacts): string {
  const script = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`;
  return [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    script,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "script-src-attr 'none'",
    "frame-src 'none'",
    "media-src 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
