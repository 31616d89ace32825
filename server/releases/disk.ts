/** The part of the disk that releases are kept on. */
export interface Disk {
  /** Makes a folder and those above it; no error where it exists. */
  makeFolder(path: string): Promise<void>;
  /** The names in a folder; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** At most `limit` bytes. @throws an error with an errno `code` */
  read(path: string, limit: number): Promise<Uint8Array>;
  /**
   * Writes a file so that it is there whole or not at all, whenever the process or the machine stops.
   *
   * @throws an error with an errno `code`, with what was there before left as it was
   */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** No error where there is none. */
  remove(path: string): Promise<void>;
  /** With all that is in it. No error where there is none. */
  removeFolder(path: string): Promise<void>;
}

/** How names end of files that are being written; what is left of them after a crash may be removed. */
export const UNFINISHED = ".unfinished";
