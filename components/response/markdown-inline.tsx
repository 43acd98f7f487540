import type { MarkedToken, Token } from 'marked';
import type { ReactNode } from 'react';
import { ModelLink } from './model-link';

export function Inline({ tokens }: { readonly tokens: readonly Token[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: inline parts have no identity of their own
  return tokens.map((token, index) => <InlineToken key={index} token={token as MarkedToken} />); // unknown types show raw
}

function InlineToken({ token }: { readonly token: MarkedToken }): ReactNode {
  switch (token.type) {
    case 'text':
      return token.tokens ? <Inline tokens={token.tokens} /> : decodeEntities(token.text);
    case 'escape':
      return token.text;
    case 'strong':
      return (
        <strong className="font-semibold">
          <Inline tokens={token.tokens} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inline tokens={token.tokens} />
        </em>
      );
    case 'del':
      return (
        <s>
          <Inline tokens={token.tokens} />
        </s>
      );
    case 'codespan':
      return <code className="rounded bg-sunken px-1 py-0.5 font-mono text-[0.92em]">{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <ModelLink href={token.href}>{<Inline tokens={token.tokens} />}</ModelLink>;
    case 'image':
      return <ModelLink href={token.href}>{`[image: ${token.text || 'no description'}]`}</ModelLink>;
    default:
      return token.raw;
  }
}

const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', '\u00a0'],
]);

function decodeEntities(text: string): string {
  return text.includes('&')
    ? text.replaceAll(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (name) => ENTITIES.get(name) ?? name)
    : text;
}
