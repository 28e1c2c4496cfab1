const { deadlines, loadCharter } = require("charter-sla");
const core = require("charter-sla/core");
const charters = require("charter-sla/charters");
const report = require("charter-sla/report");
const charterJson = require("charter-sla/charters/derby-city-council/2022.json");
const schema = require("charter-sla/charter.schema.json");

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
