import type { SyntaxNode } from '@lezer/common';
import { commentAfter, commentsBefore } from './comments';
import { type DocText, linesOf, NO_DOC } from './doc-text';
import { type JsDoc, jsDoc } from './js-doc';
import type { Reading } from './reading';

const OUTER = new Set([
  'ExportDeclaration',
  'AmbientDeclaration',
  'VariableDeclaration',
  'ExpressionStatement',
  'AssignmentExpression',
]);

/** What the comments above a declaration say. */
export function docOf(node: SyntaxNode, reading: Reading): DocText {
  const comments = commentsBefore(outermost(node), reading.source);
  return comments.length > 0 ? jsDoc(textOf(comments, reading)) : NO_DOC;
}

/** What a comment above a property or parameter, or behind it in its line, says. */
export function memberDoc(node: SyntaxNode, reading: Reading, last = node): JsDoc {
  const above = commentsBefore(node, reading.source);
  const after = commentAfter(last, reading.source);
  return jsDoc(textOf(above.length > 0 || !after ? above : [after], reading));
}

function outermost(node: SyntaxNode): SyntaxNode {
  let outer = node;
  for (let parent = outer.parent; parent && OUTER.has(parent.name); parent = parent.parent) outer = parent;
  return outer;
}

/** The text of comments without their marks. */
function textOf(comments: readonly SyntaxNode[], reading: Reading): string {
  return comments.map((comment) => plain(reading.textOf(comment))).join('\n');
}

/** A loop, because an expression would look at a long row of stars from each of them. */
function withoutEnd(comment: string): string {
  if (!comment.endsWith('*/')) return comment;
  let end = comment.length - 1;
  while (comment[end - 1] === '*') end -= 1;
  return comment.slice(0, end);
}

function plain(comment: string): string {
  if (comment.startsWith('//')) return comment.replace(/^\/+\s?/, '');
  return linesOf(withoutEnd(comment.replace(/^\/\*+/, '')))
    .map((line) => line.replace(/^\s*\*? ?/, ''))
    .join('\n');
}
