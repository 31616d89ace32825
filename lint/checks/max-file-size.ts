import { MAX_PAC_BYTES } from "../../pac/index.ts";
import type { BytesCheck } from "../check.ts";

/** What hosting services of several vendors take: 256 KB for each file. */
const VENDORS_TAKE = 256 * 1024;
/** A list that has grown so far grows past the limit next. */
const NEARLY = 0.9;

/** Larger ones than clients take are refused by the engine itself, which cannot say more about them. */
export const maxFileSize: BytesCheck = {
  evidence: "bytes",
  meta: {
    id: "max-file-size",
    summary: "the file is near the size that clients refuse, or over what hosting services take",
    group: "bytes",
    clients: "all",
    messages: {
      nearLimit: {
        severity: "warning",
        text:
          `the file has {{bytes}} bytes, and Chromium and Windows refuse one of more than ${MAX_PAC_BYTES}: with {{left}} bytes ` +
          "more they go DIRECT, for every URL; shorten the lists, match domains instead of hosts, or give sites files of their own",
      },
      large: {
        severity: "note",
        text:
          `the file has {{bytes}} bytes: hosting services take ${VENDORS_TAKE}, and every client fetches and reads all of it after ` +
          "each change of network; shorten the lists, or match domains instead of hosts",
      },
    },
  },
  examine({ length }, report) {
    if (length <= VENDORS_TAKE || length > MAX_PAC_BYTES) return;
    const messageId = length > MAX_PAC_BYTES * NEARLY ? "nearLimit" : "large";
    const data = { bytes: length, left: MAX_PAC_BYTES - length + 1 };
    report({ messageId, data, loc: { line: 1, column: 1 } });
  },
};
