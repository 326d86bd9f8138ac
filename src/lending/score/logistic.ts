/** The log-odds of a probability above 0 and below 1. */
export const logit = (p: number): number => Math.log(p / (1 - p));

/** The probability of log-odds. */
export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
