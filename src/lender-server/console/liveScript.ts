/**
 * Draws the live part of a page again every few seconds, while the page is seen and nobody uses the part. It stops where it is told to, and
 * begins stopped where motion is to be reduced. Without it the page shows what held when it was opened.
 */
export const liveScript = `(() => {
  const part = document.querySelector('[data-live]');
  const button = document.querySelector('[data-pause]');
  if (!part || !button) return;
  let paused = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const say = () => {
    button.textContent = paused ? button.dataset.resume : button.dataset.pause;
  };
  const draw = async () => {
    if (!paused && document.visibilityState === 'visible' && !part.contains(document.activeElement)) {
      try {
        const answer = await fetch(part.dataset.live, { redirect: 'error' });
        if (answer.status === 401 || answer.status === 403) return location.reload();
        if (answer.ok) {
          const open = [...part.querySelectorAll('details[open]')].map(each => each.id);
          part.innerHTML = await answer.text();
          for (const id of open) document.getElementById(id)?.setAttribute('open', '');
        }
      } catch {
        // The next one may come through. The time in the part says how old it is.
      }
    }
    setTimeout(draw, Number(part.dataset.every));
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    paused = !paused;
    say();
  });
  say();
  setTimeout(draw, Number(part.dataset.every));
})();`;
