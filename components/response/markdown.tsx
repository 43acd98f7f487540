'use client';

import type { Token } from 'marked';
import { memo, useRef } from 'react';
import { MarkdownBlock } from './markdown-block';
import { advanceBlocks, NO_BLOCKS } from './markdown-blocks';
import { PlainText } from './plain-text';

/** Markdown as it streams: finished blocks are drawn once, only the open end is parsed and drawn again. */
export function Markdown({ text, finished }: { readonly text: string; readonly finished: boolean }) {
  const blocks = useRef(NO_BLOCKS);
  blocks.current = advanceBlocks(blocks.current, text, finished);
  const { frozen, open, openText } = blocks.current;
  return (
    <div className="markdown break-words">
      {[...frozen, ...open].map((token, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks only ever grow at the end
        <Block key={index} token={token} />
      ))}
      {openText === '' ? null : <PlainText text={openText} />}
    </div>
  );
}

const Block = memo(function Block({ token }: { readonly token: Token }) {
  return <MarkdownBlock token={token} />;
});
