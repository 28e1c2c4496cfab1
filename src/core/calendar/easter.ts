import { dayFromCivil, type DayNumber } from "./day.js";

/** The Gregorian computus in the form of Meeus, Jones and Butcher (Nature, 1876). */
export function easterSunday(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const skippedLeapDays = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + skippedLeapDays + 15) % 30;
  const lunarCorrection = Math.floor((golden + 11 * epact) / 319);
  const weekdayShift =
    (2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - (yearOfCentury % 4) - epact + lunarCorrection + 32) % 7;
  const marchDay = epact - lunarCorrection + weekdayShift + 22; // days of "March": 22 … 56
  return (dayFromCivil(year, 3, 1) + marchDay - 1) as DayNumber;
}
