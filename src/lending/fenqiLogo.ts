/** The picture of the sandbox and of the demo lender: one whole in three parts, the first of which is paid. 24 by 24, on a ground of its own. */
export const fenqiLogo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#17594a"/><path d="M5 7h4v10H5z" fill="#fff"/><path d="M10 7h4v10h-4zm5 0h4v10h-4z" fill="#fff" opacity=".55"/></svg>',
)}`;
