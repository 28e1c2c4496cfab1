/** What the keys of a target mean, and those of what stands in it: moments, lengths, adjustments, pauses, rights. */

/** A part of the format, with its keys in the order in which they are written. */
export interface FormatPart {
  readonly title: string;
  readonly keys: Readonly<Record<string, string>>;
}

export const TARGET_PARTS: Readonly<Record<string, FormatPart>> = {
  target: {
    title: "A target",
    keys: {
      id: 'The id of the target: "respond".',
      title: "What is owed, as in a letter.",
      internal: "Only in an overlay, and there always true.",
      owedBy:
        'Who owes it, where that is not the authority: "customer", or any other party. Late, it is missed: never a ' +
        "breach, and in no figure of a report.",
      from: "The moment that starts its clock; received, if nothing is said.",
      within:
        'How long: one length, the sooner or the later of several, "promised" (the date that the start event ' +
        'carries) or "not-stated" (owed, without a figure).',
      every: "Due again and again, counted from each time it is met.",
      endedBy:
        "Events that end what is owed without meeting it: withdrawn from the route, no access, not needed any more. " +
        "What was late before stays late; no right opens. For a recurring duty: its last turn.",
      metBy: "The events that meet it, each perhaps only with certain contents.",
      adjust: "What moves the due: tried in order, the first that accepts applies.",
      measure: "A figure of the case's `measures` instead of a clock.",
      atMost: "The most that the figure may be.",
      atLeast: "The least that it has to be.",
      share: "The part of all cases that must meet it, 0.7 = 70%. A single case is met or missed, never a breach.",
      onMiss: "What the charter says is owed when it is missed.",
      escalation: "Who is told at which moment before or after the due.",
      then: "What the customer may do next: rights that open and lapse.",
      calendar: "The calendar that it counts on.",
    },
  },
  "target.onMiss": { title: "onMiss", keys: { do: "What is owed now, in words." } },
  moment: {
    title: "A moment",
    keys: {
      event: "The event. Its name alone says the same, where it needs no contents.",
      target: "The moment at which that target was met, also when met late.",
      dueOf: "The last instant on which that target could be met, met or not.",
      missed: "The same instant, if the target had not been met by then.",
      firstOf: "The first of several moments to come.",
      lastOf: "The last of several moments, once all of them have come.",
    },
  },
  innerMoment: {
    title: "A moment among several",
    keys: {
      event: "The event.",
      target: "The moment at which that target was met, also when met late.",
      dueOf: "The last instant on which that target could be met, met or not.",
      missed: "The same instant, if the target had not been met by then.",
      firstOf: "The first of several to come. It holds no further ones.",
      lastOf: "The last of several. It holds no further ones.",
    },
  },
  within: {
    title: "A length of several",
    keys: {
      firstOf: "The limit that ends first.",
      lastOf: "The limit that ends last.",
      calendar: "The calendar of this limit, where it differs.",
      from: "The moment that this limit runs from, where it differs. Until that is known it sets no limit.",
    },
  },
  cap: {
    title: "The most that a promised date may reach",
    keys: {
      firstOf: "The limit that ends first.",
      lastOf: "The limit that ends last.",
      calendar: "The calendar of this limit, where it differs.",
      from: "The moment that it runs from, where that is not what the new length runs from.",
    },
  },
  length: { title: "A length", keys: {} },
  eventMatch: { title: "An event that meets", keys: { event: "The event." } },
  adjust: {
    title: "An adjustment",
    keys: {
      on: "The event that moves the due.",
      without: "The entry is for events that carry none of these contents.",
      within: 'The new length, or "promised": the date that the event carries.',
      from: "What the new length is counted from: the start, the due as it stood, or the day of the notice.",
      atMost: "The most that a promised date may reach, counted from the same point, or from a moment of its own.",
      times: 'How often it may be used, once if nothing is said; "any" = without limit.',
      owes: "What an accepted extension makes owed, in words.",
      afterDue:
        "true: it moves the due also after that has passed, as long as nothing has met the target: what was missed " +
        "is not.",
    },
  },
  pause: {
    title: "A pause",
    keys: {
      from:
        "The event that stops the clock. Where it meets the target as well it meets it first: then there is " +
        "nothing left to stop, and where the same is due again, it stops the new clock.",
      until:
        'The event that starts it again, or any of several. "promised": it starts again by itself after the date ' +
        "that the event which stopped it carries.",
      atMost: "The longest that it stands still: after that it starts again by itself.",
      title: "What it is called, as in a letter.",
      effect: "suspend: the days between do not count. reset: the clock starts anew.",
      lapsesAfter: "Longer than this, and the case has lapsed.",
    },
  },
  escalation: {
    title: "A step of an escalation",
    keys: {
      id: "The id of the step.",
      before: "So long before the due.",
      after: "So long after it.",
      elapsed: "When this part of the time has gone: 0.8 of ten days is the 8th.",
      every: "It is told again so long after the time before, for as long as the target is open.",
      times: "How often in all, the first time among them.",
      at: "The time of day of a step in days; the opening, or 00:00, if nothing is said.",
      landing: "open-hours: a moment outside the opening hours moves to the next opening.",
      notify: "Who is told.",
      action: "What is done.",
    },
  },
  right: {
    title: "A right of the customer",
    keys: {
      id: "The id of the right.",
      title: "What the customer may do, as in a letter.",
      opens: "met: when the target is met. missed: at its due, when it is missed.",
      from: "The moment that its window runs from; the answer, if nothing is said.",
      within: "How long it can be used; without end, if nothing is said.",
      usedBy: "The event that uses it.",
    },
  },
};
