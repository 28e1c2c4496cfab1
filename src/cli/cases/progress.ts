/**
 * A bar on stderr with rate and time left, only where a person watches and the answers don't run over the same screen.
 */
import type { Source } from "./file-source.js";
import type { Session } from "../session/session.js";

export interface Progress {
  advance(rows: number): void;
  stop(): void;
}

const NONE: Progress = { advance: () => {}, stop: () => {} };
/** Below this a bar would only flicker. */
const LARGE = 1_000_000;

export async function showProgress({ host }: Session, source: Source | undefined): Promise<Progress> {
  if (host.stderrIsTTY !== true || host.isTTY || !source || (source.size ?? Infinity) < LARGE) return NONE;
  const { SingleBar } = (await import("cli-progress")).default;
  const known = source.size !== undefined;
  const bar = new SingleBar({
    format: known ? "{bar} {percentage}%  {rows} cases, {rate}/s, {left} left" : "{rows} cases, {rate}/s",
    stream: host.stderr as NodeJS.WriteStream,
    clearOnComplete: true,
    hideCursor: true,
    etaBuffer: 50,
    fps: 5,
    barsize: 24,
    emptyOnZero: true,
  });
  const start = host.now();
  let rows = 0;
  bar.start(source.size ?? 1, 0, { rows: 0, rate: 0, left: "?" });
  return {
    advance(more) {
      rows += more;
      const seconds = (host.now() - start) / 1000;
      const share = known ? source.bytesRead() / (source.size || 1) : 0;
      bar.update(source.bytesRead(), {
        rows: rows.toLocaleString("en-GB"),
        rate: seconds > 0 ? Math.round(rows / seconds).toLocaleString("en-GB") : 0,
        left: share > 0 ? timeOf((seconds / share) * (1 - share)) : "?",
      });
    },
    stop: () => bar.stop(),
  };
}

function timeOf(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
