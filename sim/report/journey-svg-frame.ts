/** What all pictures of journeys share: a frame with a title for screen readers, and colours for light and dark. */

/** Widths of text are estimated, for a renderer without fonts: the digits and small letters of a sans-serif face. */
export const CHARACTER_WIDTH = 0.56;

/**
 * A complete SVG document. Pure; the same input gives the same bytes.
 *
 * @param title one line, which browsers also show as a tool-tip
 * @param description the picture in words
 * @param body elements, with everything in them escaped
 */
export function svgDocument(
  {
    title,
    description,
    width,
    height,
  }: { title: string; description: string; width: number; height: number },
  body: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${fixed(height)}" width="${width}" height="${fixed(height)}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    STYLE,
    `<rect class="paper" width="${width}" height="${fixed(height)}"/>`,
    ...body,
    "</svg>",
    "",
  ].join("\n");
}

/** The colours of GitHub's pages, where such pictures are mostly seen: contrast with the paper is at least 4.5 for text. */
const STYLE = `<style>
  .paper { fill: #ffffff; } text { fill: #1f2328; } .soft { fill: #59636e; } .strong { font-weight: 600; }
  .grid { stroke: #d1d9e0; } .pause { stroke: #ffffff; stroke-width: 2; stroke-dasharray: 3 4; } .change { stroke: #8250df; stroke-dasharray: 4 3; } .changed { fill: #8250df; }
  .busy { fill: #0969da; } .waiting { fill: #eac54f; } .astray { fill: #c4a8f5; }
  .done { fill: #1a7f37; } .failed { stroke: #cf222e; stroke-width: 2.5; } .again { fill: none; stroke: #9a6700; stroke-width: 2; }
  .instant { fill: #aceebb; } .noticed { fill: #fae17d; } .long { fill: #ffb77c; } .never { fill: #ff8182; } .cell { fill: #1f2328; }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #0d1117; } text { fill: #e6edf3; } .soft { fill: #9198a1; }
    .grid { stroke: #3d444d; } .pause { stroke: #0d1117; } .change { stroke: #ab7df8; } .changed { fill: #ab7df8; }
    .busy { fill: #4493f8; } .waiting { fill: #845306; } .astray { fill: #553098; }
    .done { fill: #3fb950; } .failed { stroke: #f85149; } .again { stroke: #d29922; }
    .instant { fill: #0f5323; } .noticed { fill: #633c01; } .long { fill: #762d0a; } .never { fill: #8e1519; } .cell { fill: #ffffff; }
  }
</style>`;

/** A line of text; `more` are further attributes. */
export function textAt(x: number, y: number, text: string, more = ""): string {
  return `<text x="${fixed(x)}" y="${fixed(y)}"${more === "" ? "" : ` ${more}`}>${escaped(text)}</text>`;
}

/** One decimal: finer than a screen, and the same everywhere. */
export function fixed(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** Text as XML takes it; control characters, which it does not take at all, become a sign for something unreadable. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}
