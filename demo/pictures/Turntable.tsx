/** @jsxImportSource hono/jsx */
export function Turntable() {
  return (
    <g>
      <rect class="shadow" x="52" y="76" width="304" height="268" rx="20" />
      <rect class="t" x="46" y="66" width="308" height="264" rx="16" />
      <path class="shade" d="M46 310h308v4a16 16 0 0 1-16 16H62a16 16 0 0 1-16-16z" />
      <path class="shine" d="M62 66h276a16 16 0 0 1 14 8H48a16 16 0 0 1 14-8z" />
      <path
        d="M60 120q80-16 150 0t130-6M60 262q90 18 160-2t120 8"
        fill="none"
        stroke="#000"
        stroke-opacity=".07"
        stroke-width="4"
      />
      <circle class="metal-deep" cx="168" cy="192" r="112" />
      <circle class="metal" cx="168" cy="190" r="111" />
      <circle cx="168" cy="190" r="103" fill="#1b1b1c" />
      <g fill="none" stroke="#fff" stroke-opacity=".09" stroke-width="1.4">
        <circle cx="168" cy="190" r="94" />
        <circle cx="168" cy="190" r="84" />
        <circle cx="168" cy="190" r="75" />
        <circle cx="168" cy="190" r="64" />
        <circle cx="168" cy="190" r="54" />
      </g>
      <path
        d="M168 190L98 116a102 102 0 0 1 38-24zM168 190l70 74a102 102 0 0 1-38 24z"
        fill="#fff"
        fill-opacity=".07"
      />
      <circle cx="168" cy="190" r="38" fill="#c8603f" />
      <circle cx="168" cy="190" r="38" fill="none" stroke="#fff" stroke-opacity=".3" stroke-width="1.4" />
      <path d="M146 178h44M152 204h32" stroke="#f7e6d3" stroke-width="3" stroke-linecap="round" />
      <circle class="metal" cx="168" cy="190" r="4.5" />
      <circle class="metal-deep" cx="314" cy="112" r="26" />
      <circle class="metal" cx="314" cy="110" r="24" />
      <circle class="ink" cx="314" cy="110" r="10" />
      <path
        class="metal-line"
        d="M316 84v-6M314 110l-6 92q-2 22-18 38l-20 20"
        fill="none"
        stroke-width="6"
        stroke-linecap="round"
      />
      <path class="ink" d="M276 250l12 11-18 22a5 5 0 0 1-8 1l-6-6a5 5 0 0 1 0-7z" />
      <rect class="ink" x="306" y="64" width="20" height="16" rx="4" />
      <circle class="metal" cx="322" cy="298" r="13" />
      <path d="M322 298v-9" stroke="#2b2a28" stroke-width="3" stroke-linecap="round" />
      <circle cx="292" cy="298" r="3" fill="#f0b35e" />
    </g>
  );
}
