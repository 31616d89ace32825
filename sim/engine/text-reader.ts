import type { JSValueHandle, QuickJS } from "quickjs-wasi";

/** Longer strings are not copied out of a realm: no client has use for them, and the copy is made in our memory. */
export const MAX_TEXT = 1024 * 1024;

/** Copies strings out of a realm exactly as they are. */
export interface TextReader {
  /** null: it has more than {@link MAX_TEXT} characters, or the realm has no room left for the copy. */
  read(value: JSValueHandle): string | null;
  dispose(): void;
}

/**
 * The engine hands strings out as C strings: they end at the first NUL, and read "<null>" where there was no room.
 * Only their length tells. Such a one is read again as JSON, by a function that was fetched before the PAC could
 * replace it and that runs no script for a string.
 *
 * @param vm an engine that has not run anything yet
 */
export function textReader(vm: QuickJS): TextReader {
  const stringify = vm.evalCode("JSON.stringify", "(text reader)");
  return {
    read(value) {
      if (!value.isString) return value.toString();
      const { length } = value;
      if (length > MAX_TEXT) return null;
      const text = value.toString();
      return text.length === length ? text : readAsJson(value);
    },
    dispose: () => stringify.dispose(),
  };

  function readAsJson(value: JSValueHandle): string | null {
    using json = vm.callFunction(stringify, vm.undefined, value);
    const text = json.toString();
    return text.startsWith('"') ? (JSON.parse(text) as string) : null;
  }
}
