/**
 * The names of one charter as types, for compiled charters: a misspelt one does not compile, an editor completes it.
 */

/** A charter loaded from JSON knows its names only when it runs; then every name is a string. */
export interface CharterNames {
  readonly series: string;
  /** Attribute → the values that it can have. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Event → the contents that it may carry. */
  readonly events: Readonly<Record<string, string>>;
  readonly measures: string;
  /** Target ids; of a charter that governs part of the cases as "series/target". */
  readonly targets: string;
}

/** Whether the names are those of one charter. */
export type IsNamed<Names extends CharterNames> = string extends keyof Names["attributes"] ? false : true;

/** What a charter knows together with those that govern part of its cases. */
export type NamesWith<
  Names extends CharterNames,
  Governing extends readonly unknown[],
> = number extends Governing["length"]
  ? CharterNames
  : Governing extends readonly [infer First, ...infer Rest]
    ? First extends { readonly names?: infer Other }
      ? NamesWith<Merged<Names, NonNullable<Other>>, Rest>
      : CharterNames
    : Names;

type Merged<Names extends CharterNames, Other> = Other extends CharterNames
  ? {
      readonly series: Names["series"];
      readonly attributes: Both<Names["attributes"], Other["attributes"]>;
      readonly events: Both<Names["events"], Other["events"]>;
      readonly measures: Names["measures"] | Other["measures"];
      readonly targets: Names["targets"] | `${Other["series"]}/${Other["targets"]}`;
    }
  : CharterNames;

type Both<One, Other> = {
  readonly [name in keyof One | keyof Other]:
    ((name extends keyof One ? One[name] : never) & string) | (name extends keyof Other ? Other[name] & string : never);
};
