import './monaco-env';
import './monaco-look.css';
import 'monaco-editor/features/register.all';
// Colours only; each grammar is a chunk of its own that comes with its first text.
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/typescript/register';
import * as monaco from 'monaco-editor/editor';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';

export { jsonDefaults, monaco };
