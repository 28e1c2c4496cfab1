/**
 * `npm run test:browser`: the suite in headless Chromium, once for each of two host zones, and the report's page under
 * axe.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { bundleTests } from "./bundle.js";
import { checkReportPages } from "./report-page.js";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
/** Each host zone with the minutes between its local time and UTC on 1 January and 1 July 2026. */
const hostZones = { "Europe/London": [0, -60], "America/New_York": [300, 240] };

const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Answered by the browser's own routing: nothing leaves the machine. */
const PAGE = "https://charter-sla.test/";

async function inBrowser(zone, use) {
  const profile = mkdtempSync(path.join(tmpdir(), "charter-sla-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args,
    bypassCSP: true,
    env: { ...process.env, TZ: zone },
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function runUnder(zone, script) {
  return inBrowser(zone, async (context) => {
    // A page of the web, as far as the browser can tell: what it keeps from insecure pages (crypto.randomUUID) is
    // there.
    await context.route(PAGE, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><title>Tests</title>" }),
    );
    const page = await context.newPage();
    await page.goto(PAGE);
    const offsets = await page.evaluate(() =>
      [0, 6].map((month) => new Date(Date.UTC(2026, month, 1)).getTimezoneOffset()),
    );
    if (offsets.join() !== hostZones[zone].join())
      throw new Error(`The browser stands at ${offsets.join(" and ")} minutes, not in ${zone}.`);
    await page.addScriptTag({ content: script });
    return await page.evaluate(() => globalThis.runTests());
  });
}

if (!existsSync(executablePath)) {
  console.error(
    `There is no Chromium at ${executablePath}. Install Debian's (apt-get install chromium) ` +
      "or name another in CHROMIUM_PATH.",
  );
  process.exit(2);
}

const { script, included, leftOut } = await bundleTests();
console.log(`${included.length} test files, ${Math.round(script.length / 1024)} kB.`);
for (const { file, reason } of leftOut) console.log(`  not in a browser: ${file} (${reason})`);
if (included.length === 0) {
  console.error("No test file can run in a browser.");
  process.exit(1);
}

const total = { passed: 0, failed: 0, skipped: 0 };
function tell(where, results) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, state, errors } of results) {
    count[state] += 1;
    total[state] += 1;
    if (state === "failed") console.error([`FAILED in ${where}: ${name}`, ...errors].join("\n"));
  }
  console.log(`Chromium in ${where}: passed ${count.passed}, failed ${count.failed}, skipped ${count.skipped}.`);
}

for (const zone of Object.keys(hostZones)) tell(zone, await runUnder(zone, script));
tell("Europe/London, looking at the report's page", await inBrowser("Europe/London", checkReportPages));

mkdirSync("reports", { recursive: true });
writeFileSync("reports/tests-browser.json", JSON.stringify(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
