/** The offset of the first NUL byte: no PAC has one, and every UTF-16 or binary file does. -1 when there is none. */
export function firstNul(bytes: Uint8Array): number {
  return bytes.indexOf(0);
}

/** True when the text starts as an HTML page does. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*<(!doctype\s+html|html|head|body|\?xml)[\s>]/i.test(text);
}
