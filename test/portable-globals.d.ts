/** Globals that Node and every browser have, which TypeScript knows only from Node's types or the DOM's. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
