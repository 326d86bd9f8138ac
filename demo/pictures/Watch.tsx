/** @jsxImportSource hono/jsx */
export function Watch() {
  return (
    <g>
      <ellipse class="shadow" cx="200" cy="372" rx="60" ry="7" />
      <path class="t" d="M158 32a8 8 0 0 1 8-8h68a8 8 0 0 1 8 8l10 100H148z" />
      <path class="t" d="M148 268h104l-10 92a8 8 0 0 1-8 8h-68a8 8 0 0 1-8-8z" />
      <path class="shade" d="M146 110h108l2 26H144zM146 290h108l2-26H144z" />
      <path
        d="M168 36l-7 84M232 36l7 84M161 282l7 76M239 282l-7 76"
        stroke="#fff"
        stroke-opacity=".45"
        stroke-width="2.4"
        stroke-dasharray="6 5"
      />
      <path
        d="M200 306v2M200 322v2M200 338v2"
        stroke="#000"
        stroke-opacity=".5"
        stroke-width="7"
        stroke-linecap="round"
      />
      <rect class="metal-deep" x="288" y="190" width="18" height="22" rx="4" />
      <path class="metal" d="M150 112l-12 26h22zM250 112l12 26h-22zM150 288l-12-26h22zM250 288l12-26h-22z" />
      <circle class="metal-deep" cx="200" cy="202" r="94" />
      <circle class="metal" cx="200" cy="199" r="93" />
      <circle cx="200" cy="200" r="80" fill="#faf6ec" />
      <circle cx="200" cy="200" r="80" fill="none" stroke="#000" stroke-opacity=".16" stroke-width="4" />
      <circle
        cx="200"
        cy="200"
        r="68"
        fill="none"
        stroke="#2b2a28"
        stroke-width="10"
        stroke-dasharray="2 33.6"
        stroke-dashoffset="1"
      />
      <path d="M200 128v16" stroke="#2b2a28" stroke-width="5" stroke-linecap="round" />
      <circle cx="200" cy="242" r="18" fill="none" stroke="#2b2a28" stroke-opacity=".35" stroke-width="1.4" />
      <path d="M200 242v-13" stroke="#c8513a" stroke-width="2" stroke-linecap="round" />
      <g stroke="#23252a" stroke-linecap="round">
        <path d="M200 200l-34-22" stroke-width="7" />
        <path d="M200 200l36-44" stroke-width="5" />
      </g>
      <circle cx="200" cy="200" r="6" fill="#23252a" />
      <path
        d="M144 156a72 72 0 0 1 50-30"
        fill="none"
        stroke="#fff"
        stroke-width="6"
        stroke-opacity=".9"
        stroke-linecap="round"
      />
    </g>
  );
}
