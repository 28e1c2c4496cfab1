/** What an event has to carry, as a letter says it: charters name contents in a word. */
import { listed, wordsOf } from "./word-list.js";

const KNOWN: Readonly<Record<string, string>> = {
  promised: "a new date",
  reason: "the reason",
  "good-reason": "a good reason",
  "next-steps": "the next steps",
  progress: "word of the progress made",
  "progress-details": "details of how it will be progressed",
  handler: "the name of the person dealing with it",
  reference: "a reference number",
  "action-plan": "an action plan",
  complexity: "word of how complex the information is",
  volume: "word of how much information it is",
  exemption: "the exemption that is relied on",
  exception: "the exception that is relied on",
  "ombudsman-contact": "the ombudsman's contact details",
  "written-agreement": "an agreement in writing",
};

/** @example contentsWords(["reason", "next-steps"]) //=> "the reason and the next steps" */
export function contentsWords(contents: readonly string[]): string {
  return listed(contents.map((content) => KNOWN[content] ?? `the ${wordsOf(content)}`));
}
