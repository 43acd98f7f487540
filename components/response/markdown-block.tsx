import type { MarkedToken, Token, Tokens } from 'marked';
import { createElement, type ReactNode } from 'react';
import { CodeBlock } from './code-block';
import { Inline } from './markdown-inline';

/** One block of Markdown as React elements: no HTML of the model is ever parsed. */
export function MarkdownBlock({ token }: { readonly token: Token }): ReactNode {
  const known = token as MarkedToken; // an unknown type falls through to its raw text
  switch (known.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return createElement(
        `h${Math.min(6, known.depth + 1)}`,
        { className: HEADINGS[known.depth - 1] },
        inline(known.tokens),
      );
    case 'paragraph':
      return <p className="my-2 whitespace-pre-wrap first:mt-0">{inline(known.tokens)}</p>;
    case 'text':
      return <span className="whitespace-pre-wrap">{known.tokens ? inline(known.tokens) : known.text}</span>;
    case 'code':
      return <CodeBlock text={known.text} language={known.lang ?? ''} />;
    case 'blockquote':
      return <blockquote className="my-2 border-line2 border-l-2 pl-3 text-soft">{blocks(known.tokens)}</blockquote>;
    case 'list':
      return <List token={known} />;
    case 'table':
      return <Table token={known} />;
    case 'hr':
      return <hr className="my-3 border-line" />;
    default:
      return <p className="my-2 whitespace-pre-wrap">{token.raw}</p>;
  }
}

const HEADINGS = [
  'mt-4 mb-2 text-[18px] leading-6 font-semibold first:mt-0',
  'mt-4 mb-2 text-[16px] leading-6 font-semibold first:mt-0',
  'mt-3 mb-1.5 text-[14.5px] font-semibold first:mt-0',
  'mt-3 mb-1 font-semibold first:mt-0',
  'mt-3 mb-1 font-medium first:mt-0',
  'mt-3 mb-1 font-medium text-soft first:mt-0',
];

function inline(tokens: readonly Token[]): ReactNode {
  return <Inline tokens={tokens} />;
}

function blocks(tokens: readonly Token[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the children of one finished block never move
  return tokens.map((token, index) => <MarkdownBlock key={index} token={token} />);
}

function List({ token }: { readonly token: Tokens.List }) {
  const items = token.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items only ever grow at the end
    <li key={index} className="my-1 pl-1">
      {blocks(item.tokens)}
    </li>
  ));
  if (!token.ordered) return <ul className="my-2 list-disc pl-5">{items}</ul>;
  return (
    <ol start={token.start === '' ? 1 : token.start} className="my-2 list-decimal pl-6">
      {items}
    </ol>
  );
}

function Table({ token }: { readonly token: Tokens.Table }) {
  return (
    <div className="my-3 overflow-x-auto">
      <table className="border-collapse text-[13px]">
        <thead>
          <tr>{token.header.map(cell('th'))}</tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows only ever grow at the end
            <tr key={index}>{row.map(cell('td'))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cell(element: 'th' | 'td') {
  return (content: Tokens.TableCell, index: number) =>
    createElement(
      element,
      { key: index, className: 'border border-line2 px-2 py-1 text-left align-top font-[inherit] [th&]:font-medium' },
      inline(content.tokens),
    );
}
