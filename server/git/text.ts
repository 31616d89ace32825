/** Longest text of a commit that is logged or shown, in characters. */
const LONGEST = 200;

/**
 * Text that somebody else wrote (a commit message, an author, an error of a remote machine) as one line that does no
 * harm in a terminal or a log: no control characters, nothing that turns the direction of writing, bounded.
 */
export function oneLine(text: string, longest = LONGEST): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest)}...`;
}

/** A repository's address without the password somebody may have put into it. */
export function withoutSecret(text: string): string {
  return text.replace(/(:\/\/)[^/@\s]*@/g, "$1***@");
}

/** The line of git's messages that says why. */
export function reasonIn(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const told = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? "no reason given";
  return withoutSecret(oneLine(told.replace(/^(fatal|error): /, "")));
}
