/** Pieces of HTML and SVG put together as text, with everything that comes from a charter or a case escaped. */

/** Markup that is safe to stand in the page. */
export type Markup = string & { readonly markup: unique symbol };

type Attributes = Readonly<Record<string, string | number | undefined>>;

const VOID: ReadonlySet<string> = new Set(["meta", "rect", "line", "path"]);

/** @example element("th", { scope: "row" }, text("a < b")) //=> '<th scope="row">a &lt; b</th>' */
export function element(name: string, attributes: Attributes, ...children: readonly (Markup | "")[]): Markup {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escaped(String(value))}"`))
    .join("");
  // SVG wants its empty elements closed; HTML reads the slash of a void element as nothing.
  return (
    VOID.has(name) && children.length === 0
      ? `<${name}${written}/>`
      : `<${name}${written}>${children.join("")}</${name}>`
  ) as Markup;
}

export function text(value: string): Markup {
  return escaped(value) as Markup;
}

export function together(...parts: readonly (Markup | "")[]): Markup {
  return parts.join("\n") as Markup;
}

// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function escaped(value: string): string {
  // Control characters have no place in a page, and NUL is not even allowed in one.
  return value
    .replace(CONTROL_CHARACTERS, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
