import type { SyntaxNode } from '@lezer/common';
import { namedTypes } from './named-types';
import type { Reading } from './reading';
import type { Signature } from './tool-from';
import { docOf } from './typescript-comments';
import { type FunctionNode, functionsOf, promisedBy } from './typescript-functions';
import { genericsOf } from './typescript-named';
import { parametersOf } from './typescript-parameters';
import { declarationsOf, statementsOf, type TypeScriptScope } from './typescript-scope';
import { typeSchema } from './typescript-types';

/** The functions of a TypeScript or JavaScript tree as signatures. */
export function typeScriptSignatures(top: SyntaxNode, reading: Reading): readonly Signature[] {
  const statements = statementsOf(top);
  const scope: TypeScriptScope = {
    reading,
    types: namedTypes(),
    declared: declarationsOf(statements, reading.textOf),
    generics: new Map(),
    typeOf: typeSchema,
  };
  const own = statements.flatMap((node) => functionsOf(node, scope));
  const found = own.length > 0 ? own : statements.flatMap((node) => promisedBy(node, scope));
  return withoutOverloads(found, reading).map((each) => signatureOf(each, scope));
}

/** Of a function declared several times in the same place the first counts. */
function withoutOverloads(found: readonly FunctionNode[], reading: Reading): readonly FunctionNode[] {
  const places = new Set<string>();
  return found.filter(({ name, outer, node }) => {
    const place = `${outer.parent?.from ?? 0} ${name}`;
    const isAgain = node === outer && places.has(place);
    places.add(place);
    if (isAgain) reading.note(`${name.slice(0, 80)} is declared several times; the first one counts.`);
    return !isAgain;
  });
}

function signatureOf({ name, outer, node }: FunctionNode, scope: TypeScriptScope): Signature {
  const doc = docOf(outer, scope.reading);
  const own = { ...scope, generics: genericsOf(node, [], scope) };
  const parameters = parametersOf(node.getChild('ParamList'), doc, own);
  return { name, description: doc.description, parameters, definitions: scope.types.withDefinitions };
}
