/** The counters of one promise: over everything, by period, by group, and by both. */
import type { TargetStatus } from "../answers/target-status.js";
import { FigureCounter } from "./figures.js";
import type { ReportPeriod } from "./period.js";
import type { PeriodFigures, ReportBlock, ReportGroup, ReportTarget } from "./report-type.js";

export class TargetCounter {
  readonly #like: TargetStatus;
  readonly #all = new BlockCounter();
  readonly #groups = new Map<string, { readonly group: ReportGroup; readonly block: BlockCounter }>();

  /** @param like the first status of this promise: all others say the same about what is promised */
  constructor(like: TargetStatus) {
    this.#like = like;
  }

  /** Two statuses with the same key are of the same promise. */
  static keyOf({ charter, standard, target, title, process, within, every, measure, share }: TargetStatus): string {
    return JSON.stringify([charter, standard, target, title, process, within, every, measure, share]);
  }

  /** Whether a status is of this promise; false also where that cannot be seen without comparing in depth. */
  isOf({ charter, standard, target, title, process, within, every, measure, share }: TargetStatus): boolean {
    const like = this.#like;
    return (
      charter === like.charter &&
      standard === like.standard &&
      target === like.target &&
      title === like.title &&
      process === like.process &&
      within === like.within &&
      every === like.every &&
      measure === like.measure &&
      share === like.share
    );
  }

  add(status: TargetStatus, period: ReportPeriod, group: ReportGroup | undefined): void {
    this.#all.add(status, period);
    if (group === undefined) return;
    const key = JSON.stringify(group);
    let entry = this.#groups.get(key);
    if (!entry) this.#groups.set(key, (entry = { group, block: new BlockCounter() }));
    entry.block.add(status, period);
  }

  result(): ReportTarget {
    const { charter, series, standard, target, title, internal, process, within, every, measure, share, quote } =
      this.#like;
    const groups = [...this.#groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { group, block }]) => ({ group, ...block.result(share) }));
    return {
      charter,
      series,
      standard,
      target,
      title,
      internal,
      process,
      within,
      every,
      measure,
      share,
      quote,
      ...this.#all.result(share),
      groups,
    };
  }
}

class BlockCounter {
  readonly #total = new FigureCounter();
  readonly #periods = new Map<string, { readonly period: ReportPeriod; readonly figures: FigureCounter }>();

  add(status: TargetStatus, period: ReportPeriod): void {
    let entry = this.#periods.get(period.id);
    if (!entry) this.#periods.set(period.id, (entry = { period, figures: new FigureCounter() }));
    entry.figures.add(status);
    this.#total.add(status);
  }

  result(share: number | undefined): ReportBlock {
    const periods = [...this.#periods.values()].sort((a, b) => (a.period.from < b.period.from ? -1 : 1));
    return {
      total: this.#total.result(share),
      periods: periods.map(({ period, figures }): PeriodFigures => ({ period, ...figures.result(share) })),
    };
  }
}
