import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';
import { MOCK_LIMITS } from './limits';

const PAGE_BYTES = 65_536;
/** What the engine's own memory begins with; the WASM file asks for it. */
const FIRST_PAGES = 256;

/** A fresh engine from the bytes of its WASM file; its whole memory has a hard end. Rejects where they cannot be compiled. */
export async function loadEngine(bytes: ArrayBuffer): Promise<QuickJSWASMModule> {
  const wasmModule = await WebAssembly.compile(bytes);
  const wasmMemory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MOCK_LIMITS.engineBytes / PAGE_BYTES });
  return newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmModule, wasmMemory }));
}
