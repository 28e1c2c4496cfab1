/** The charter's attributes as flags, whatever they are called. */
import { describe, expect, it } from "vitest";
import { ownCharter } from "./own-charter.js";
import { cli, folderOf, words } from "./run-cli.js";

const leak = (ownCharter()["standards"] as object[])[0];
const folder = folderOf({
  "own.json": JSON.stringify(
    ownCharter({
      attributes: { kind: ["leak"], format: ["letter", "email"], "no-reply": ["yes", "no"], id: undefined },
      standards: [{ ...leak, when: { kind: "leak", format: "letter", "no-reply": "yes" } }],
    }),
  ),
});
const LEAK = "deadlines --charter own.json --kind leak --received 2026-01-05T10:00";

async function ask(flags: string) {
  return cli(words(`${LEAK} ${flags}`), { cwd: folder });
}

describe("an attribute as a flag", () => {
  it("may have a name that begins with no-", async () => {
    const { code, out } = await ask("--no-reply yes --attribute format=letter");
    expect(code).toBe(0);
    // 72 hours from Monday at ten.
    expect(out).toContain("Thu 08 Jan 2026 10:00");
  });

  it("may be written with an equals sign, and stand before or after the command's own flags", async () => {
    expect(
      (
        await cli(
          words(
            "deadlines --no-reply=yes --kind=leak --charter own.json --attribute format=letter --received " +
              "2026-01-05T10:00",
          ),
          { cwd: folder },
        )
      ).out,
    ).toContain("Thu 08 Jan 2026 10:00");
  });

  it("may be called like one of the command's own, and is then given by --attribute", async () => {
    const { err } = await ask("--no-reply yes --attribute format=leter");
    expect(err).toMatch(
      /^unknown_value --attribute format: "leter" is not a value of the attribute "format"\. Did you mean "letter"\?$/m,
    );
  });

  it.each([
    ["--attribute format", /^The attribute "format" can't be read\. Write it as "format=letter"\./],
    ["--attribute received=2026-01-05", /^"received" is not an attribute\. Say it with --received\./],
    ["--attribute events=x", /^"events" is not an attribute\. Say it with --event\./],
    ["--attribute kind=leak", /^--kind is given twice\./],
    ["--attribute colour=red", /^unknown_attribute --colour: /],
    ["--no-repl yes", /^There is no option --no-repl\. Did you mean --no-reply\?/],
  ])("is refused as %s", async (flags, message) => {
    const { code, err } = await ask(flags);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  it("is warned of by check where only --attribute can give it", async () => {
    const { out, code } = await cli(words("check own.json --quiet"), { cwd: folder });
    expect(out).toContain(
      "own.json:1:385: warning attribute_like_a_flag at attribute format (/attributes/format): " +
        "The command line has a flag --format of its own: there this attribute is given as --attribute format=….",
    );
    expect(out).not.toContain("/attributes/no-reply");
    expect(code).toBe(0);
  });
});

describe("a flag beside --input", () => {
  it("is refused where it is of one case, and a slip of the pen is named as one", async () => {
    const beside = async (flags: string) =>
      (await cli(words(`report --input cases.csv ${flags}`), { cwd: folder })).err;
    expect(await beside("--charter own.json --kind leak")).toBe(
      "--kind and --input can't go together. A case is given by flags, or cases stand in a file.\n",
    );
    expect(await beside("--charter own.json --attribute kind=leak")).toMatch(
      /^--attribute and --input can't go together\./,
    );
    expect(await beside("--asof 2026-01-05")).toBe("There is no option --asof. Did you mean --as-of?\n");
    expect(await beside("--charter own.json --ndjson")).toMatch(/^There is no option --ndjson\./);
    expect(await beside("stray")).toMatch(/^"stray" belongs to no option\./);
  });
});
