// Runs before each test file: the files share one page, and one file's leftovers could hide another's elements.
document.head.replaceChildren();
document.body.replaceChildren();
for (const element of [document.documentElement, document.body])
  for (const { name } of [...element.attributes]) element.removeAttribute(name);
localStorage.clear();
sessionStorage.clear();
