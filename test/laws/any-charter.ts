/**
 * Random small charters: every counting choice, calendars with and without hours, every kind of target. All of them
 * load.
 */
import fc from "fast-check";
import type {
  AdjustJson,
  CalendarJson,
  CharterJson,
  CountingJson,
  EscalationJson,
  LengthJson,
  PauseJson,
  RightJson,
  TargetJson,
  WithinJson,
} from "../../src/charter/format/charter-json.js";

const EVENTS: CharterJson["events"] = {
  acknowledged: ["next-steps"],
  responded: ["reason"],
  extended: ["reason"],
  "fee-asked": [],
  "fee-paid": [],
  unwell: [],
  "well-again": [],
  "clarification-asked": [],
  clarified: [],
  "stage-2-requested": [],
  "became-aware": [],
  updated: [],
  closed: [],
};

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const officeHours = [["09:00", "17:00"]] as [string, string][];
const withLunch = [
  ["08:30", "12:30"],
  ["13:30", "17:00"],
] as [string, string][];

const specialDaysOfHours: fc.Arbitrary<CalendarJson["specialDays"]> = fc.subarray([
  { from: "2025-12-29", until: "2025-12-31", open: [] },
  { on: "2026-01-17", open: [["10:00", "13:00"]] },
  { yearly: "12-24", open: [["09:00", "12:00"]] },
  { on: "2026-04-06", open: officeHours },
]) as fc.Arbitrary<CalendarJson["specialDays"]>;

const divisions = fc.constantFrom<string[]>(
  ["england-and-wales"],
  ["scotland"],
  ["northern-ireland"],
  ["england-and-wales", "scotland", "northern-ireland"],
  [],
);

const calendarWithHours: fc.Arbitrary<CalendarJson> = fc.record({
  bankHolidays: divisions,
  week: fc.constantFrom(
    Object.fromEntries(WEEKDAYS.map((day) => [day, officeHours])),
    Object.fromEntries(WEEKDAYS.map((day) => [day, withLunch])),
    {
      monday: [["12:00", "24:00"]],
      tuesday: [
        ["00:00", "06:00"],
        ["09:00", "17:00"],
      ],
      thursday: withLunch,
      saturday: [["09:00", "12:00"]],
      sunday: [["00:00", "04:00"]],
    },
  ) as fc.Arbitrary<CalendarJson["week"]>,
  specialDays: specialDaysOfHours,
});

const calendarOfDays: fc.Arbitrary<CalendarJson> = fc.record({
  bankHolidays: divisions,
  week: fc.constantFrom<CalendarJson["week"]>([...WEEKDAYS], [...WEEKDAYS, "saturday"], ["monday", "wednesday"]),
  specialDays: fc.subarray<NonNullable<CalendarJson["specialDays"]>[number]>([
    { from: "2025-12-29", until: "2025-12-31", open: [] },
    { on: "2026-01-17", open: "all-day" },
    { yearly: "12-24", open: [] },
  ]),
});

/** Choices that are not stated are defaulted, and a cut-off comes only with what makes it work. */
const counting = (hasHours: boolean): fc.Arbitrary<CountingJson> =>
  fc
    .record(
      {
        receiptDay: fc.constantFrom("day-zero", "day-one"),
        receiptOutside: fc.constantFrom("as-received", "next-working-day"),
        cutOff: fc.constantFrom("17:00", "before 16:00", "none", ...(hasHours ? ["close-of-business"] : [])),
        lastDayOff: fc.constantFrom("stays", "roll-forward", "roll-back"),
        dueTime: fc.constantFrom(
          "end-of-day",
          "17:00",
          "before 16:00",
          "same-clock-time",
          ...(hasHours ? ["close-of-business"] : []),
        ),
        monthEnd: fc.constantFrom("clamp", "next-day"),
        atClosing: fc.constantFrom("due-at-closing", "next-opening"),
        pauseBounds: fc.constantFrom("after-stop-through-resume", "stop-until-resume", "stop-through-resume"),
        pauseUnit: fc.constantFrom("own", "calendar-days"),
        daysTaken: fc.constantFrom("exclusive", "inclusive"),
        daysLeft: fc.constantFrom("exclusive", "inclusive"),
      },
      { requiredKeys: [] },
    )
    .map((choices) => {
      const { cutOff, ...others } = choices;
      return (
        others.receiptOutside === "next-working-day" && cutOff !== undefined ? { ...others, cutOff } : others
      ) as CountingJson;
    });

const lengthOfDays: fc.Arbitrary<LengthJson> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ workingDays: fc.integer({ min: 0, max: 20 }) }) },
  { weight: 2, arbitrary: fc.record({ calendarDays: fc.integer({ min: 0, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ weeks: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ months: fc.integer({ min: 0, max: 3 }) }) },
);
const lengthOfTime = (hasHours: boolean): fc.Arbitrary<LengthJson> =>
  fc.oneof(
    fc.record({ hours: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ minutes: fc.integer({ min: 1, max: 600 }) }),
    ...(hasHours
      ? [
          fc.record({ workingHours: fc.integer({ min: 1, max: 40 }) }),
          fc.record({ workingMinutes: fc.integer({ min: 1, max: 3_000 }) }),
        ]
      : []),
  );

const extension = (time: boolean, hasHours: boolean): fc.Arbitrary<AdjustJson> => {
  const length = time ? lengthOfTime(hasHours) : lengthOfDays;
  const common = {
    on: fc.constant("extended"),
    from: fc.constantFrom("start", "current-due", "notice"),
    times: fc.constantFrom(1, 2, "any"),
    requires: fc.constant(["reason"]),
    afterDue: fc.boolean(),
  };
  const byLength = fc.record({ ...common, within: length }, { requiredKeys: ["on", "within"] });
  const byPromise = fc.record(
    { ...common, within: fc.constant("promised"), atMost: length },
    { requiredKeys: ["on", "within"] },
  );
  return fc.oneof(byLength, byPromise) as unknown as fc.Arbitrary<AdjustJson>;
};

const pauses: fc.Arbitrary<PauseJson[]> = fc.subarray<PauseJson>([
  { from: "fee-asked", until: "fee-paid", effect: "suspend" },
  { from: "unwell", until: "well-again", effect: "suspend" },
  { from: "clarification-asked", until: "clarified", effect: "reset" },
  { from: "fee-asked", until: ["fee-paid", "closed"], effect: "suspend", atMost: { workingDays: 5 } },
  { from: "unwell", until: ["well-again", "promised"], effect: "suspend" },
  { from: "clarification-asked", atMost: { calendarDays: 6 }, effect: "reset" },
]);
const lapse: fc.Arbitrary<LengthJson> = fc.constantFrom({ workingDays: 10 }, { calendarDays: 14 }, { months: 1 });
const lapsingPauses = fc
  .tuple(pauses, fc.option(lapse, { nil: undefined }))
  .map(([list, lapsesAfter]) =>
    list.map((pause, index) => (index === 0 && lapsesAfter ? { ...pause, lapsesAfter } : pause)),
  );

const steps: fc.Arbitrary<EscalationJson[]> = fc
  .uniqueArray(
    fc.oneof(
      fc.record({
        before: fc.oneof(
          fc.record({ workingDays: fc.integer({ min: 0, max: 5 }) }),
          fc.record({ calendarDays: fc.integer({ min: 0, max: 7 }) }),
          fc.record({ hours: fc.integer({ min: 1, max: 48 }) }),
        ),
      }),
      fc.record({
        after: fc.oneof(
          fc.record({ workingDays: fc.integer({ min: 1, max: 5 }) }),
          fc.record({ calendarDays: fc.integer({ min: 1, max: 7 }) }),
          fc.record({ minutes: fc.integer({ min: 1, max: 90 }) }),
        ),
      }),
      fc.record({ elapsed: fc.constantFrom(0.25, 0.5, 0.8, 1) }),
    ),
    { maxLength: 3, selector: (step) => JSON.stringify(step) },
  )
  .chain(
    (list) =>
      fc.tuple(
        ...list.map((step, index) =>
          fc.option(fc.constantFrom("09:00", "12:30"), { nil: undefined }).map((at) => ({
            id: `step-${index}`,
            ...step,
            ...(at !== undefined && isOfDays(step) ? { at } : {}),
            ...(index === 1 ? { every: { workingDays: 2 }, times: 3 } : {}),
            ...(index === 2 ? { every: { hours: 6 }, times: 2 } : {}),
            notify: ["head"],
            action: "tell",
          })),
        ),
      ) as fc.Arbitrary<EscalationJson[]>,
  );

function isOfDays(step: object): boolean {
  return !/hours|minutes|elapsed/.test(JSON.stringify(step));
}

const rights: fc.Arbitrary<RightJson[]> = fc
  .record(
    {
      opens: fc.constantFrom<("met" | "missed")[]>(["met"], ["missed"], ["met", "missed"]),
      from: fc.constant("became-aware"),
      within: lengthOfDays,
      usedBy: fc.constant("stage-2-requested"),
    },
    { requiredKeys: ["opens"] },
  )
  .map((right) => [{ id: "next-stage", ...right } as RightJson]);

const within = (time: boolean, hasHours: boolean): fc.Arbitrary<WithinJson> => {
  if (time) return lengthOfTime(hasHours);
  const part = fc
    .tuple(lengthOfDays, fc.constantFrom({}, { calendar: "other" }))
    .map(([length, calendar]) => ({ ...length, ...calendar }));
  const parts = fc.array(part, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    { weight: 8, arbitrary: lengthOfDays },
    { weight: 1, arbitrary: fc.record({ firstOf: parts }) },
    { weight: 1, arbitrary: fc.record({ lastOf: parts }) },
  ) as fc.Arbitrary<WithinJson>;
};

/** Every kind of moment that a clock can start from. */
const anyMoment = fc.constantFrom<TargetJson["from"]>(
  "received",
  { target: "acknowledge" },
  "stage-2-requested",
  { missed: "acknowledge" },
  { dueOf: "acknowledge" },
  { lastOf: ["received", "became-aware"] },
  { lastOf: ["stage-2-requested", { target: "acknowledge" }] },
  { firstOf: ["stage-2-requested", { missed: "acknowledge" }] },
  {
    lastOf: [
      "stage-2-requested",
      { firstOf: [{ dueOf: "acknowledge" }, { event: "responded", requires: ["reason"] }] },
    ],
  },
);

const respond = (hasHours: boolean): fc.Arbitrary<TargetJson> =>
  fc.boolean().chain((time) =>
    fc
      .record(
        {
          within: within(time, hasHours),
          metBy: fc.constantFrom<TargetJson["metBy"]>(
            ["responded"],
            [{ event: "responded", requires: ["reason"] }],
            ["responded", "fee-asked"],
          ),
          from: anyMoment,
          adjust: fc.array(extension(time, hasHours), { minLength: 1, maxLength: 2 }),
          pausedBy: lapsingPauses.filter((list) => list.length > 0),
          escalation: steps.filter((list) => list.length > 0),
          then: rights,
          share: fc.constantFrom(0.7),
          endedBy: fc.constantFrom(["closed"]),
        },
        { requiredKeys: ["within", "metBy"] },
      )
      .chain((target) =>
        fc.boolean().map((early) => {
          // What may come before its start only a clock has that something else than the receipt starts.
          const beforeStart =
            early && target.from !== undefined && target.from !== "received" ? { beforeStart: true } : {};
          return {
            id: "respond",
            ...target,
            ...(target.adjust && { adjust: target.adjust.map((entry) => ({ ...entry, ...beforeStart })) }),
            ...(target.pausedBy && { pausedBy: target.pausedBy.map((pause) => ({ ...pause, ...beforeStart })) }),
          } as TargetJson;
        }),
      ),
  );

const acknowledge = (hasHours: boolean): fc.Arbitrary<TargetJson> =>
  fc
    .oneof(lengthOfDays, lengthOfTime(hasHours))
    .map((length) => ({ id: "acknowledge", within: length, metBy: ["acknowledged", "responded"] }) as TargetJson);

/** "Due again", and perhaps only once the customer has written again: then the answer itself stops the clock. */
const untilTheNextWord: PauseJson[] = [{ from: "updated", until: "clarified", effect: "reset" }];
const update: fc.Arbitrary<TargetJson> = fc
  .record(
    {
      every: lengthOfDays,
      pausedBy: fc.oneof(
        pauses.filter((list) => list.length > 0),
        fc.constant(untilTheNextWord),
      ),
      escalation: steps.filter((list) => list.length > 0),
      then: rights,
    },
    { requiredKeys: ["every"] },
  )
  .map((target) => ({ id: "update", ...target, metBy: ["updated"], endedBy: ["closed"] }) as TargetJson);

export const anyCharter: fc.Arbitrary<CharterJson> = fc.boolean().chain((hasHours) =>
  fc
    .record({
      calendar: hasHours ? calendarWithHours : calendarOfDays,
      other: hasHours ? calendarWithHours : calendarOfDays,
      counting: counting(hasHours),
      acknowledge: acknowledge(hasHours),
      respond: respond(hasHours),
      update: fc.option(update, { nil: undefined }),
    })
    .map(({ calendar, other, counting: choices, acknowledge: first, respond: second, update: third }) =>
      aCharterOf({
        calendars: { main: calendar, other },
        counting: choices,
        targets: [first, second, ...(third ? [third] : [])],
      }),
    ),
);

/** The smallest charter around some targets. */
export function aCharterOf({
  calendars,
  counting: choices = {},
  targets,
}: {
  readonly calendars: CharterJson["calendars"];
  readonly counting?: CountingJson;
  readonly targets: TargetJson[];
}): CharterJson {
  return {
    format: 1,
    id: "a-charter-2020",
    series: "a-charter",
    title: "A charter",
    authority: { id: "a-council", name: "A council" },
    effective: { from: "2020-01-01" },
    decidedBy: "received",
    sources: [{ id: "charter", title: "A charter" }],
    timeZone: "Europe/London",
    calendars,
    calendar: Object.keys(calendars)[0] as string,
    counting: choices,
    attributes: { kind: ["enquiry"] },
    events: EVENTS,
    standards: [{ id: "enquiry", when: { kind: "enquiry" }, targets }],
  };
}
