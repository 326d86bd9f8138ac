/** @jsxImportSource hono/jsx */
export function Lamp() {
  return (
    <g>
      <ellipse class="shadow" cx="184" cy="348" rx="112" ry="10" />
      <path d="M180 172L120 346h260L311 162z" fill="#ffe3a1" fill-opacity=".34" />
      <path d="M206 170L172 346h150L284 164z" fill="#fff0c9" fill-opacity=".4" />
      <g fill="none" stroke-linecap="round">
        <path class="metal-line" d="M110 332l-10-130" stroke-width="8" />
        <path class="metal-line" d="M100 202L186 96" stroke-width="8" />
        <path d="M106 322l-9-112M106 192l76-94" stroke="#fff" stroke-opacity=".4" stroke-width="2" />
      </g>
      <circle class="ink" cx="100" cy="202" r="11" />
      <circle class="metal" cx="100" cy="202" r="5" />
      <circle class="ink" cx="188" cy="96" r="9" />
      <path class="metal" d="M184 92l32-14 12 26-26 14z" />
      <path class="t" d="M196 96c12-14 44-28 60-20 30 14 52 52 56 84L178 172c-6-32 4-60 18-76z" />
      <path class="shade" d="M256 76c30 14 52 52 56 84l-40 4c2-36-4-68-16-88z" />
      <path class="shine" d="M204 98c-14 20-18 44-16 68l10-1c-2-26 2-48 18-72z" />
      <ellipse cx="245" cy="166" rx="67" ry="10" transform="rotate(-5 245 166)" fill="#fff1c4" />
      <ellipse cx="244" cy="167" rx="22" ry="5" transform="rotate(-5 244 167)" fill="#fffaf0" />
      <path class="t" d="M58 338a52 14 0 0 1 104 0v4a6 6 0 0 1-6 6H64a6 6 0 0 1-6-6z" />
      <path class="shade" d="M58 340h104v2a6 6 0 0 1-6 6H64a6 6 0 0 1-6-6z" />
    </g>
  );
}
