/** The whole command line as a function: arguments and streams in, exit code out. */
import { Command, CommanderError } from "commander";
import { VERSION } from "../index.js";
import { COMMANDS } from "./command-list.js";
import { exitCodeOf, Failure, linesOf } from "./session/failure.js";
import type { Host, Session } from "./session/session.js";
import { openSession, OutputClosed } from "./session/session.js";

export type { Host } from "./session/session.js";

/**
 * Runs one command.
 * @param argv the arguments after the program's name
 * @returns 0 done, 1 what was asked to hold does not, 2 bad rows or usage, 3 a file or the disk failed; 130 after
 * Ctrl-C
 */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  const program = new Command("charter-sla");
  const session = openSession(program, host);
  program
    .description(
      "What a council owes on a case, by when, under which published promise, and whether it has been missed.",
    )
    .version(VERSION)
    .helpCommand(true)
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 what was asked to hold does not, 2 bad rows or usage, 3 a file or the disk failed.\n" +
        '"charter-sla help <command>" has examples.',
    );
  for (const register of COMMANDS) register(program);
  inheritTo(program, refuseTwice);
  inheritTo(program, (command) =>
    command
      .exitOverride()
      .showSuggestionAfterError(true)
      .configureOutput({
        writeOut: (text) => host.stdout.write(text),
        writeErr: () => {},
        getOutHelpWidth: () => host.columns ?? 100,
        getOutHasColors: () => session.hasColour,
      }),
  );
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return endOfUsage(error, program, session, argv);
    if (error instanceof OutputClosed) return session.exitCode;
    for (const line of linesOf(error, host.cwd)) session.note(line);
    session.end(exitCodeOf(error));
  }
  return session.isInterrupted ? 130 : session.exitCode;
}

/** The last of two would win in silence, and a whole file be left out. */
function refuseTwice(command: Command): void {
  for (const option of command.options) {
    if (option.isBoolean() || option.variadic || REPEATABLE.has(option.attributeName())) continue;
    const read = option.parseArg;
    let isGiven = false;
    option.argParser((value: string, before: unknown) => {
      if (isGiven) throw new Failure(`${option.long ?? option.flags} is given twice.`, "It takes one value.");
      isGiven = true;
      return read ? (read(value, before) as unknown) : value;
    });
  }
}

const REPEATABLE: ReadonlySet<string> = new Set([
  "event",
  "measure",
  "attribute",
  "bankHolidays",
  "beforeBankHolidays",
]);

function inheritTo(command: Command, configure: (command: Command) => void): void {
  configure(command);
  for (const child of command.commands) inheritTo(child, configure);
}

/** Help and version that were asked for are answers; everything else that commander says is a usage error. */
function endOfUsage(
  error: CommanderError,
  program: Command,
  session: Session,
  [first, second]: readonly string[],
): number {
  if (error.exitCode === 0) return 0;
  if (error.code === "commander.help" && first === "help" && second !== undefined)
    session.note(`unknown command '${second}'`);
  if (error.code === "commander.help") session.host.stderr.write(program.helpInformation());
  else for (const line of [error.message.replace(/^error: /, ""), 'See "charter-sla --help".']) session.note(line);
  return 2;
}
