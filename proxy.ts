import { type NextRequest, NextResponse } from 'next/server';
import { answerPage } from './lib/server/page-answer';

/**
 * Gives every page its policy with a fresh nonce. Not an access check: each handler under /api guards itself. The layout
 * redirects to the one origin: Next would shorten the address of a redirect made here, and lead nowhere.
 */
export function proxy(request: NextRequest): NextResponse {
  const answer = answerPage(request.headers, request.nextUrl);
  if (answer.kind === 'refused') return new NextResponse(`${answer.message}\n`, { status: 421 });
  const response = NextResponse.next({ request: { headers: answer.headers } });
  response.headers.set('content-security-policy', answer.policy);
  return response;
}

export const config = {
  // A matching proxy buffers bodies, so /api stays out; static files need no nonce.
  matcher: ['/((?!api/|_next/static/|_next/image|favicon\\.ico|icon|fonts/).*)'],
};
