/** What a charter says about one target, in English. */
import type {
  AdjustJson,
  CapJson,
  ClauseJson,
  CountingJson,
  EscalationJson,
  PauseJson,
  RightJson,
  TargetJson,
} from "../../charter/format/charter-json.js";
import { untilOf } from "../../charter/compile/pause-use.js";
import { conditionWords } from "./condition-words.js";
import { COUNTING_KEYS, countingSentence } from "./counting-words.js";
import { matchWords, requiresWords } from "./event-words.js";
import { byWhen, lengthWords, startWords, withinWords } from "./length-words.js";
import { capitalised, inQuotes, listed, sentence, wordsOf } from "./word-list.js";
import { writtenClock } from "./written-date.js";

/** The titles of a standard's targets by id, for those that wait for another. */
export type TitleOf = (target: string) => string;

/** The first sentence is what is owed and by when; the others what may change it. */
export function targetSentences(target: TargetJson, titleOf: TitleOf): string[] {
  const onlyWhere = conditionWords(target);
  return [
    sentence(capitalised(owedWords(target, titleOf))),
    ...(target.owedBy === undefined ? [] : [sentence(`Owed by the ${wordsOf(target.owedBy)}, not by the authority`)]),
    ...(onlyWhere === "" ? [] : [sentence(`Owed only ${onlyWhere}`)]),
    ...(target.metBy ? [sentence(`Met by ${listed(target.metBy.map(matchWords), "or")}`)] : []),
    ...(target.endedBy ? [sentence(`Ended by ${listed(target.endedBy.map(matchWords), "or")}`)] : []),
    ...(target.adjust ?? []).map(adjustSentence),
    ...(target.pausedBy ?? []).map(pauseSentence),
    ...countingSentences(target.counting),
    ...(target.onMiss
      ? [
          sentence(
            "If it is missed: " +
              `${target.onMiss
                .map((owed) => `${owed.do}${owed.quote === undefined ? "" : ` (${inQuotes(owed.quote)})`}`)
                .join("; ")}`,
          ),
        ]
      : []),
    ...(target.then ?? []).map(rightSentence),
    ...(target.escalation ?? []).map(escalationSentence),
  ];
}

function owedWords(target: TargetJson, titleOf: TitleOf): string {
  const share = target.share === undefined ? "" : `, in at least ${Math.round(target.share * 1000) / 10}% of cases`;
  if (target.measure !== undefined) return `${limitWords(target)}${share}`;
  const from = startWords(target.from ?? "received", titleOf);
  if (target.every !== undefined)
    return `every ${lengthWords(target.every)}, counted from ${from} and then from each time it is done${share}`;
  const within = target.within ?? "not-stated";
  if (within === "promised") return `by the date promised in ${from}${share}`;
  if (within === "not-stated") return `owed from ${from}; no figure is given${share}`;
  return `${byWhen(within)}, counted from ${from}${share}`;
}

function limitWords({ measure, atMost, atLeast }: TargetJson): string {
  const limits = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ];
  return `${listed(limits)} (${wordsOf(measure ?? "")})`;
}

const COUNTED_FROM = {
  start: "the start",
  "current-due": "the date due until then",
  notice: "the day of the notice",
} as const;

function adjustSentence(adjust: AdjustJson): string {
  const { on, requires, without, within, from = "start", atMost, times = 1, owes, afterDue, beforeStart } = adjust;
  // A new date that has to be there is what it moves to: no need to say it twice.
  const needed = within === "promised" ? requires?.filter((content) => content !== "promised") : requires;
  const lacking = without?.map((content) => (content === "promised" ? "a date" : wordsOf(content)));
  const event =
    inQuotes(on) + requiresWords(needed) + (lacking === undefined ? "" : ` without ${listed(lacking, "or")}`);
  const to = within === "promised" ? "to the date promised" : `to ${withinWords(within)} from ${COUNTED_FROM[from]}`;
  const cap = atMost === undefined ? "" : `, at most ${capWords(atMost, from)}`;
  const often = times === 1 ? "once" : times === "any" ? "as often as needed" : `up to ${times} times`;
  const late = afterDue === true ? ", also after it was due" : "";
  const early = beforeStart === true ? ", also before its clock starts" : "";
  const owed = owes === undefined ? "" : `; then owed: ${listed(owes)}`;
  return `${sentence(`${event} moves it ${to}${cap}, ${often}${late}${early}${owed}`)}${cited(adjust)}`;
}

function capWords(cap: CapJson, from: keyof typeof COUNTED_FROM): string {
  if ("firstOf" in cap || "lastOf" in cap) return withinWords(cap);
  return `${lengthWords(cap)} from ${cap.from === undefined ? COUNTED_FROM[from] : startWords(cap.from)}`;
}

/** From what until what. @example pauseSpan({ from: "a", until: "b", effect: "suspend" }) //=> "from “a” until “b”" */
export function pauseSpan(pause: PauseJson): string {
  const { from, requires, atMost, title } = pause;
  const ends = untilOf(pause).map((event) => (event === "promised" ? "the date promised" : matchWords(event)));
  const until = ends.length === 0 ? "" : ` until ${listed(ends, "or")}`;
  const most = atMost === undefined ? "" : `${until === "" ? " for" : ", for"} ${lengthWords(atMost)} at most`;
  const named = title === undefined ? "" : `, ${inQuotes(title)},`;
  return `from ${matchWords({ event: from, requires })}${until}${most}${named}`;
}

function pauseSentence(pause: PauseJson): string {
  const { effect, lapsesAfter, counting, beforeStart } = pause;
  const stopped = `${capitalised(pauseSpan(pause))} the clock stands still`;
  const anew = effect === "reset" ? ", and then starts anew" : "";
  const lapse = lapsesAfter === undefined ? "" : `; after ${lengthWords(lapsesAfter)} without it the case lapses`;
  const early = beforeStart === true ? "; it may begin before the clock starts" : "";
  return `${[sentence(`${stopped}${anew}${lapse}${early}`), ...countingSentences(counting)].join(" ")}${cited(pause)}`;
}

const OPENS = { met: "when it is met", missed: "when it is missed" } as const;

function rightSentence(right: RightJson): string {
  const { opens, within, from } = right;
  const title = inQuotes(right.title ?? wordsOf(right.id));
  const until =
    within === undefined
      ? ""
      : within === "not-stated"
        ? "; no figure is given for how long"
        : `, ${byWhen(within)}${from === undefined ? "" : ` from ${startWords(from)}`}`;
  return `${sentence(
    `The customer may then: ${title}, ${listed(
      opens.map((open) => OPENS[open]),
      "or",
    )}${until}`,
  )}${cited(right)}`;
}

/** Behind a sentence: the words that say so, where they stand, and whether they were read there. */
function cited({ quote, source, provision, restsOn, verified }: ClauseJson): string {
  const isCiting = quote !== undefined || source !== undefined || provision !== undefined;
  const place = [
    ...(provision === undefined ? [] : [provision]),
    ...(restsOn === undefined ? [] : [wordsOf(restsOn)]),
    ...(isCiting && verified !== true ? ["not verified"] : []),
  ].join("; ");
  return `${quote === undefined ? "" : ` ${inQuotes(quote)}`}${place === "" ? "" : ` (${place})`}`;
}

function escalationSentence({ before, after, elapsed, every, times, at, notify, action }: EscalationJson): string {
  const when = before
    ? `${lengthWords(before)} before it is due`
    : after
      ? `${lengthWords(after)} after it was due`
      : `When ${Math.round((elapsed ?? 0) * 100)}% of the time has gone`;
  return sentence(
    `${capitalised(when)}${at === undefined ? "" : `, at ${writtenClock(at)}`}` +
      `${every === undefined ? "" : `, and again every ${lengthWords(every)}, ${times} times in all`}: ${listed(notify.map(wordsOf))} ` +
      `(${action})`,
  );
}

/** Counting that differs here from the charter's own. */
function countingSentences(counting: CountingJson | undefined): string[] {
  return COUNTING_KEYS.flatMap((key) =>
    counting?.[key] === undefined ? [] : [`Counted otherwise here: ${countingSentence(key, counting[key])}`],
  );
}
