const key = 'liubai-headless-order';

/** A reference for the purchase that survives a reload, so that the page can resume an application under way. */
export function orderOfThisTab(): { now(): string; next(): string } {
  let order = read() ?? fresh();
  return {
    now: () => order,
    next: () => {
      order = fresh();
      return order;
    },
  };
}

function fresh(): string {
  const order = `headless-${Math.random().toString(36).slice(2, 12)}`;
  try {
    sessionStorage.setItem(key, order);
  } catch {
    // If storage is blocked, the purchase lasts as long as the page.
  }
  return order;
}

function read(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
