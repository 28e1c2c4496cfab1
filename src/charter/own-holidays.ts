/** The holidays that a charter has in files of its own, as it was loaded with them. */
import type { BankHolidays } from "../working-calendar/gov-uk.js";
import type { Charter } from "./charter.js";

/** undefined where all of its holidays come with the library */
export function ownHolidays({ json, compiled }: Charter): BankHolidays | undefined {
  const names = (json.holidays ?? []).map(({ division }) => division);
  return names.length === 0
    ? undefined
    : Object.fromEntries(
        names.flatMap((name) => {
          const division = compiled.options.divisions[name];
          return division === undefined ? [] : [[name, division] as const];
        }),
      );
}
