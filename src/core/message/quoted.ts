/** A value of unknown shape and size for a message: never more than a line. */

export function quoted(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (value === null || typeof value === "number" || typeof value === "boolean" || value === undefined)
    return String(value);
  return Array.isArray(value) ? "A list" : `A value of type ${typeof value}`;
}
/** A key as a reference token of a JSON pointer (RFC 6901). */

export function pointerToken(key: string): string {
  return key.slice(0, 100).replaceAll("~", "~0").replaceAll("/", "~1");
}
