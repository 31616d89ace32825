/** Placeholders of vendors' and generators' templates, which something else fills in before clients see the file. */
const PLACEHOLDER = /\$\{|\{\{|%[A-Za-z_]\w*%|@[A-Z_]{2,}@/;

/** True for a text with a placeholder such as `${GATEWAY}`, `{{ domain }}` or `%PROXY%`: nothing is known of it yet. */
export function isTemplate(text: string): boolean {
  return PLACEHOLDER.test(text);
}
