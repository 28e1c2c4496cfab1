/** Rows that are gathered while a batch of cases is answered, and written after it. */
import type { RowWriter } from "./row-writer.js";

export class GatheredRows<Row> {
  readonly #writer: RowWriter<Row>;
  #rows: Row[] = [];

  constructor(writer: RowWriter<Row>) {
    this.#writer = writer;
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) this.#rows.push(row);
  }

  readonly flush = async (): Promise<void> => {
    const rows = this.#rows;
    this.#rows = [];
    await this.#writer.write(rows);
  };
}
