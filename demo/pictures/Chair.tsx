/** @jsxImportSource hono/jsx */
export function Chair() {
  return (
    <g>
      <ellipse class="shadow" cx="204" cy="350" rx="108" ry="11" />
      <g fill="none" stroke-linecap="round">
        <path d="M158 258l-34 84M250 258l42 84" stroke="#a97c50" stroke-width="11" />
        <path d="M178 262l-16 74M234 262l24 74" stroke="#7f5a38" stroke-width="9" />
        <path class="ink-line" d="M146 292l124 0M166 268l84 38M246 268l-86 38" stroke-width="3" />
      </g>
      <path
        class="t"
        d="M128 84c26-26 112-28 142 2 16 16 12 58 6 98-2 16-6 28-8 40H122c-4-14-8-30-10-50-4-38-2-74 16-90z"
      />
      <path
        class="shade"
        d="M150 104c22-16 78-16 98 2 12 12 10 48 4 82-2 14-4 24-6 34h-96c-4-12-8-26-10-44-4-34-2-64 10-74z"
      />
      <path class="t" d="M112 216c20-16 156-18 176 0 12 12 8 30-8 40-26 16-134 16-160 0-16-10-20-30-8-40z" />
      <path class="shine" d="M118 226c24-16 142-18 164-2-30-8-128-8-164 2z" />
      <path class="shade" d="M112 236c30 22 146 22 176 0 0 8-2 14-8 20-26 16-134 16-160 0-6-6-8-12-8-20z" />
      <path
        d="M134 92c22-18 96-20 126 0"
        fill="none"
        stroke="#fff"
        stroke-opacity=".45"
        stroke-width="4"
        stroke-linecap="round"
      />
    </g>
  );
}
