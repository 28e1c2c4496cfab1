import { dayAtStart, formatDay, twoDigits, type DayNumber } from "./day.js";
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from "./unit.js";
import { offsetAt, type EpochMs, type Zone } from "./zone.js";

/** What a text says, before any zone is known. */
export interface MomentText {
  readonly day: DayNumber;
  /** undefined in a plain date. */
  readonly msOfDay: number | undefined;
  /** Milliseconds east of UTC; undefined in a local time. */
  readonly offsetMs: number | undefined;
}

const PLUS = 43;
const HYPHEN = 45;
const DOT = 46;
const ZERO = 48;
const COLON = 58;
const T = 84;
const Z = 90;
const SPACE = 32;

/**
 * Strictly `YYYY-MM-DD`, or with `T` or a space `HH:mm`, `HH:mm:ss` or `HH:mm:ss.s` to nine digits, and then nothing,
 * `Z`, `±HH:mm`, or as databases write it `±HHmm` or `±HH`, also behind a space. Read by character codes: a case has
 * many dates, and a pattern match costs ten times as much.
 */
export function parseMomentText(text: string): MomentText | undefined {
  const day = dayAtStart(text);
  if (day === undefined) return undefined;
  if (text.length === 10) return { day, msOfDay: undefined, offsetMs: undefined };
  const separator = text.charCodeAt(10);
  const hours = twoDigits(text, 11);
  const minutes = twoDigits(text, 14);
  if ((separator !== T && separator !== SPACE) || text.charCodeAt(13) !== COLON || !(hours <= 23 && minutes <= 59))
    return undefined;
  let msOfDay = hours * MS_PER_HOUR + minutes * MS_PER_MINUTE;
  let at = 16;
  if (text.charCodeAt(16) === COLON) {
    const seconds = twoDigits(text, 17);
    if (!(seconds <= 59)) return undefined;
    msOfDay += seconds * 1000;
    at = 19;
    if (text.charCodeAt(19) === DOT) {
      at = endOfDigits(text, 20);
      if (at === 20) return undefined;
      const last = at < 23 ? at : 23;
      for (let digit = 20, worth = 100; digit < last; digit++, worth /= 10)
        msOfDay += (text.charCodeAt(digit) - ZERO) * worth;
    }
  }
  if (at === text.length) return { day, msOfDay, offsetMs: undefined };
  const offsetMs = parseOffset(text, at);
  return offsetMs === undefined ? undefined : { day, msOfDay, offsetMs };
}

/** Databases keep a second in up to nine digits. */
const MOST_DIGITS = 9;

/**
 * Where the digits of a second end. What lies beyond milliseconds is cut off: a due is the last millisecond of its day
 * or hour, so that no moment is moved across one.
 */
function endOfDigits(text: string, start: number): number {
  let at = start;
  while (at < start + MOST_DIGITS && text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= ZERO + 9) at++;
  return at;
}

function parseOffset(text: string, from: number): number | undefined {
  if (text.charCodeAt(from) === Z) return text.length === from + 1 ? 0 : undefined;
  const at = text.charCodeAt(from) === SPACE ? from + 1 : from;
  const sign = text.charCodeAt(at);
  if (sign !== PLUS && sign !== HYPHEN) return undefined;
  const hours = twoDigits(text, at + 1);
  const rest = text.length - at;
  const minutes =
    rest === 3
      ? 0
      : rest === 5
        ? twoDigits(text, at + 3)
        : rest === 6 && text.charCodeAt(at + 3) === COLON
          ? twoDigits(text, at + 4)
          : NaN;
  if (!(hours <= 23 && minutes <= 59)) return undefined;
  const ms = hours * MS_PER_HOUR + minutes * MS_PER_MINUTE;
  return sign === PLUS ? ms : -ms;
}

/** An instant with the two ways in which people read it. */
export interface Moment {
  readonly epochMs: EpochMs;
  /** ISO 8601 with milliseconds and the local offset: 2022-09-28T23:59:59.999+01:00. */
  readonly iso: string;
  /** The local day, YYYY-MM-DD. */
  readonly date: string;
}

/** Writes an instant in local time. */
export function momentOf(zone: Zone, epochMs: EpochMs): Moment {
  const offset = offsetAt(zone, epochMs);
  const local = epochMs + offset;
  const day = Math.floor(local / MS_PER_DAY) as DayNumber;
  const msOfDay = local - day * MS_PER_DAY;
  return msOfDay === MS_PER_DAY - 1 ? endOfDayMoment(epochMs, day, offset) : writeMoment(epochMs, day, msOfDay, offset);
}

function writeMoment(epochMs: EpochMs, day: DayNumber, ms: number, offset: number): Moment {
  const date = formatDay(day);
  const msOfDay = Math.floor(ms);
  const minute = Math.floor(msOfDay / MS_PER_MINUTE);
  const msOfMinute = msOfDay - minute * MS_PER_MINUTE;
  return { epochMs, iso: date + minuteText(minute) + restText(msOfMinute, offset), date };
}

// Nearly every due is the last millisecond of a day, and the cases of a night are due on a few hundred days: one frozen
// record each, a sixth of the time of writing it.
const DAY_ENDS = 4096;
const dayEnds = /* @__PURE__ */ new Array<Moment | undefined>(DAY_ENDS);

function endOfDayMoment(epochMs: EpochMs, day: DayNumber, offset: number): Moment {
  const slot = day & (DAY_ENDS - 1);
  const known = dayEnds[slot];
  // The instant and the day that ends with it leave one offset only.
  if (known !== undefined && known.epochMs === epochMs) return known;
  const moment = Object.freeze(writeMoment(epochMs, day, MS_PER_DAY - 1, offset));
  dayEnds[slot] = moment;
  return moment;
}

// An answer has a dozen moments, and most of their time went into digits: each piece of text is written once (a third
// is left).
const minuteTexts = /* @__PURE__ */ new Array<string | undefined>(1440);
const secondTexts = /* @__PURE__ */ new Array<string | undefined>(60);
const millisTexts = /* @__PURE__ */ new Array<string | undefined>(1000);

function minuteText(minute: number): string {
  return (minuteTexts[minute] ??= `T${digits(Math.floor(minute / 60), 2)}:${digits(minute % 60, 2)}`);
}

/** ":45.000+01:00". Most moments are whole seconds, and a zone has two offsets. */
function restText(msOfMinute: number, offset: number): string {
  const ending = endingOf(offset);
  const second = Math.floor(msOfMinute / 1000);
  const millis = msOfMinute - second * 1000;
  if (millis === 0) return (ending.afterSecond[second] ??= `:${digits(second, 2)}.000${ending.offset}`);
  return (
    (secondTexts[second] ??= `:${digits(second, 2)}`) +
    (millisTexts[millis] ??= `.${digits(millis, 3)}`) +
    ending.offset
  );
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** What a moment ends with in one offset. */
interface Ending {
  readonly offset: string;
  readonly afterSecond: (string | undefined)[];
}

/** By quarters of an hour from -24:00, which is what offsets have been made of for a hundred years. */
const endings = /* @__PURE__ */ new Array<Ending | undefined>(192);
const QUARTER = 15 * MS_PER_MINUTE;

function endingOf(offset: number): Ending {
  const quarters = offset / QUARTER + 96;
  return Number.isInteger(quarters) ? (endings[quarters] ??= newEnding(offset)) : newEnding(offset);
}

function newEnding(offset: number): Ending {
  return { offset: writeOffset(offset), afterSecond: new Array<string | undefined>(60) };
}

function writeOffset(offset: number): string {
  const size = Math.abs(offset);
  const seconds = (size / 1000) % 60;
  const sign = offset < 0 ? "-" : "+";
  const hours = digits(Math.floor(size / MS_PER_HOUR), 2);
  const minutes = digits(Math.floor(size / MS_PER_MINUTE) % 60, 2);
  return `${sign}${hours}:${minutes}${seconds === 0 ? "" : `:${digits(seconds, 2)}`}`;
}
