/** `new`, `template` and `schema`: what one begins with. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import { cli, entriesIn, folderOf, repository, words } from "./run-cli.js";

describe("charter-sla new", () => {
  it("writes a charter and worked examples of which nothing is wrong but what has to be replaced", async () => {
    const folder = folderOf({});
    const { code, err } = await cli(
      words(
        'new --authority "St. Somewhere\'s Council" --id somewhere-2026 --division scotland --from 2026-04-01 ' +
          "--output council",
      ),
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(err).toContain("Wrote council/somewhere-2026.json.\nWrote council/somewhere-2026.examples.json.\n");
    const { code: checked, out } = await cli(words("check council/somewhere-2026.json --quiet"), { cwd: folder });
    expect(checked).toBe(1);
    expect(out.match(/ error \w+/g)).toEqual(Array(7).fill(" error not_replaced"));
    expect(out).toContain(
      "council/somewhere-2026.json: 7 errors, no warnings. 0 quotes found (4 not checked: their source has no " +
        "text here); 2 of 2 worked examples agree. Its clauses rest on: promise 4 (none verified).\n",
    );
    const charter = JSON.parse(readFileSync(path.join(folder, "council/somewhere-2026.json"), "utf8")) as Record<
      string,
      unknown
    >;
    expect(charter).toMatchObject({
      series: "somewhere",
      authority: { id: "st-somewhere-s-council", name: "St. Somewhere's Council" },
      effective: { from: "2026-04-01" },
    });
  });

  it("fails in check as long as something in capitals is left in it", async () => {
    const { out: skeleton } = await cli(words("new --authority Somewhere --id somewhere"));
    const folder = folderOf({
      "left.json": skeleton,
      "done.json": skeleton.replaceAll(
        /THE SENTENCE THAT PROMISES IT|DATE OF THE DOCUMENT|REPLACE:/g,
        "what the document says",
      ),
    });
    const { out } = await cli(words("check left.json --quiet"), { cwd: folder });
    expect(out.match(/error not_replaced .*\(\S+\)/g)?.map((line) => line.replace(/.*\((.*)\)/, "$1"))).toEqual([
      "/sources/0/title",
      "/assumptions/0",
      "/assumptions/1",
      "/standards/0/targets/0/quote",
      "/standards/0/targets/1/quote",
      "/standards/1/targets/0/quote",
      "/standards/1/targets/1/quote",
    ]);
    expect(out).toContain(
      '"THE SENTENCE THAT PROMISES IT" was written by "charter-sla new" and is still there. Write what the ' +
        "document says.",
    );
    expect((await cli(words("check done.json --quiet"), { cwd: folder })).out).toContain(
      "done.json: no errors, no warnings.",
    );
  });

  it("writes to stdout, and never over a file that is there", async () => {
    const { out } = await cli(words('new --authority "Somewhere" --id somewhere'));
    expect(JSON.parse(out)).toMatchObject({ id: "somewhere", series: "somewhere", effective: {} });
    const folder = folderOf({ "somewhere.json": "{}" });
    expect(await cli(words("new --authority Somewhere --id somewhere --output ."), { cwd: folder })).toMatchObject({
      code: 2,
      err: "somewhere.json is there already. Choose another --id, or another folder.\n",
    });
  });

  it.each([
    ["--id x", "Whose charter?"],
    ["--authority X", "What is it to be called?"],
    ["--authority X --id Über", "is not an id"],
    ["--authority X --id x --from 2026-02-30", "is not a day"],
    ["--authority X --id x --division wales", "Allowed choices are"],
  ])("refuses %s", async (flags, message) => {
    const { code, err } = await cli(words(`new ${flags}`));
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe("charter-sla template", () => {
  it("prints the columns of a charter's cases", async () => {
    expect((await cli(words("template --charter derby-city-council-2022"))).out).toBe(
      "id,received,kind,channel,service\nCASE-1,2026-01-05T10:30,enquiry,letter,other\n",
    );
    expect((await cli(words("template --charter derby-city-council-2022 --events"))).out.split("\n")[0]).toBe(
      "id,received,kind,channel,service,acknowledged,acknowledged.gives,holding-reply,holding-reply.promised," +
        "holding-reply.gives,responded,appointment-agreed,appointment-agreed.promised,appointment-rebooked," +
        "appointment-rebooked.promised,appointment-kept,taken-further",
    );
  });

  it.each(Object.keys(charters))("prints a row for %s that is answered as it stands", async (id) => {
    const { out } = await cli(["template", "--charter", id, "--events"]);
    const {
      code,
      out: answer,
      err,
    } = await cli(["deadlines", "--charter", id, "--input", "-", "--ndjson"], { stdin: out });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(entriesIn(answer).length).toBeGreaterThan(0);
    expect(entriesIn(answer).filter(({ charter, inForce }) => charter === id && inForce === false)).toEqual([]);
  });
});

describe("charter-sla schema", () => {
  it.each([
    ["schema", "charter.schema.json"],
    ["schema --overlay", "overlay.schema.json"],
  ])("%s prints the shipped %s", async (line, file) => {
    expect((await cli(words(line))).out).toBe(readFileSync(path.join(repository, "charters", file), "utf8"));
  });
});
