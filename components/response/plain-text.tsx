import { memo } from 'react';
import { textBlocks } from './text-pieces';

/** Text exactly as received; a long answer is many small nodes, of which only the last one changes. */
export function PlainText({ text }: { readonly text: string }) {
  return (
    <div className="whitespace-pre-wrap break-words">
      {textBlocks(text).map((block) => (
        <div key={block.key}>
          {block.pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces only ever grow at the end
            <Piece key={index} text={piece} />
          ))}
        </div>
      ))}
    </div>
  );
}

const Piece = memo(function Piece({ text }: { readonly text: string }) {
  return <span>{text}</span>;
});
