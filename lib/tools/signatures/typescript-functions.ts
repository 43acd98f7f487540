import type { SyntaxNode } from '@lezer/common';
import { childrenOf } from './syntax';
import { propertyName } from './typescript-literal';
import { declarationsNamed, type TypeScriptScope, variablesOf } from './typescript-scope';

/** A function of the text: its name, where its comment stands, and where its parameters are. */
export type FunctionNode = { readonly name: string; readonly outer: SyntaxNode; readonly node: SyntaxNode };

const FUNCTIONS = new Set(['ArrowFunction', 'FunctionExpression', 'FunctionSignature']);
const DECLARED = new Set(['FunctionDeclaration', 'AmbientFunctionDeclaration']);
const NAMELESS = 'tool';

/** The functions that a statement declares: itself, its variables, the methods of its class or object. */
export function functionsOf(node: SyntaxNode, scope: TypeScriptScope): readonly FunctionNode[] {
  if (DECLARED.has(node.name)) {
    const name = node.getChild('VariableDefinition');
    return [{ name: name ? scope.reading.textOf(name) : NAMELESS, outer: node, node }];
  }
  switch (node.name) {
    case 'VariableDeclaration':
      return variablesOf(node).flatMap(({ name, value, type }) =>
        functionsIn(value, scope.reading.textOf(name), name, scope).map((each) => withType(each, type, scope)),
      );
    case 'ClassDeclaration':
    case 'ClassExpression':
      return methodsOf(node, scope);
    case 'ExpressionStatement':
      return childrenOf(node).flatMap((child) => expression(child, scope));
    default:
      return expression(node, scope);
  }
}

/** The functions that an interface or a function type promises: what counts where a text has no other functions. */
export function promisedBy(node: SyntaxNode, scope: TypeScriptScope): readonly FunctionNode[] {
  if (node.name === 'TypeAliasDeclaration') return functionType(node, scope);
  const body = node.name === 'InterfaceDeclaration' ? node.getChild('ObjectType') : null;
  return (body ? childrenOf(body) : []).flatMap((member) => {
    const type = member.getChild('TypeAnnotation')?.lastChild;
    const own = member.name === 'MethodType' ? member : type?.name === 'FunctionSignature' ? type : undefined;
    return own ? [{ name: propertyName(member, scope) ?? NAMELESS, outer: member, node: own }] : [];
  });
}

/** `const f: (a: string) => void = (a) => …`: the parameters stand in the type. */
function withType(each: FunctionNode, type: SyntaxNode | undefined, scope: TypeScriptScope): FunctionNode {
  const [alias] = type?.name === 'TypeName' ? declarationsNamed(scope.reading.textOf(type), scope).nodes : [];
  const own = alias?.name === 'TypeAliasDeclaration' ? alias.getChild('Equals')?.nextSibling : type;
  const isTyped = each.node.getChild('ParamList')?.getChild('TypeAnnotation');
  return own?.name === 'FunctionSignature' && !isTyped ? { ...each, node: own } : each;
}

function functionType(node: SyntaxNode, scope: TypeScriptScope): readonly FunctionNode[] {
  const type = node.getChild('Equals')?.nextSibling;
  const name = node.getChild('TypeDefinition');
  return type?.name === 'FunctionSignature' && name
    ? [{ name: scope.reading.textOf(name), outer: node, node: type }]
    : [];
}

function expression(node: SyntaxNode, scope: TypeScriptScope): readonly FunctionNode[] {
  if (node.name !== 'AssignmentExpression') return functionsIn(node, NAMELESS, node, scope);
  const target = node.firstChild;
  const property = target?.name === 'MemberExpression' ? target.lastChild : target;
  return node.lastChild
    ? functionsIn(node.lastChild, property ? scope.reading.textOf(property) : NAMELESS, node, scope)
    : [];
}

/** A function itself, the functions of an object, or the one function handed to a call such as `tool(…)`. */
function functionsIn(
  value: SyntaxNode,
  name: string,
  outer: SyntaxNode,
  scope: TypeScriptScope,
): readonly FunctionNode[] {
  if (FUNCTIONS.has(value.name)) {
    const own = value.getChild('VariableDefinition');
    return [{ name: name === NAMELESS && own ? scope.reading.textOf(own) : name, outer, node: value }];
  }
  if (value.name === 'ObjectExpression') return value.getChildren('Property').flatMap((each) => property(each, scope));
  if (value.name === 'ParenthesizedExpression' || value.name === 'BinaryExpression') {
    return childrenOf(value)
      .filter((child) => FUNCTIONS.has(child.name))
      .map((child) => ({ name, outer, node: child }));
  }
  const handed = value.name === 'CallExpression' ? (value.getChild('ArgList')?.getChildren('ArrowFunction') ?? []) : [];
  const [only] = handed;
  return only && handed.length === 1 && name !== NAMELESS ? [{ name, outer, node: only }] : [];
}

function property(node: SyntaxNode, scope: TypeScriptScope): readonly FunctionNode[] {
  const name = propertyName(node, scope);
  if (name === undefined || node.getChild('get') || node.getChild('set')) return [];
  if (node.getChild('ParamList')) return [{ name, outer: node, node }];
  const value = node.lastChild;
  return value && FUNCTIONS.has(value.name) ? [{ name, outer: node, node: value }] : [];
}

function methodsOf(node: SyntaxNode, scope: TypeScriptScope): readonly FunctionNode[] {
  return (node.getChild('ClassBody')?.getChildren('MethodDeclaration') ?? [])
    .concat(node.getChild('ClassBody')?.getChildren('PropertyDeclaration') ?? [])
    .flatMap((member) => method(member, scope));
}

function method(node: SyntaxNode, scope: TypeScriptScope): readonly FunctionNode[] {
  const name = propertyName(node, scope);
  if (name === 'constructor' || node.getChild('get') || node.getChild('set')) return [];
  const privacy = node.getChild('Privacy');
  const isHidden = name === undefined || (privacy && scope.reading.textOf(privacy) !== 'public');
  const own = node.name === 'MethodDeclaration' ? node : node.getChild('ArrowFunction');
  if (isHidden && own) scope.reading.note(`The private method ${scope.reading.excerpt(own).slice(0, 40)} is left out.`);
  return isHidden || !own ? [] : [{ name, outer: node, node: own }];
}
