/** What loading throws. */
import type { CharterIssue } from "./format/issue.js";

/** Everything that is wrong with a charter, at once. Told apart by `code`, "invalid_charter". */
export class CharterError extends Error {
  readonly code = "invalid_charter";
  readonly issues: readonly CharterIssue[];

  constructor(issues: readonly CharterIssue[]) {
    super(
      "The charter has " +
        `${issues.length === 1 ? "one issue" : `${issues.length} issues`}:\n${issues
          .map(({ path, message, hint }) => `  ${path || "/"}: ${message}${hint === undefined ? "" : ` ${hint}`}`)
          .join("\n")}`,
    );
    this.name = "CharterError";
    this.issues = issues;
  }
}
