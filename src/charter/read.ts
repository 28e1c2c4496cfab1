/** From an unknown document to a validated charter, every issue at once. */
import type * as z from "zod";
import { freezeDeep } from "../core/freeze.js";
import { hintFor } from "../core/message/hint.js";
import { problem } from "../core/problem.js";
import { checkMeaning } from "./checks/all-checks.js";
import { checkDivisions } from "./checks/calendars.js";
import { layOver, pathInOverlay } from "./compile/overlay.js";
import { readBounded } from "./format/bounds.js";
import type { CharterJson, OverlayJson } from "./format/charter-json.js";
import { contentHash } from "./format/content-hash.js";
import type { CharterIssue } from "./format/issue.js";
import { gatherIssues, isError, pointerSegments } from "./format/issue.js";
import type { ReadCharter } from "./format/read-charter.js";
import { charterSchema, overlaySchema } from "./format/schema.js";
import { knownKeys, schemasAt } from "./format/shape-schema.js";
import { shapeIssues } from "./format/shape.js";

export { canHoldTogether } from "./compile/condition.js";

export interface ReadOptions {
  /** The charters that an overlay may extend, as JSON: values or text. */
  readonly bases?: readonly unknown[];
  /** The divisions whose bank holidays are known; not looked at if left out. */
  readonly divisions?: readonly string[];
}

export type ReadResult =
  { readonly ok: true; readonly value: ReadCharter } | { readonly ok: false; readonly problem: CharterIssue[] };

/**
 * Reads a charter or an overlay from JSON text or a parsed value. Never throws; the work is bounded whatever it is
 * given.
 * @example readCharter('{ "format": 2 }') //=> { ok: false, problem: [{ code: "newer_format", path: "/format", … }] }
 */
export function readCharter(json: unknown, options: ReadOptions = {}): ReadResult {
  const bounded = readBounded(json);
  if (!bounded.ok) return bounded;
  const document = bounded.value;
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    return refuse(
      problem("wrong_type", "A charter is a JSON object.", { path: "", hint: 'It begins with { "format": 1, …' }),
    );
  }
  const newer = newerFormat(document);
  if (newer !== undefined) return refuse(newer);
  return "extends" in document ? readOverlay(document, options) : readPublished(document, options);
}

function refuse(...problem: CharterIssue[]): ReadResult {
  return { ok: false, problem };
}

/** Alone: what else is unknown here may be right in that format. */
function newerFormat(document: object): CharterIssue | undefined {
  const format = "format" in document ? document.format : undefined;
  if (typeof format !== "number" || !Number.isInteger(format) || format <= 1) return undefined;
  return problem(
    "newer_format",
    `This charter is written in format ${format}; this version of the library reads format 1.`,
    { path: "/format", hint: "Use a newer version of the library." },
  );
}

/** A charter is read once: compiling the schemas to code first would double the time of a first deadline. */
const READ_ONCE = { jitless: true } as const;

function readPublished(document: object, options: ReadOptions): ReadResult {
  const parsed = charterSchema.safeParse(document, READ_ONCE);
  if (!parsed.success) return refuse(...gatherIssues(shapeIssues(charterSchema, document, parsed.error.issues)));
  return checked(parsed.data, gatherIssues(meaningIssues(parsed.data, options)));
}

function* meaningIssues(charter: CharterJson, { divisions }: ReadOptions): Generator<CharterIssue> {
  if (divisions !== undefined) yield* checkDivisions(charter, divisions);
  yield* checkMeaning(charter);
}

function checked(json: CharterJson, issues: readonly CharterIssue[], overlayOf?: string): ReadResult {
  const errors = issues.filter(isError);
  // Warnings wait until there are none: half of them would be echoes of a misspelling.
  if (errors.length > 0) return refuse(...errors);
  // Parts of it stand in every answer: whoever writes to an answer must not change the charter.
  freezeDeep(json);
  return {
    ok: true,
    value: { json, hash: contentHash(json), warnings: issues, ...(overlayOf !== undefined && { overlayOf }) },
  };
}

function readOverlay(document: object, options: ReadOptions): ReadResult {
  const parsed = overlaySchema.safeParse(document, READ_ONCE);
  if (!parsed.success) return refuse(...gatherIssues(overlayShapeIssues(document, parsed.error)));
  const overlay = parsed.data;
  if (overlay.extends === overlay.id)
    return refuse(
      problem("extends_itself", `The overlay "${overlay.id}" extends itself.`, {
        path: "/extends",
        hint: "Name the published charter that it is laid over.",
      }),
    );
  const base = findBase(overlay, options);
  return base.ok ? readMerged(base.value.json, overlay) : base;
}

function readMerged(base: CharterJson, overlay: OverlayJson): ReadResult {
  const { json, issues, origins } = layOver(base, overlay);
  const known = new Set([...checkMeaning(base)].map(({ code, path }) => `${code} ${path}`));
  const found = gatherIssues(
    [...issues, ...checkMeaning(json)].map((issue) => {
      if (issues.includes(issue)) return issue;
      const path = pathInOverlay(issue.path, origins);
      return path === undefined ? { ...issue, charter: base.id } : { ...issue, path };
    }),
  );
  // What the base is warned of is said when the base is checked.
  return checked(
    json,
    found.filter((issue) => !(issue["charter"] === base.id && known.has(`${issue.code} ${issue.path}`))),
    base.id,
  );
}

/** A key that a charter may have and an overlay may not is a wish to change the charter, not a slip of the pen. */
function* overlayShapeIssues(document: object, error: z.ZodError): Generator<CharterIssue> {
  for (const issue of shapeIssues(overlaySchema, document, error.issues)) {
    const segments = pointerSegments(issue.path);
    const key = segments.pop() ?? "";
    const path = segments.map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));
    if (issue.code === "unknown_key" && knownKeys(schemasAt(charterSchema, path)).includes(key)) {
      yield problem("overlay_not_allowed", `An overlay can't change "${key}" of the charter that it extends.`, {
        path: issue.path,
        hint: "An overlay may add closures, escalation steps and targets of its own, nothing else.",
      });
    } else yield issue;
  }
}

function findBase(overlay: OverlayJson, { bases = [], ...options }: ReadOptions): ReadResult {
  const ids: string[] = [];
  for (const json of bases) {
    const bounded = readBounded(json);
    const document = bounded.ok ? bounded.value : undefined;
    if (typeof document !== "object" || document === null || !("id" in document) || typeof document.id !== "string")
      continue;
    if (document.id !== overlay.extends) {
      ids.push(document.id);
    } else if ("extends" in document) {
      return refuse(
        problem("extends_overlay", `"${overlay.extends}" is an overlay itself.`, {
          path: "/extends",
          hint: "Extend the published charter.",
        }),
      );
    } else {
      const base = readCharter(document, options);
      return base.ok ? base : refuse(...base.problem.map((issue) => ({ ...issue, charter: overlay.extends })));
    }
  }
  return refuse(
    problem("unknown_base", `The charter "${overlay.extends}" is not among those given.`, {
      path: "/extends",
      hint: hintFor(overlay.extends, ids),
    }),
  );
}
