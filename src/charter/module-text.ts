/** A charter written out as a module: checked when it is written, typed, and opened without zod. */
import { VERSION } from "../version.js";
import type { Charter } from "./charter.js";
import { textHash } from "./format/content-hash.js";
import type { CharterJson, TargetJson } from "./format/charter-json.js";
import { ownHolidays } from "./own-holidays.js";

/** ts: one file for a program of one's own. js, cjs, dts: what a package ships. */
export type ModuleForm = "ts" | "js" | "cjs" | "dts";

/**
 * The text of a module whose default export is the charter, an overlay merged in. Whoever imports it needs no JSON, no
 * zod and no check; its type carries the attributes with their values, the events with their contents, the measures and
 * the ids of the targets.
 *
 * @param charter a loaded one: it was checked
 * @param from where the module imports the library from
 * @example compiledModule(charter, "dts").includes('"respond"') //=> true
 */
export function compiledModule(charter: Charter, form: ModuleForm, from = "charter-sla/compiled"): string {
  const { json, hash, overlayOf } = charter.read;
  const head = { id: json.id, series: json.series, title: json.title, authority: json.authority };
  const known = JSON.stringify({ ...head, effective: json.effective, timeZone: json.timeZone });
  const text = JSON.stringify(json);
  const own = ownHolidays(charter);
  const holidays = own && JSON.stringify(own);
  const seal = JSON.stringify({
    library: VERSION,
    hash,
    seal: textHash(text + (holidays ?? "")),
    ...(overlayOf !== undefined && { overlayOf }),
    ...(holidays !== undefined && { holidays }),
  }).slice(1, -1);
  const about = `/* ${plain(json.title)}. Written by "charter-sla compile" from "${json.id}" (${hash}); not to be edited. */\n`;
  const made = `sealedCharter(${known}, {${seal},"text":${JSON.stringify(text)}})`;
  const importing = `import { sealedCharter } from ${JSON.stringify(from)};\n`;
  const types = `import type { Charter } from ${JSON.stringify(from)};\n${namesText(json)}`;
  switch (form) {
    case "js":
      return `${about}${importing}export default /* @__PURE__ */ ${made};\n`;
    case "cjs":
      return `${about}"use strict";\nconst { sealedCharter } = require(${JSON.stringify(from)});\nmodule.exports = ${made};\n`;
    case "dts":
      return `${about}${types}declare const charter: Charter<Names>;\nexport default charter;\n`;
    case "ts":
      return `${about}${importing}${types}const charter = /* @__PURE__ */ ${made} as Charter<Names>;\nexport default charter;\n`;
  }
}

/** The end of a comment and of a line have no place in one. */
function plain(text: string): string {
  return text.replace(/\*\/|[\r\n]+/g, " ");
}

function namesText(json: CharterJson): string {
  const attributes = Object.entries(json.attributes).map(([name, given]): Entry => [
    name,
    union(Array.isArray(given) ? given : given.values),
  ]);
  const events = Object.entries(json.events).map(([name, contents]): Entry => [name, union(contents)]);
  const targets = json.standards.flatMap((standard) => [
    ...(standard.targets ?? []),
    ...(standard.exceptions ?? []).flatMap((exception) => exception.targets),
  ]);
  return [
    "/** The names that the charter knows. */",
    "export type Names = {",
    `  readonly series: ${JSON.stringify(json.series)};`,
    `  readonly attributes: ${record(attributes)};`,
    `  readonly events: ${record(events)};`,
    `  readonly measures: ${union(targets.flatMap((target: TargetJson) => target.measure ?? []))};`,
    `  readonly targets: ${union(targets.map(({ id }) => id))};`,
    "};",
    "",
  ].join("\n");
}

type Entry = readonly [name: string, type: string];

function record(entries: readonly Entry[]): string {
  return `{${entries.map(([name, type]) => ` readonly ${JSON.stringify(name)}: ${type};`).join("")} }`;
}

function union(values: readonly string[]): string {
  const distinct = [...new Set(values)];
  return distinct.length === 0 ? "never" : distinct.map((value) => JSON.stringify(value)).join(" | ");
}
