import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Colours a piece of text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/**
 * @param color decided by who asked for it; what this process's own stdout is must not matter to a pure function, so
 *   Node is told not to look
 */
export function painter(color: boolean): Paint {
  return (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
}
