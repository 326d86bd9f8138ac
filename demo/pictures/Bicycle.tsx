/** @jsxImportSource hono/jsx */
export function Bicycle() {
  return (
    <g>
      <ellipse class="shadow" cx="200" cy="336" rx="168" ry="9" />
      <g fill="none">
        <circle class="ink-line" cx="102" cy="254" r="76" stroke-width="9" />
        <circle class="ink-line" cx="298" cy="254" r="76" stroke-width="9" />
        <circle cx="102" cy="254" r="69" stroke="#f2eadb" stroke-opacity=".85" stroke-width="3" />
        <circle cx="298" cy="254" r="69" stroke="#f2eadb" stroke-opacity=".85" stroke-width="3" />
        <path
          class="metal-line"
          stroke-width="1.4"
          d="M102 186v136M34 254h136M54 206l96 96M54 302l96-96M298 186v136M230 254h136M250 206l96 96M250 302l96-96"
        />
        <path class="ts" d="M102 254L148 156M102 254l86 4" stroke-width="7" stroke-linecap="round" />
        <path class="ts" d="M148 156l40 102 82-108z" stroke-width="10" stroke-linejoin="round" />
        <path class="ts" d="M142 140l10 26" stroke-width="9" stroke-linecap="round" />
        <path class="ts" d="M264 130l12 44q10 38 22 80" stroke-width="8" stroke-linecap="round" />
        <path d="M150 153l118-3" stroke="#fff" stroke-opacity=".4" stroke-width="2.4" />
        <path class="metal-line" d="M264 132l-6-22" stroke-width="6" stroke-linecap="round" />
        <path class="ink-line" d="M232 104q14 8 28 5t20 10" stroke-width="7" stroke-linecap="round" />
        <path class="ink-line" d="M188 258l22 24" stroke-width="6" stroke-linecap="round" />
        <path class="ink-line" d="M102 246l86-4M102 262l86 12" stroke-width="2.4" />
        <path
          class="ts"
          d="M26 238a78 78 0 0 1 74-64M222 238a78 78 0 0 1 44-55"
          stroke-width="5"
          stroke-linecap="round"
        />
      </g>
      <path d="M112 138q18-9 36-4 16 2 20 6-20 4-30 10-16 5-26-12z" fill="#5c3f2a" />
      <circle class="metal" cx="188" cy="258" r="17" />
      <circle class="ink" cx="188" cy="258" r="7" />
      <rect class="ink" x="200" y="280" width="24" height="7" rx="3" />
      <circle class="metal" cx="102" cy="254" r="11" />
      <circle class="metal" cx="298" cy="254" r="9" />
      <circle cx="286" cy="142" r="9" fill="#f4dc9b" />
      <path class="ink" d="M276 134h8v16h-8z" />
    </g>
  );
}
