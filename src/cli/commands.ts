/** Every command, in the order of the help. */
import type { Command } from "commander";
import { register as assess } from "./commands/assess.js";
import { register as breaches } from "./commands/breaches.js";
import { register as calendar } from "./commands/calendar.js";
import { register as charters } from "./commands/charters.js";
import { register as check } from "./commands/check.js";
import { register as deadlines } from "./commands/deadlines.js";
import { register as diff } from "./commands/diff.js";
import { register as escalations } from "./commands/escalations.js";
import { register as explain } from "./commands/explain.js";
import { register as ics } from "./commands/ics.js";
import { register as newCharter } from "./commands/new.js";
import { register as report } from "./commands/report.js";
import { register as rights } from "./commands/rights.js";
import { register as schema } from "./commands/schema.js";
import { register as template } from "./commands/template.js";

export const COMMANDS: readonly ((program: Command) => void)[] = [
  deadlines, assess, breaches, escalations, rights, explain,
  report, diff, ics,
  check, newCharter, template, calendar, charters, schema,
];
