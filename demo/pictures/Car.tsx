/** @jsxImportSource hono/jsx */
export function Car() {
  return (
    <g>
      <ellipse class="shadow" cx="200" cy="318" rx="160" ry="10" />
      <path
        class="t"
        d="M50 268q-2-46 22-58 26-12 58-16 30-66 84-68 62-2 92 66 34 6 44 26 8 18 6 50 0 12-14 12H64q-13 0-14-12z"
      />
      <path class="shade" d="M50 268q-1-14 0-24h306q1 12 0 24 0 12-14 12H64q-13 0-14-12z" />
      <path d="M146 194q24-48 62-50v50zM222 144q42 2 66 50h-66z" fill="#cfe0e6" />
      <path class="shine" d="M160 190q20-36 44-40l-24 40zM236 152q22 6 36 38h-14z" />
      <path class="ink-line" d="M214 140v136" stroke-width="2.4" fill="none" />
      <path class="metal" d="M228 218h26v6h-26z" />
      <path d="M332 214q18 2 22 16l-20 2z" fill="#f4dc9b" />
      <path d="M54 224q8-8 18-8v16H52z" fill="#b3422f" />
      <path class="pale" d="M332 252h26v8h-26z" />
      <g>
        <circle class="ink" cx="114" cy="276" r="40" />
        <circle class="metal" cx="114" cy="276" r="22" />
        <circle class="metal-deep" cx="114" cy="276" r="9" />
        <circle class="ink" cx="290" cy="276" r="40" />
        <circle class="metal" cx="290" cy="276" r="22" />
        <circle class="metal-deep" cx="290" cy="276" r="9" />
      </g>
    </g>
  );
}
