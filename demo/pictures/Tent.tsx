/** @jsxImportSource hono/jsx */
export function Tent() {
  return (
    <g>
      <circle cx="306" cy="92" r="30" fill="#f6e3b4" />
      <path
        d="M-260 330l70-66 60 30 66-74 64 58 66-60 42 44 62-86 76 96 48-46 56 50 70-58 90 70 60-30 90 90v40h-920z"
        fill="#000"
        fill-opacity=".08"
      />
      <path
        d="M-300 326c100-6 220-2 300-8 80-26 150-30 220-22s120 4 180-6 220 20 320 4v140H-300z"
        fill="#000"
        fill-opacity=".1"
      />
      <ellipse class="shadow" cx="200" cy="338" rx="160" ry="10" />
      <g fill="none" stroke="#f4efe6" stroke-opacity=".8" stroke-width="2.4">
        <path d="M118 196L28 334M296 210l80 124" />
      </g>
      <path class="t" d="M44 336c36-36 78-130 122-188 16-20 50-20 66-2 46 52 88 148 124 190z" />
      <path class="shade" d="M196 132c14 0 28 4 36 14 46 52 88 148 124 190H262c-14-60-36-140-66-204z" />
      <path class="shine" d="M60 330c40-44 76-130 112-176 6-8 14-12 22-14-40 50-66 130-104 190z" />
      <path d="M196 150c-24 50-48 120-62 186h116c-10-66-30-136-54-186z" fill="#2a241f" />
      <path d="M170 336c6-60 14-110 26-152 14 42 24 92 30 152z" fill="#f4c877" fill-opacity=".75" />
      <path class="t" d="M196 150c-24 50-48 120-62 186h30c8-64 18-124 32-186z" />
      <path d="M196 150c-24 50-48 120-62 186h30c8-64 18-124 32-186z" fill="#fff" fill-opacity=".28" />
      <path d="M196 134c-2 4-4 10 0 18" stroke="#2a241f" stroke-width="3" fill="none" />
      <path
        class="ink-line"
        d="M44 336l-8 6M356 336l8 6M28 334l-4 6M376 334l4 6"
        stroke-width="4"
        stroke-linecap="round"
      />
    </g>
  );
}
