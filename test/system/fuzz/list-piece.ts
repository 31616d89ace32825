/** A piece of a generated PAC. It can be written in fewer words by leaving out parts of it. */
export interface Piece {
  readonly kind: "condition" | "statement";
  readonly parts: readonly Piece[];
  write(parts: readonly string[]): string;
}

export function written({ parts, write }: Piece): string {
  return write(parts.map(written));
}

export function condition(text: string): Piece {
  return { kind: "condition", parts: [], write: () => text };
}

/** Statements one after the other. */
export function block(parts: readonly Piece[]): Piece {
  return { kind: "statement", parts, write: (texts) => texts.join("\n") };
}

/** All pieces that are a little smaller, the smallest first. */
export function* smaller(piece: Piece): Generator<Piece> {
  const { kind, parts } = piece;
  for (const part of parts) if (part.kind === kind) yield part;
  if (kind === "condition")
    for (const text of ["true", "false"]) if (written(piece) !== text) yield condition(text);
  const isBlock = piece.write(["a", "b"]) === "a\nb";
  for (const [i, part] of parts.entries()) {
    const others = (one: readonly Piece[]): Piece => ({
      ...piece,
      parts: [...parts.slice(0, i), ...one, ...parts.slice(i + 1)],
    });
    if (isBlock) yield others([]);
    for (const one of smaller(part)) yield others([one]);
  }
}
