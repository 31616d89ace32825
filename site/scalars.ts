import { z } from "zod";
import { addressFamily, isNetwork, parseNetwork } from "../pac/index.ts";

/** The values that several parts of a site file are made of. */

export const address = z
  .string()
  .refine((value) => addressFamily(value) !== null, { error: "expected an IPv4 or IPv6 address" })
  .describe("An IPv4 or IPv6 address");

const portError = { error: "expected a port from 1 to 65535" };
export const port = z.int(portError).min(1, portError).max(65535, portError);

export const text = z.string().min(1, { error: "expected a text" });

export const network = z
  .string()
  .superRefine((text, context) => {
    const read = parseNetwork(text);
    if (!isNetwork(read)) context.addIssue({ code: "custom", message: read.problem });
  })
  .describe("An address range such as 10.0.0.0/8 or 2001:db8::/32");

export const secondsError = { error: "expected plain seconds such as 300, without a unit" };
export const seconds = z.int(secondsError).min(0, secondsError).describe("Whole seconds");
