#!/usr/bin/env node
/** The process around the command line. */
import { run } from "./run.js";

const { stdin, stdout, stderr } = process;
const interruption = new AbortController();
// Once: lines that have begun are finished. Twice: at once.
process.once("SIGINT", () => interruption.abort());

process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  isTTY: stdout.isTTY === true,
  stderrIsTTY: stderr.isTTY === true,
  columns: stdout.isTTY === true ? stdout.columns : undefined,
  now: () => Date.now(),
  cwd: process.cwd(),
  env: process.env,
  signal: interruption.signal,
});
