/** A short name for the content of a document: the same content has the same hash, whatever its layout. */

/** The halves of 0xcbf29ce484222325. The prime is 2^40 + 435. */
const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
const PRIME_LOW = 435;
const TWO_32 = 2 ** 32;

/**
 * 64-bit FNV-1a of the canonical JSON in UTF-8. It tells versions apart and shows a slip of the pen; it is no seal
 * against forgery.
 * `$schema` is left out: it says where an editor finds the schema, which differs with the place of the file.
 * @example contentHash({ b: 1, a: 2 }) === contentHash({ a: 2, b: 1 }) //=> true
 */
export function contentHash(json: object): string {
  const { $schema: _, ...content } = json as { readonly $schema?: unknown };
  return textHash(canonicalJson(content));
}

/** The hash of a text as it stands. */
export function textHash(text: string): string {
  // In two halves of 32 bits, whose products stay exact: whole 64-bit numbers cost 13 ms for a first charter, this a
  // tenth.
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  const mix = (byte: number): void => {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * PRIME_LOW;
    high = (high * PRIME_LOW + Math.floor(product / TWO_32) + mixed * 256) % TWO_32;
    low = product % TWO_32;
  };
  // UTF-8 by hand: TextEncoder is no part of ECMAScript, and some engines and test environments have none.
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    if (point < 0x80) mix(point);
    else {
      if (point < 0x800) mix(0xc0 | (point >> 6));
      else {
        // Half a surrogate pair alone is U+FFFD, as an encoder has it.
        const whole = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
        if (whole < 0x10000) mix(0xe0 | (whole >> 12));
        else {
          mix(0xf0 | (whole >> 18));
          mix(0x80 | ((whole >> 12) & 0x3f));
        }
        mix(0x80 | ((whole >> 6) & 0x3f));
        mix(0x80 | (whole & 0x3f));
        continue;
      }
      mix(0x80 | (point & 0x3f));
    }
  }
  return `fnv1a64:${hex(high)}${hex(low)}`;
}

function hex(half: number): string {
  return half.toString(16).padStart(8, "0");
}

/** JSON without white space, keys in the order of their UTF-16 code units (as RFC 8785 has it). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${canonicalJson(child)}`).join(",")}}`;
}
