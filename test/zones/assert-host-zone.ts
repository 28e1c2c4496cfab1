/**
 * Stops every test file whose process is not in the zone that its project names, instead of passing in the wrong zone.
 */

/** Minutes to add to local time to reach UTC, on 1 January and on 1 July 2026. */
const offsets: Record<string, readonly [january: number, july: number]> = {
  UTC: [0, 0],
  "Europe/London": [0, -60],
  "America/New_York": [300, 240],
  "Pacific/Apia": [-780, -780],
};

const zone = process.env["TZ"] ?? "";
const expected = offsets[zone];
if (expected === undefined) throw new Error(`No offsets are written down for the host zone "${zone}".`);

const actual = [new Date(Date.UTC(2026, 0, 1)), new Date(Date.UTC(2026, 6, 1))].map(
  (day) => day.getTimezoneOffset() + 0,
);
if (actual[0] !== expected[0] || actual[1] !== expected[1]) {
  throw new Error(`The host stands at ${actual.join(" and ")} minutes, not in ${zone} (${expected.join(" and ")}).`);
}
