/**
 * A `Date` whose local fields are those of UTC: date-fns, which works on local fields, then gives the same on every
 * host.
 * A host in New York has no 2026-03-08T02:30, and Apia no 30 December 2011; a council's file may have both.
 */
export class UtcDate extends Date {
  constructor(...fields: number[]) {
    if (fields.length > 1) {
      const [year = 0, month = 0, ...rest] = fields;
      super(0);
      this.setUTCFullYear(year, month, rest[0] ?? 1);
      this.setUTCHours(rest[1] ?? 0, rest[2] ?? 0, rest[3] ?? 0, rest[4] ?? 0);
    } else super(fields[0] ?? 0);
  }

  /** How date-fns makes another date of the same kind. */
  [Symbol.for("constructDateFrom")](value: Date | number | string): UtcDate {
    return new UtcDate(Number(value));
  }

  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getDay(): number {
    return this.getUTCDay();
  }
  override getHours(): number {
    return this.getUTCHours();
  }
  override getMinutes(): number {
    return this.getUTCMinutes();
  }
  override getSeconds(): number {
    return this.getUTCSeconds();
  }
  override getMilliseconds(): number {
    return this.getUTCMilliseconds();
  }
  override getTimezoneOffset(): number {
    return 0;
  }
  override setFullYear(...fields: [number, number?, number?]): number {
    return this.setUTCFullYear(...(fields as [number]));
  }
  override setMonth(...fields: [number, number?]): number {
    return this.setUTCMonth(...(fields as [number]));
  }
  override setDate(day: number): number {
    return this.setUTCDate(day);
  }
  override setHours(...fields: [number, number?, number?, number?]): number {
    return this.setUTCHours(...(fields as [number]));
  }
  override setMinutes(...fields: [number, number?, number?]): number {
    return this.setUTCMinutes(...(fields as [number]));
  }
  override setSeconds(...fields: [number, number?]): number {
    return this.setUTCSeconds(...(fields as [number]));
  }
  override setMilliseconds(ms: number): number {
    return this.setUTCMilliseconds(ms);
  }
}
