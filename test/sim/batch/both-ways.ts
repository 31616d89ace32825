import { expect } from "vitest";
import { type Asked, type Limits, type Loader, openPac, type World } from "../../../sim/index.ts";
import { fakeWorld, SHORT } from "../../helpers/world.ts";

export interface BothWays {
  readonly client?: string;
  /** A new one for each way: a world may remember what it was asked. */
  readonly world?: () => World;
  readonly limits?: Limits;
  readonly load?: Loader;
  readonly wantLine?: boolean;
}

/** Asks a fresh copy of a PAC one URL after the other, and another one all at once. */
export async function answersBothWays(
  text: string,
  urls: readonly string[],
  { client = "chromium", world = fakeWorld, limits = SHORT, load, wantLine = false }: BothWays = {},
): Promise<{ single: readonly Asked[]; many: readonly Asked[] }> {
  const open = () => openPac({ text, file: "proxy.pac" }, client, world(), limits, load);
  const one = await open();
  const single: Asked[] = [];
  for (const url of urls) single.push(await one.ask(url, undefined, { wantLine }));
  one.close();
  const other = await open();
  const many = await other.askMany(urls, { wantLine });
  other.close();
  return { single, many };
}

/** Both ways give the same in every respect. Returns the answers, so that a test can say which they must be. */
export async function expectSame(
  text: string,
  urls: readonly string[],
  options?: BothWays,
): Promise<readonly Asked[]> {
  const { single, many } = await answersBothWays(text, urls, options);
  expect(many).toEqual(single);
  return many;
}

/** `http://h0.example.com/` and so on. */
export function urlsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `http://h${index}.example.com/`);
}
