/** @jsxImportSource hono/jsx */
export function Camera() {
  return (
    <g>
      <ellipse class="shadow" cx="200" cy="306" rx="140" ry="10" />
      <rect class="metal" x="96" y="108" width="40" height="22" rx="5" />
      <rect class="metal-deep" x="250" y="112" width="50" height="18" rx="4" />
      <path class="metal" d="M160 132l12-26a8 8 0 0 1 7-5h42a8 8 0 0 1 7 5l12 26z" />
      <rect class="metal" x="62" y="126" width="276" height="176" rx="22" />
      <path class="t" d="M62 170h276v86H62z" />
      <path class="shade" d="M62 170h276v6H62z" />
      <path class="shade" d="M62 250h276v6H62z" />
      <path class="shine" d="M72 134h256a12 12 0 0 1 6 4H66a12 12 0 0 1 6-4z" />
      <circle class="metal-deep" cx="200" cy="214" r="84" />
      <circle class="metal" cx="200" cy="212" r="80" />
      <circle class="ink" cx="200" cy="212" r="72" />
      <circle
        cx="200"
        cy="212"
        r="62"
        fill="none"
        stroke="#fff"
        stroke-opacity=".16"
        stroke-width="8"
        stroke-dasharray="2 5"
      />
      <circle cx="200" cy="212" r="50" fill="#101416" />
      <circle cx="200" cy="212" r="40" fill="#1e3a44" />
      <circle cx="200" cy="212" r="26" fill="#0d1a20" />
      <path
        d="M172 196a34 34 0 0 1 26-18"
        fill="none"
        stroke="#a9d6e2"
        stroke-opacity=".8"
        stroke-width="6"
        stroke-linecap="round"
      />
      <circle cx="218" cy="230" r="5" fill="#7fb7c6" fill-opacity=".55" />
      <rect class="ink" x="288" y="140" width="34" height="20" rx="4" />
      <rect x="293" y="144" width="24" height="12" rx="2" fill="#41606b" />
      <circle cx="86" cy="150" r="5" fill="#c8513a" />
      <path class="metal-line" d="M58 160l-8 20M342 160l8 20" stroke-width="5" stroke-linecap="round" />
    </g>
  );
}
