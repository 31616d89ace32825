import { type Asked, type Limits, openPac, type World } from "../../sim/index.ts";
import { fakeWorld, SHORT } from "./world.ts";

export interface AskOptions {
  readonly client?: string;
  readonly world?: World;
  readonly limits?: Limits;
  readonly file?: string;
  readonly urls?: readonly string[];
  readonly wantLine?: boolean;
}

/** Asks one loaded PAC about some URLs, one after the other. */
export async function askAll(text: string, options: AskOptions = {}): Promise<Asked[]> {
  const { client = "chromium", world = fakeWorld(), limits = SHORT, file = "proxy.pac" } = options;
  const pac = await openPac({ text, file }, client, world, limits);
  try {
    const answers: Asked[] = [];
    const { urls = ["http://www.example.com/"], wantLine = true } = options;
    for (const url of urls) answers.push(await pac.ask(url, undefined, { wantLine }));
    return answers;
  } finally {
    pac.close();
  }
}

/** Asks a PAC one question. */
export async function ask(text: string, options: AskOptions = {}): Promise<Asked> {
  const [answer] = await askAll(text, options);
  if (answer === undefined) throw new Error("nothing was asked");
  return answer;
}

/** A PAC with this body; its first line is line 2. */
export function body(text: string): string {
  return `function FindProxyForURL(url, host) {\n${text}\n}`;
}
