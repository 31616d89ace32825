/** The part of WebAssembly the engine needs; TypeScript ships it only with the browser's globals. */
declare namespace WebAssembly {
  class Module {
    private constructor();
  }
  class RuntimeError extends Error {}
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
