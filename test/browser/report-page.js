/** Looks at the report's page as people meet it: with axe for those who cannot see it, on a telephone, and on paper. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A4 less its margins is 182 mm: 688 CSS pixels. */
const VIEWS = [
  { name: "on a screen", width: 1200, media: "screen" },
  { name: "on a telephone", width: 360, media: "screen" },
  { name: "on paper", width: 688, media: "print" },
];

async function loadPages() {
  const outfile = path.join(root, "reports/report-pages.mjs");
  mkdirSync(path.dirname(outfile), { recursive: true });
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["test/browser/report-pages.ts"],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  writeFileSync(outfile, outputFiles[0].text);
  return (await import(pathToFileURL(outfile).href)).pages;
}

/** What is wrong with a page in one view; nothing if all is well. */
async function faultsOf(page, html, { width, media }) {
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.setViewportSize({ width, height: 1000 });
  await page.emulateMedia({ media });
  await page.setContent(html);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await page.addScriptTag({ content: axe });
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return [
    ...requests.filter((url) => !url.startsWith("about:")).map((url) => `fetches ${url}`),
    ...(overflow > 0 ? [`is ${overflow} pixels too wide`] : []),
    ...violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}), first ${nodes[0].html.slice(0, 200)}`,
    ),
  ];
}

/** @param context a browser context that lets axe in past the page's own policy (bypassCSP) */
export async function checkReportPages(context) {
  const results = [];
  for (const [name, html] of Object.entries(await loadPages())) {
    for (const view of VIEWS) {
      const page = await context.newPage();
      const errors = await faultsOf(page, html, view);
      await page.close();
      results.push({
        name: `the report's page, ${name}, ${view.name}`,
        state: errors.length === 0 ? "passed" : "failed",
        errors,
      });
    }
  }
  return results;
}
