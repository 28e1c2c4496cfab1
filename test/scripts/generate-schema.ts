/** Writes the JSON Schemas that every charter and overlay names in `$schema`. Run from the repository's root. */
import { writeFileSync } from "node:fs";
import { charterJsonSchema, overlayJsonSchema } from "../../src/charter/format/json-schema.js";

writeFileSync("charters/charter.schema.json", `${JSON.stringify(charterJsonSchema(), null, 2)}\n`);
writeFileSync("charters/overlay.schema.json", `${JSON.stringify(overlayJsonSchema(), null, 2)}\n`);
