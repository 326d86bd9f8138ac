/** @jsxImportSource hono/jsx */
export function Laptop() {
  return (
    <g>
      <ellipse class="shadow" cx="200" cy="304" rx="164" ry="9" />
      <rect class="t" x="78" y="92" width="244" height="174" rx="13" />
      <path class="shade" d="M78 105a13 13 0 0 1 13-13h218a13 13 0 0 1 13 13v161H78z" />
      <rect x="86" y="100" width="228" height="158" rx="6" fill="#15181b" />
      <rect x="93" y="107" width="214" height="142" rx="3" fill="#f1dcc0" />
      <circle cx="246" cy="160" r="24" fill="#e58f5f" />
      <path d="M93 196c30-26 54-30 84-8s62 6 82-8 34-10 48-4v73H93z" fill="#c7a68b" />
      <path d="M93 218c40-20 70-14 104 0s76 8 110-10v41H93z" fill="#7e8f86" />
      <path d="M93 236c46-16 90-8 124 0s62 4 90-4v17H93z" fill="#3f5a57" />
      <circle cx="200" cy="104" r="1.6" fill="#6a7075" />
      <path class="t" d="M46 266h308v12a20 20 0 0 1-20 20H66a20 20 0 0 1-20-20z" />
      <path class="shine" d="M46 266h308v5H46z" />
      <path class="shade" d="M46 281h308a20 20 0 0 1-20 17H66a20 20 0 0 1-20-17z" />
      <path class="shade" d="M164 266h72v3a7 7 0 0 1-7 7h-58a7 7 0 0 1-7-7z" />
    </g>
  );
}
