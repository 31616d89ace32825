import { z } from "zod";
import { network, secondsError, text } from "./scalars.ts";

/** Where the server takes PACs from besides `pac.file`. */

const gitRef = z
  .string()
  .regex(/^(?!-)(?!.*(\.\.|@\{))[^\s\p{Cc}~^:?*[\\]+$/u, {
    error: "expected a branch, tag or commit such as main, without spaces or a leading dash",
  })
  .describe("A branch, a tag or a commit");

export const gitSource = z.strictObject({
  repository: z
    .string()
    .regex(/^(?!-)\P{Cc}+$/u, { error: "expected a path or URL of a Git repository, without a leading dash" })
    .describe("A Git URL, or a path relative to this file; bare or not"),
  ref: gitRef.default("main").describe("The branch, tag or commit that is served"),
  path: text
    .optional()
    .describe("The PAC inside the repository; default: as pac.file. The expectations stand beside it"),
  fetch: z.int(secondsError).min(1, secondsError).default(60).describe("Seconds between two fetches"),
  require: z
    .enum(["signed"])
    .optional()
    .describe("signed: only commits whose signature git calls good are taken"),
  allowedSigners: text
    .optional()
    .describe(
      "The keys that may sign, for SSH signatures; relative to this file. Default: as git is configured",
    ),
});

export const edition = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/, {
      error: "expected a name of lower-case letters, digits and dashes, such as munich",
    })
    .describe("How logs, metrics and commands call it"),
  sources: z
    .union([z.array(network).min(1, { error: "expected at least one network" }), text], {
      error: "expected a list of networks, or a CSV file of them",
    })
    .describe(
      "The client networks that get it: a list, or a CSV file with one a line, relative to this file",
    ),
  file: text.optional().describe("Its PAC file, relative to this file"),
  ref: gitRef.optional().describe("The ref of pac.git.repository that it follows"),
});
