/** Acts when the shopper comes back to a page that was hidden or left, perhaps on another day. Returns how to stop. */
export function whenBack(act: () => void): () => void {
  const look = () => document.hidden || act();
  document.addEventListener('visibilitychange', look);
  // A page that the browser has kept; where it was hidden meanwhile, both come.
  addEventListener('pageshow', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pageshow', look);
  };
}
