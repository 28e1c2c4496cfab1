/** The machine, by what it is and not by its name; and whether it had time for us. */
import { availableParallelism, cpus, loadavg } from "node:os";

export function machine(): string {
  return `${cpus()[0]?.model.trim() ?? "unknown CPU"}, ${availableParallelism()} cores, Node ${process.versions.node}`;
}

export interface Load {
  readonly perCore: number;
  readonly busy: boolean;
}

/** Above half a core's worth of other work a ratio still stands, and its spread is wide. */
export function loadNow(): Load {
  const perCore = loadavg()[0]! / availableParallelism();
  return { perCore, busy: perCore > 0.5 };
}
