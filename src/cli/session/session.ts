/**
 * One run of the command line: the streams and the world it runs in, handed in so that tests need no process of their
 * own.
 */
import type { Readable, Writable } from "node:stream";
import type { Command } from "commander";
import type { ExitCode } from "./failure.js";
import { plainLine } from "./plain-text.js";

/** What a run is given. */
export interface Host {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Whether stdout is a terminal, for people. */
  readonly isTTY: boolean;
  /** Whether stderr is: only then is progress shown there. */
  readonly stderrIsTTY?: boolean | undefined;
  /** Width of the terminal; undefined where there is none. */
  readonly columns?: number | undefined;
  /** Epoch milliseconds. The command line is the only part of the library that reads the clock. */
  readonly now: () => number;
  /** Relative paths start here. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C: the rows that have begun are finished, and nothing more is read. */
  readonly signal?: AbortSignal | undefined;
}

/** Nobody reads the output any more (`| head`): the run ends quietly. */
export class OutputClosed extends Error {}

export class Session {
  readonly host: Host;
  readonly #raised = new Set<ExitCode>();
  #preferred: ExitCode | undefined;
  #ended: ExitCode | undefined;
  #closed: Error | undefined;

  constructor(host: Host) {
    this.host = host;
    host.stdout.on("error", (error: NodeJS.ErrnoException) => {
      this.#closed = error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED" ? new OutputClosed() : error;
    });
    // Nobody reads the notes: that is no reason to stop.
    host.stderr.on("error", () => {});
  }

  /** An error that ended the run wins; then what the person prefers, where it was raised; then the highest. */
  get exitCode(): ExitCode {
    if (this.#ended !== undefined) return this.#ended;
    if (this.#preferred !== undefined && this.#raised.has(this.#preferred)) return this.#preferred;
    return [...this.#raised].reduce<ExitCode>((highest, code) => (code > highest ? code : highest), 0);
  }

  raise(code: ExitCode): void {
    this.#raised.add(code);
  }

  hasRaised(code: ExitCode): boolean {
    return this.#raised.has(code);
  }

  /** Wins over every other code that is raised. */
  prefer(code: ExitCode): void {
    this.#preferred = code;
  }

  /** The run is over before its end: what was found until then is not the whole. */
  end(code: ExitCode): void {
    this.#ended = code;
  }

  get isInterrupted(): boolean {
    return this.host.signal?.aborted ?? false;
  }

  get hasColour(): boolean {
    const { isTTY, env } = this.host;
    return isTTY && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
  }

  /**
   * Writes to stdout and waits while its reader is slower than we are.
   * @throws OutputClosed, or what stands in the way (a full disk)
   */
  async write(text: string): Promise<void> {
    if (this.#closed) throw this.#closed;
    if (text === "" || this.host.stdout.write(text)) return;
    await new Promise<void>((resolve) => {
      const { stdout } = this.host;
      const done = (): void => {
        stdout.off("drain", done).off("close", done).off("error", done);
        resolve();
      };
      stdout.on("drain", done).on("close", done).on("error", done);
    });
    if (this.#closed) throw this.#closed;
  }

  /**
   * A line for the person, on stderr. What it quotes from a file neither breaks it nor reaches the terminal as a code.
   */
  note(line: string): void {
    this.host.stderr.write(`${plainLine(line)}\n`);
  }
}

const SESSIONS = new WeakMap<Command, Session>();

export function openSession(program: Command, host: Host): Session {
  const session = new Session(host);
  SESSIONS.set(program, session);
  return session;
}

/**
 * The session that a command runs in: inside an action, `sessionOf(command)` with the command that commander hands over
 * last.
 */
export function sessionOf(command: Command): Session {
  let root = command;
  while (root.parent) root = root.parent;
  const session = SESSIONS.get(root);
  if (!session) throw new Error("The program was not started by run().");
  return session;
}
