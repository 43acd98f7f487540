import { COMPUTED, importsOf, ownPath } from './imports';
import { ROOMS, type Room, TEST_PACKAGES } from './rooms';
import { isTestPath, type SourceFile } from './source-file';

/** The room a path lies in: the one with the longest matching path, or undefined. */
function roomOf(path: string, rooms: readonly Room[] = ROOMS): Room | undefined {
  const holding = rooms.filter((room) => path === room.path || path.startsWith(`${room.path}/`));
  return holding.sort((left, right) => right.path.length - left.path.length)[0];
}

/** Every import of the file that the room tables do not allow, in words. */
export function importProblems(file: SourceFile): readonly string[] {
  const home = roomOf(file.path);
  if (!home && !file.isTest) return [`${file.path}: lies in no room of the table`];
  return importsOf(file).flatMap(({ specifier, line }) => {
    const target = ownPath(file, specifier);
    const problem = target === undefined ? packageProblem(file, home, specifier) : roomProblem(file, home, target);
    return problem ? [`${file.path}:${line}: ${problem}`] : [];
  });
}

function roomProblem(file: SourceFile, home: Room | undefined, target: string): string | undefined {
  const path = roomOf(`${target}.ts`) ? `${target}.ts` : target;
  const room = roomOf(path);
  if (file.path.startsWith('e2e/') && /^lib\/.*fixtures/.test(target)) return undefined;
  if (file.isTest) return testMayImport(home, room, target) ? undefined : `a test here may not import ${target}`;
  if (!room) return `imports ${target}, which lies in no room`;
  if (isTestPath(`${target}.ts`)) return `imports ${target}, which is there for tests only`;
  if (room === home || home?.rooms.includes(room.path)) return undefined;
  return `${home?.path} may not import ${room.path}`;
}

/** A test may reach into every room of lib, and elsewhere into what its own room may import. */
function testMayImport(home: Room | undefined, room: Room | undefined, target: string): boolean {
  if (target.startsWith('lib/')) return true;
  if (home === undefined || room === undefined) return home === room;
  return home === room || home.rooms.includes(room.path);
}

function packageProblem(file: SourceFile, home: Room | undefined, specifier: string): string | undefined {
  const allowed = [...(home?.packages ?? []), ...(file.isTest ? [...TEST_PACKAGES, ...allPackagesOfLib()] : [])];
  if (file.isTest && specifier === COMPUTED) return undefined;
  if (allowed.some((pattern) => matches(pattern, specifier))) return undefined;
  return `${home?.path ?? 'this file'} may not import the package ${specifier}`;
}

function allPackagesOfLib(): readonly string[] {
  return ROOMS.filter((room) => room.path.startsWith('lib/')).flatMap((room) => room.packages);
}

/** `name` allows the package and what lies below it in `monaco-editor`; `name/*` only what lies below; `node:*` every built-in. */
function matches(pattern: string, specifier: string): boolean {
  if (pattern === 'node:*') return specifier.startsWith('node:');
  if (pattern.endsWith('/*')) return specifier.startsWith(pattern.slice(0, -1));
  return specifier === pattern || (pattern === 'monaco-editor' && specifier.startsWith('monaco-editor/'));
}
