import type { SyntaxNode } from '@lezer/common';
import { membersOf } from './members';
import { namedTypes } from './named-types';
import { docOf } from './python-comments';
import { parametersOf } from './python-parameters';
import { declarationsOf, type PythonScope, statementsOf, undecorated } from './python-scope';
import { typeSchema } from './python-types';
import type { Reading } from './reading';
import type { Signature } from './tool-from';

type FunctionNode = { readonly node: SyntaxNode; readonly outer: SyntaxNode; readonly isMethod: boolean };

/** Classes whose methods are no tools: they describe data. */
const DATA = /\b(?:BaseModel|TypedDict|NamedTuple|\w*Enum|Exception|\w*Error)\b/;

/** The functions and methods of a Python tree as signatures. */
export function pythonSignatures(top: SyntaxNode, reading: Reading): readonly Signature[] {
  const statements = statementsOf(top);
  const scope: PythonScope = {
    reading,
    types: namedTypes(),
    declared: declarationsOf(statements, reading.textOf),
    typeOf: typeSchema,
  };
  const functions = statements
    .flatMap((statement) => functionsOf(statement, reading))
    .filter((each) => isTool(each, reading));
  if (functions.length > 0) return functions.map((each) => signatureOf(each, scope));
  return statements.flatMap((statement) => modelSignature(undecorated(statement), scope));
}

/** Where a text has classes with fields only, each of them is the arguments of a tool. */
function modelSignature(node: SyntaxNode, scope: PythonScope): readonly Signature[] {
  if (node.name !== 'ClassDefinition') return [];
  const schema = scope.types.follow(scope.typeOf(node.getChild('VariableName'), scope));
  const parameters = membersOf(schema) ?? [];
  const description = typeof schema.description === 'string' ? schema.description : '';
  const signature = {
    name: nameOf(node, scope.reading),
    description,
    parameters,
    definitions: scope.types.withDefinitions,
  };
  return parameters.length > 0 ? [signature] : [];
}

function functionsOf(statement: SyntaxNode, reading: Reading): readonly FunctionNode[] {
  const node = undecorated(statement);
  if (node.name === 'FunctionDefinition') return [{ node, outer: statement, isMethod: false }];
  const bases = node.getChild('ArgList');
  const isData =
    (bases !== null && DATA.test(reading.textOf(bases))) || /@(?:\w+\.)*dataclass\b/.test(headOf(statement, reading));
  if (node.name !== 'ClassDefinition' || isData) return [];
  const body = node.getChild('Body');
  return (body ? statementsOf(body) : []).flatMap((member) => {
    const own = undecorated(member);
    return own.name === 'FunctionDefinition' ? [{ node: own, outer: member, isMethod: true }] : [];
  });
}

/** The decorators of a statement as text. */
function headOf(statement: SyntaxNode, reading: Reading): string {
  return statement.getChildren('Decorator').map(reading.textOf).join('');
}

function isTool({ node, outer, isMethod }: FunctionNode, reading: Reading): boolean {
  const name = nameOf(node, reading);
  const decorators = headOf(outer, reading);
  if (/@(?:\w+\.)*overload\b/.test(decorators)) return false;
  const isProperty =
    /@(?:\w+\.)*(?:property|cached_property|setter|deleter|validator|field_validator|model_validator)\b/.test(
      decorators,
    );
  if (isMethod && name.startsWith('__') && name !== '__call__') return false;
  if (isMethod && (name.startsWith('_') || isProperty)) {
    if (name !== '__call__') reading.note(`The method ${name.slice(0, 80)} is private or a property and left out.`);
    return name === '__call__';
  }
  return name !== '';
}

function nameOf(node: SyntaxNode, reading: Reading): string {
  const name = node.getChild('VariableName');
  return name ? reading.textOf(name) : '';
}

function signatureOf({ node, isMethod }: FunctionNode, scope: PythonScope): Signature {
  const doc = docOf(node, scope);
  return {
    name: nameOf(node, scope.reading),
    description: doc.description,
    parameters: parametersOf(node.getChild('ParamList'), isMethod, doc, scope),
    definitions: scope.types.withDefinitions,
  };
}
