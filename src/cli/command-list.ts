/** Every command, in the order of the help. */
import type { Command } from "commander";
import { register as assess } from "./commands/assess-command.js";
import { register as breaches } from "./commands/breaches-command.js";
import { register as calendar } from "./commands/calendar-command.js";
import { register as charters } from "./commands/charters-command.js";
import { register as check } from "./commands/check-command.js";
import { register as compile } from "./commands/compile-command.js";
import { register as deadlines } from "./commands/deadlines-command.js";
import { register as diff } from "./commands/diff-command.js";
import { register as escalations } from "./commands/escalations-command.js";
import { register as explain } from "./commands/explain-command.js";
import { register as ics } from "./commands/ics-command.js";
import { register as newCharter } from "./commands/new-command.js";
import { register as report } from "./commands/report-command.js";
import { register as rights } from "./commands/rights-command.js";
import { register as schema } from "./commands/schema-command.js";
import { register as template } from "./commands/template-command.js";

export const COMMANDS: readonly ((program: Command) => void)[] = [
  deadlines,
  assess,
  breaches,
  escalations,
  rights,
  explain,
  report,
  diff,
  ics,
  check,
  newCharter,
  compile,
  template,
  calendar,
  charters,
  schema,
];
