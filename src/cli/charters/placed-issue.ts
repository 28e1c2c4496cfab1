/** A finding with its place: in words, and as file, line and column. */
import type { CharterIssue } from "../../index.js";
import { placeOf, positionsIn } from "../../check.js";
import type { CharterDocument } from "./charter-document.js";

export interface PlacedIssue extends CharterIssue {
  readonly severity: "error" | "warning";
  /** The place in words: "standard complaint, target respond". */
  readonly place: string;
  /** As the person named it; absent where the fault lies in another charter. */
  readonly file?: string;
  /** Counted from 1, like the column. */
  readonly line?: number;
  readonly column?: number;
}

type Placing = Pick<CharterDocument, "id" | "file" | "content">;

/** The place is named in the document as it was written: an overlay's, not that of the merged charter. */
export function placedIn(document: Placing, issues: readonly CharterIssue[]): PlacedIssue[] {
  const json = jsonOf(document);
  const { content, file } = document;
  const pointers = issues.map(({ path }) => path);
  const positions = typeof content === "string" && issues.length > 0 ? positionsIn(content, pointers) : undefined;
  return issues.map((issue) => {
    const isElsewhere = typeof issue["charter"] === "string" && issue["charter"] !== document.id;
    return {
      ...issue,
      severity: issue.severity ?? "error",
      place: placeOf(json, issue.path),
      ...(file !== undefined && !isElsewhere && { file, ...positions?.get(issue.path) }),
    };
  });
}

const READ = new WeakMap<Placing, { readonly json: unknown }>();

/** What a document says, read once: each charter is looked at for every other that may refer to it. */
export function jsonOf(document: Placing): unknown {
  const known = READ.get(document) ?? {
    json: typeof document.content === "string" ? parsed(document.content) : document.content,
  };
  READ.set(document, known);
  return known.json;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
