import eslint from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Core is integers and plain records: whatever could read the clock, the host's zone or its settings stays out. */
const forbiddenInCore = [
  "Date",
  "Intl",
  "process",
  "performance",
  "setTimeout",
  "setInterval",
  "fetch",
  "console",
  "crypto",
  "Buffer",
  "require",
];

export default defineConfig([
  globalIgnores(["dist/", "coverage/", "reports/", "docs/", ".stryker-tmp/", "test/package/consumer/"]),
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      // What prettier leaves longer, text to be written out above all, is broken by hand.
      "max-len": [
        "error",
        {
          code: 120,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
          ignorePattern: '^import .* with \\{ type|^ *it\\("',
        },
      ],
      "no-undef": "off", // the compiler's job
      "object-shorthand": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", { max: 70, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  { files: ["src/**/*.ts"], ignores: ["src/cli/**"], rules: { "no-console": "error" } },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...forbiddenInCore.map((name) => ({ name, message: "Core is pure: pass the value in." })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Core is pure: pass the value in." },
      ],
    },
  },
]);
