/** What a zod schema allows at a place: its keys and its words, for "did you mean". */
import type * as z from "zod";

type Schema = z.core.$ZodType;

/** The zod definitions that the charter format is made of, as far as they are looked into. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly options?: readonly Schema[];
  readonly element?: Schema;
  readonly items?: readonly Schema[];
  readonly innerType?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
}

function definitionOf(schema: Schema): Definition {
  return schema._zod.def as unknown as Definition;
}

/** The schemas that a value may have, without the wrappers: a union's options, an optional's inside. */
export function alternatives(schema: Schema): Schema[] {
  const { options, innerType } = definitionOf(schema);
  if (options !== undefined) return options.flatMap(alternatives);
  return innerType === undefined ? [schema] : alternatives(innerType);
}

/** The schemas at a path inside a value of this schema; several where a union leaves it open. */
export function schemasAt(schema: Schema, path: readonly PropertyKey[]): Schema[] {
  return path.reduce<Schema[]>((here, segment) => here.flatMap((one) => stepInto(one, segment)), alternatives(schema));
}

function stepInto(schema: Schema, segment: PropertyKey): Schema[] {
  const { type, shape, element, items, valueType } = definitionOf(schema);
  if (type === "object" && shape !== undefined && typeof segment === "string" && Object.hasOwn(shape, segment))
    return alternatives(shape[segment]!);
  if (type === "record" && valueType !== undefined) return alternatives(valueType);
  if (typeof segment !== "number") return [];
  if (type === "array" && element !== undefined) return alternatives(element);
  const item = type === "tuple" ? items?.[segment] : undefined;
  return item === undefined ? [] : alternatives(item);
}

/** The keys that an object of these schemas may have. */
export function knownKeys(schemas: readonly Schema[]): string[] {
  const keys = schemas.flatMap((schema) => {
    const { shape, keyType } = definitionOf(schema);
    if (shape !== undefined) return Object.keys(shape);
    return keyType === undefined ? [] : knownWords([keyType]);
  });
  return [...new Set(keys)].filter((key) => key !== "$schema");
}

/** The fixed words that a text of these schemas may be. */
export function knownWords(schemas: readonly Schema[]): string[] {
  const words = schemas.flatMap((schema) => {
    const { values, entries } = definitionOf(schema);
    return values ?? Object.values(entries ?? {});
  });
  return words.filter((word): word is string => typeof word === "string");
}

const KINDS: Readonly<Record<string, string>> = {
  object: "an object",
  record: "an object",
  array: "a list",
  tuple: "a list",
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

/** What a value of these schemas looks like, in words: `an object, "promised" or "not-stated"`. */
export function describeKinds(schemas: readonly Schema[]): string {
  const kinds = schemas.flatMap((schema) => {
    const { type, values, entries } = definitionOf(schema);
    if (type === "literal") return (values ?? []).map((value) => JSON.stringify(value));
    return entries === undefined
      ? [KINDS[type] ?? `a ${type}`]
      : Object.values(entries).map((value) => JSON.stringify(value));
  });
  const unique = [...new Set(kinds)];
  return unique.length < 2 ? (unique[0] ?? "something else") : `${unique.slice(0, -1).join(", ")} or ${unique.at(-1)}`;
}
