/** Writes the page with the licences of the packages that the build takes into dist. Run from the repository's root. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import packageJson from "../../package.json" with { type: "json" };

const { metafile } = await build({
  entryPoints: ["src/index.ts", "src/report.ts", "src/check.ts", "src/cli/main.ts"],
  bundle: true,
  metafile: true,
  write: false,
  outdir: "dist",
  format: "esm",
  platform: "node",
  external: Object.keys(packageJson.dependencies),
});
const built = Object.values(metafile.outputs).flatMap(({ inputs }) =>
  Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file),
);
const folders = new Set(built.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));

const sections = [...folders].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${folder} has no licence.`);
  return (
    `## ${name} ${version} ` +
    `(${license})\n\n${readFileSync(path.join(folder, file), "utf8").replace(/^#+ /gm, "").trim()}\n`
  );
});
const head = `# Licences of what is built in

<!-- Written by \`npm run licences\`. -->

The files in \`dist\` hold parts of these packages, so that the library needs no other at run time.
`;
writeFileSync("docs/third-party-licences.md", [head, ...sections].join("\n"));
console.log(`Licences of ${sections.length} packages.`);
