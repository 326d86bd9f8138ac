/** @jsxImportSource hono/jsx */
export function Espresso() {
  return (
    <g>
      <ellipse class="shadow" cx="200" cy="346" rx="134" ry="11" />
      <rect class="metal" x="120" y="66" width="150" height="12" rx="4" />
      <path class="pale" d="M138 50h26v17h-26zM172 50h26v17h-26z" />
      <path class="t" d="M92 92a14 14 0 0 1 14-14h188a14 14 0 0 1 14 14v62H92z" />
      <path class="t" d="M92 150h72v176H92z" />
      <path class="shade" d="M92 150h72v176H92z" />
      <path class="shade" d="M164 150h144v7H164z" />
      <path class="shine" d="M104 84h192a8 8 0 0 1 8 6H96a8 8 0 0 1 8-6z" />
      <rect class="metal-deep" x="164" y="157" width="136" height="142" />
      <path d="M164 157h136v142H164z" fill="#000" fill-opacity=".1" />
      <circle class="metal" cx="130" cy="116" r="22" />
      <circle class="pale" cx="130" cy="116" r="18" />
      <path d="M130 116l9-10" stroke="#c8513a" stroke-width="3" stroke-linecap="round" />
      <path d="M119 124a14 14 0 1 1 22 0" fill="none" stroke="#2b2a28" stroke-width="1.6" stroke-dasharray="2 3" />
      <circle class="ink" cx="252" cy="116" r="7" />
      <circle class="ink" cx="278" cy="116" r="7" />
      <rect class="metal" x="190" y="150" width="66" height="24" rx="4" />
      <rect class="ink" x="184" y="174" width="78" height="15" rx="5" />
      <path d="M262 178l58 10a7 7 0 0 1 5 8v1a7 7 0 0 1-8 5l-58-13z" fill="#5c3f2a" />
      <path class="metal" d="M210 189h26l-6 14h-14z" />
      <path d="M219 203v38M227 203v38" stroke="#4a2c17" stroke-width="3" />
      <path class="pale" d="M198 238h50v22a20 20 0 0 1-20 20h-10a20 20 0 0 1-20-20z" />
      <path d="M248 244h6a9 9 0 0 1 0 20h-7" fill="none" stroke="#f4efe6" stroke-width="5" />
      <path d="M198 238h50v5h-50z" fill="#7a4a26" />
      <path class="metal-line" d="M286 157v54l-9 40" stroke-width="6" stroke-linecap="round" />
      <rect class="metal" x="164" y="282" width="136" height="10" rx="2" />
      <path d="M172 287h120" stroke="#000" stroke-opacity=".4" stroke-width="3" stroke-dasharray="8 5" />
      <path class="t" d="M92 296h216v30a14 14 0 0 1-14 14H106a14 14 0 0 1-14-14z" />
      <rect class="ink" x="106" y="340" width="30" height="8" rx="3" />
      <rect class="ink" x="264" y="340" width="30" height="8" rx="3" />
    </g>
  );
}
