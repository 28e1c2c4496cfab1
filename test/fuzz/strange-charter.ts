/** Charters stranger than any council's: limits from several starts, odd zones, weeks of one day, pauses together. */
import type { Seeded } from "./seeded.js";

export const EVENTS = {
  acknowledged: ["reason"],
  responded: ["reason", "next-steps"],
  extended: ["reason"],
  paused: [],
  resumed: [],
  asked: [],
  given: [],
  closed: [],
  "stage-2": [],
};
const NAMES = Object.keys(EVENTS);
const ZONES = ["Europe/London", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "UTC"];
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const SPANS = [
  [["09:00", "17:00"]],
  [
    ["08:30", "12:00"],
    ["13:00", "18:00"],
  ],
  [["00:00", "24:00"]],
  [["00:15", "20:00"]],
];
const UNITS: readonly [string, readonly number[]][] = [
  ["workingDays", [0, 1, 5, 20]],
  ["calendarDays", [0, 1, 10, 27]],
  ["weeks", [1, 3]],
  ["months", [1, 5]],
  ["workingHours", [1, 16, 37.333]],
  ["workingMinutes", [30]],
  ["hours", [1, 24]],
  ["minutes", [1, 1440]],
  ["seconds", [45]],
];

/** Not every one loads: what the checks refuse is another run's. */
export function strangeCharter(random: Seeded): object {
  const { pick, chance, several } = random;
  const maybe = <Value>(share: number, key: string, make: () => Value): object =>
    chance(share) ? { [key]: make() } : {};
  const length = (): object => {
    const [unit, amounts] = pick(UNITS);
    return { [unit]: pick(amounts) };
  };
  const counting = (): object => ({
    ...maybe(0.3, "receiptDay", () => pick(["day-zero", "day-one"])),
    ...maybe(0.3, "receiptOutside", () => pick(["as-received", "next-working-day"])),
    ...maybe(0.4, "lastDayOff", () => pick(["stays", "roll-forward", "roll-back"])),
    ...maybe(0.3, "dueTime", () =>
      pick(["end-of-day", "close-of-business", "same-clock-time", "17:00", "before 16:00"]),
    ),
    ...maybe(0.2, "atClosing", () => pick(["due-at-closing", "next-opening"])),
    ...maybe(0.4, "pauseBounds", () => pick(["after-stop-through-resume", "stop-until-resume", "stop-through-resume"])),
    ...maybe(0.2, "pauseUnit", () => pick(["own", "calendar-days"])),
  });
  const within = (): unknown => {
    if (chance(0.1)) return pick(["promised", "not-stated"]);
    if (chance(0.7)) return length();
    const parts = [length(), ...several(2, () => ({ ...length(), ...maybe(0.5, "from", () => pick(NAMES)) }))];
    return { [pick(["firstOf", "lastOf"])]: parts };
  };
  const adjust = (): object => ({
    on: pick(["extended", "acknowledged"]),
    within: chance(0.6) ? "promised" : length(),
    ...maybe(0.5, "from", () => pick(["start", "current-due", "notice"])),
    ...maybe(0.5, "times", () => pick([1, 2, "any"])),
    ...maybe(0.2, "requires", () => ["reason"]),
    ...maybe(0.2, "atMost", length),
  });
  const pauses = (): object[] =>
    [
      ["paused", "resumed"],
      ["asked", "given"],
    ]
      .slice(0, 1 + random.below(2))
      .map(([from, until]) => ({
        from,
        until,
        effect: chance(0.75) ? "suspend" : "reset",
        ...maybe(0.2, "lapsesAfter", length),
        ...maybe(0.3, "counting", counting),
      }));
  const escalation = (): object[] =>
    several(3, () => 0).map((_, place) => ({
      id: `e${place}`,
      ...(chance(0.5) ? { elapsed: pick([0.001, 0.5, 0.55, 0.8, 1]) } : { [pick(["before", "after"])]: length() }),
      ...maybe(0.2, "at", () => pick(["09:00", "23:59"])),
      notify: ["manager"],
      action: "tell",
    }));
  const target = (place: number): object => ({
    id: `t${place}`,
    ...maybe(0.3, "from", () => (place > 0 && chance(0.5) ? { target: `t${random.below(place)}` } : pick(NAMES))),
    ...(chance(0.12) ? { every: length() } : { within: within() }),
    metBy: [
      chance(0.3) ? { event: "responded", requires: ["reason"] } : "responded",
      ...(chance(0.3) ? ["closed"] : []),
    ],
    ...maybe(0.5, "adjust", () => several(2, adjust)),
    ...maybe(0.6, "pausedBy", pauses),
    ...maybe(0.5, "escalation", escalation),
    ...maybe(0.3, "then", () => [
      {
        id: "next",
        opens: [pick(["met", "missed"])],
        ...maybe(0.7, "within", length),
        ...maybe(0.5, "usedBy", () => "stage-2"),
      },
    ]),
    ...maybe(0.3, "counting", counting),
    ...maybe(0.1, "share", () => 0.95),
  });
  const days = chance(0.2) ? [pick(WEEKDAYS)] : WEEKDAYS;
  const week = chance(0.7) ? Object.fromEntries(days.map((day) => [day, pick(SPANS)])) : days;
  return {
    format: 1,
    id: "strange",
    series: "strange",
    title: "Strange",
    authority: { id: "a", name: "A" },
    timeZone: pick(ZONES),
    calendars: { c: { bankHolidays: chance(0.5) ? ["england-and-wales"] : [], week } },
    attributes: {},
    events: EVENTS,
    counting: counting(),
    standards: [{ id: "s", targets: Array.from({ length: 1 + random.below(3) }, (_, place) => target(place)) }],
  };
}
