declare const unit: unique symbol;

/** A number of one unit: a day number is no instant, and the compiler says so. */
export type Branded<Unit extends string> = number & { readonly [unit]: Unit };

export const MS_PER_DAY = 86_400_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_MINUTE = 60_000;
