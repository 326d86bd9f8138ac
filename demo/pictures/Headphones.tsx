/** @jsxImportSource hono/jsx */
export function Headphones() {
  return (
    <g>
      <ellipse class="shadow" cx="200" cy="336" rx="112" ry="11" />
      <path class="ts" d="M106 232C96 96 148 62 200 62s104 34 94 170" stroke-width="20" stroke-linecap="round" />
      <path
        d="M123 190C122 110 160 82 200 82s78 28 77 108"
        fill="none"
        stroke="#000"
        stroke-opacity=".22"
        stroke-width="7"
      />
      <path
        d="M150 76c30-15 70-15 100 0"
        fill="none"
        stroke="#fff"
        stroke-opacity=".35"
        stroke-width="4"
        stroke-linecap="round"
      />
      <path class="metal-line" d="M104 196v44M296 196v44" stroke-width="9" stroke-linecap="round" />
      <rect class="ink" x="118" y="216" width="36" height="104" rx="18" />
      <rect class="ink" x="246" y="216" width="36" height="104" rx="18" />
      <rect class="t" x="76" y="208" width="58" height="120" rx="29" />
      <rect class="t" x="266" y="208" width="58" height="120" rx="29" />
      <path class="shade" d="M105 208a29 29 0 0 1 29 29v62a29 29 0 0 1-29 29 60 60 0 0 0 14-60 60 60 0 0 0-14-60z" />
      <path class="shade" d="M295 208a29 29 0 0 0-29 29v62a29 29 0 0 0 29 29 60 60 0 0 1-14-60 60 60 0 0 1 14-60z" />
      <rect class="shine" x="86" y="226" width="8" height="62" rx="4" />
      <rect class="shine" x="306" y="226" width="8" height="62" rx="4" />
      <rect class="metal" x="320" y="252" width="9" height="30" rx="3" />
    </g>
  );
}
