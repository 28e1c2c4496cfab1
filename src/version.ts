/** The version of the library that answers carry in their `basis`; a test holds it equal to package.json. */
export const VERSION = "0.2.0";
