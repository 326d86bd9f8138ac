/** The shop's mark, on a ground of its own so that it is legible on a light and on a dark tab. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#23483d"/>' +
  '<path d="M8 8h16v16H8z" fill="none" stroke="#f4efe4" stroke-width="2"/><path d="M8 18h7v6H8z" fill="#f4efe4"/></svg>\n';
