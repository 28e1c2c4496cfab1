/** How long, and from what moment: the JSON of lengths, limits and starts. */
/** A calendar's id, or the attribute that names one. */
export type CalendarChoiceJson = string | { readonly by: string };

export type EventMatchJson = string | { readonly event: string; readonly requires?: readonly string[] | undefined };
/**
 * An event, the moment at which a target was met, the end of the time for it, or that end once it has passed unmet.
 */
export type SingleMomentJson =
  EventMatchJson | { readonly target: string } | { readonly dueOf: string } | { readonly missed: string };
/** The first of several moments to come, or the last of them. */
export type SeveralMomentsJson<Moment> =
  { readonly firstOf: readonly Moment[] } | { readonly lastOf: readonly Moment[] };
/** What a clock, a limit or the window of a right runs from. */
export type MomentJson = SingleMomentJson | SeveralMomentsJson<SingleMomentJson | SeveralMomentsJson<SingleMomentJson>>;

export type UnitJson =
  | "workingDays"
  | "calendarDays"
  | "weeks"
  | "months"
  | "workingHours"
  | "workingMinutes"
  | "hours"
  | "minutes"
  | "seconds";
/** Exactly one unit, with its number. */
export type LengthJson = { [Unit in UnitJson]: { readonly [Key in Unit]: number } }[UnitJson];

/** One of several limits, each with its own calendar or start where it differs. */
export type LengthPartJson = LengthJson & {
  readonly calendar?: CalendarChoiceJson | undefined;
  readonly from?: MomentJson | undefined;
};
/** One length, the sooner or the later of several, a date that an event carries, or no figure. */
export type WithinJson =
  | LengthJson
  | { readonly firstOf: readonly LengthPartJson[] }
  | { readonly lastOf: readonly LengthPartJson[] }
  | "promised"
  | "not-stated";

/** The most that a promised date may reach; without a start of its own, from the same point as the new length. */
export type CapJson =
  | (LengthJson & { readonly from?: MomentJson | undefined })
  | Extract<WithinJson, { readonly firstOf: unknown } | { readonly lastOf: unknown }>;
