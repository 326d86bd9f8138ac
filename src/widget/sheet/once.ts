/** The second click of a double click must not press what has taken the button's place. A key press counts as click 0. */
export const once = (act: (() => void) | undefined) => (event: MouseEvent) => {
  if (event.detail < 2) act?.();
};
