import { basename, dirname } from "node:path";
import type { Clock, Files, Stop } from "../world.ts";

/** Editors write in several steps (truncate, write, rename); one reload at the end of them is enough. */
const QUIET_MILLISECONDS = 100;

/** Notifications do not cross network file systems and can be lost; this is how late a change may then be seen. */
const POLL_MILLISECONDS = 2_000;

/**
 * Calls back when a file may have new content: written, replaced by rename (editors, `kubectl`), removed or created.
 *
 * Its folder is watched, not the file: a watch on the file follows the old inode after a rename. Events of other
 * files count only when the signature of ours has changed with them, which is how a symbolic link that is swapped
 * in the same folder shows.
 */
export function followFile(
  file: string,
  { files, clock }: { files: Pick<Files, "signature" | "watch">; clock: Pick<Clock, "after" | "every"> },
  onChange: () => void,
): Stop {
  const own = basename(file);
  let stopped = false;
  let seen: string | null | undefined;
  let stopQuiet: Stop = () => {};

  const settle = () => {
    stopQuiet();
    if (!stopped) stopQuiet = clock.after(QUIET_MILLISECONDS, onChange);
  };
  const compare = async () => {
    const signature = await files.signature(file);
    const changed = seen !== undefined && signature !== seen;
    seen = signature;
    if (changed) settle();
  };
  const onEvent = (name: string | null) => {
    if (name === null || name === own) settle();
    else void compare();
  };
  void compare();
  const stops = [files.watch(dirname(file), onEvent), clock.every(POLL_MILLISECONDS, () => void compare())];
  return () => {
    stopped = true;
    stopQuiet();
    for (const stop of stops) stop();
  };
}
