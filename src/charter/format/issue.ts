/** One thing that is wrong with a charter, as data: where it stands, what it is, and what to do about it. */
export interface CharterIssue {
  /** What is wrong, for programs: `unknown_key`, `conflicting_standards` … */
  readonly code: string;
  /** Where, as a JSON pointer into the document that was given. */
  readonly path: string;
  /** A sentence for people. */
  readonly message: string;
  readonly hint?: string;
  /** Errors (the default) stop loading, warnings are only shown by `check`. */
  readonly severity?: "error" | "warning";
  /** More named details, such as the case that shows a conflict. */
  readonly [detail: string]: unknown;
}

/** Adds segments to a JSON pointer (RFC 6901). @example pointerTo("/standards", 0, "when") //=> "/standards/0/when" */
export function pointerTo(parent: string, ...segments: readonly PropertyKey[]): string {
  return segments.reduce<string>(
    (path, segment) => `${path}/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`,
    parent,
  );
}

/** @example pointerSegments("/events/a~1b") //=> ["events", "a/b"] */
export function pointerSegments(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at a path of a plain JSON value, or undefined. */
export function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json;
  for (const segment of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[segment];
  }
  return value;
}

export function isError(issue: CharterIssue): boolean {
  return issue.severity !== "warning";
}

/** More issues than anyone reads: a limit keeps the work on hostile input bounded. */
export const MAX_ISSUES = 500;

/** The issues in the order found, each place and code once, at most {@link MAX_ISSUES}. */
export function gatherIssues(issues: Iterable<CharterIssue>): CharterIssue[] {
  const found = new Map<string, CharterIssue>();
  for (const issue of issues) {
    const key = `${issue.code} ${issue.path}`;
    if (!found.has(key)) found.set(key, issue);
    if (found.size >= MAX_ISSUES) break;
  }
  return [...found.values()];
}
