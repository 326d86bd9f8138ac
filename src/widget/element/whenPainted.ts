/** Acts once what was drawn in this task is painted: the second frame begins after the first one is. A hidden page has none yet. */
export const whenPainted = (act: (now: number) => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(act));
};
