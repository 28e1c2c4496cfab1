import { deadlines, loadCharter } from "charter-sla";
import * as core from "charter-sla/core";
import * as charters from "charter-sla/charters";
import * as report from "charter-sla/report";
import charterJson from "charter-sla/charters/derby-city-council/2022.json" with { type: "json" };
import schema from "charter-sla/charter.schema.json" with { type: "json" };

const entries = deadlines(loadCharter(charterJson), {
  kind: "complaint",
  service: "social-services",
  received: "2022-08-30",
});

console.log(
  JSON.stringify({
    lastDay: entries.find((entry) => entry.target === "respond").lastDay,
    core: Object.keys(core).sort(),
    charters: Object.keys(charters).sort(),
    report: Object.keys(report).sort(),
    schema: typeof schema.$schema,
  }),
);
