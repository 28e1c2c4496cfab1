/** Lines of text as it comes in; one that is too long is let go, and the lines after it are read. */

export interface Line {
  /** Counted from 1. */
  readonly line: number;
  /** undefined for a line that is too long. */
  readonly text: string | undefined;
}

/** In characters. */
const LONGEST_LINE = 10_000_000;

export class LineReader {
  readonly #decoder = new TextDecoder();
  #rest: string | undefined = "";
  #line = 0;

  /** The lines that end in the bytes so far. */
  add(chunk: Buffer): Line[] {
    const texts = this.#decoder.decode(chunk, { stream: true }).split("\n");
    const last = texts.pop() ?? "";
    const lines = texts.map((text) => this.#lineOf(text));
    // undefined: the line that has begun is too long already.
    if (this.#rest !== undefined)
      this.#rest = this.#rest.length + last.length > LONGEST_LINE ? undefined : this.#rest + last;
    return lines;
  }

  end(): Line[] {
    return this.#rest === "" ? [] : [this.#lineOf("")];
  }

  #lineOf(text: string): Line {
    const whole =
      this.#rest === undefined || this.#rest.length + text.length > LONGEST_LINE ? undefined : this.#rest + text;
    this.#rest = "";
    this.#line++;
    return { line: this.#line, text: whole };
  }
}
