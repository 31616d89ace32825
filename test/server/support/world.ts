import { expect, vi } from "vitest";
import {
  nodeWorld,
  type RunningServer,
  type ServerWorld,
  startServer,
  type Validate,
} from "../../../server/index.ts";
import type { Site } from "../../../site/index.ts";
import { type FakeClock, fakeClock } from "./fake-clock.ts";
import { type MemoryFiles, memoryFiles } from "./memory-files.ts";
import { PAC, PAC_FILE, testSite } from "./site.ts";

/** Judges in this thread: a PAC with the word BROKEN in its second line is broken there. */
export const plainValidation: Validate = async ({ file, bytes }) => {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes("BROKEN")) return { errors: [], warnings: [] };
  const problem = { file, line: 2, column: 3, message: "unexpected BROKEN", source: "script" } as const;
  return { errors: [problem], warnings: [] };
};

type LogLine = Record<string, unknown>;

export interface TestWorld extends ServerWorld {
  readonly clock: FakeClock;
  readonly files: MemoryFiles;
  /** The log so far, parsed. */
  lines(): LogLine[];
  /** The access lines, once there are this many: a line is written when the answer is out, which a client may outrun. */
  accesses(count: number): Promise<LogLine[]>;
}

/** Real sockets on loopback; time, files, validation and log are fakes; the disk and git are there for those who ask. */
export function testWorld(overrides: Partial<ServerWorld> = {}): TestWorld {
  const log: string[] = [];
  const lines = () => log.map((line) => JSON.parse(line) as LogLine);
  const { network, disk, git } = nodeWorld({ stdout: { write: () => true }, env: process.env });
  return {
    network,
    disk,
    git,
    validate: plainValidation,
    ...overrides,
    clock: fakeClock(),
    files: memoryFiles({ [PAC_FILE]: PAC }),
    log: { write: (line) => log.push(line) },
    lines,
    accesses: (count) =>
      vi.waitFor(() => {
        const found = lines().filter(({ msg }) => msg === "access");
        expect(found).toHaveLength(count);
        return found;
      }),
  };
}

export interface Started {
  readonly server: RunningServer;
  readonly world: TestWorld;
  readonly port: number;
}

const running = new Set<RunningServer>();

/** Starts a server that {@link stopServers} ends. */
export async function started(site: Partial<Site> = {}, world: TestWorld = testWorld()): Promise<Started> {
  const server = await startServer(testSite(site), world);
  running.add(server);
  return { server, world, port: server.addresses.listeners[0]?.port ?? 0 };
}

/** For `afterEach`. */
export async function stopServers(): Promise<void> {
  await Promise.all([...running].map((server) => server.close()));
  running.clear();
}
