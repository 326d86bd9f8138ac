import { pageStyle } from '../pages/pageStyle.js';

/** What the operators' page adds to the style of the lender's other pages: a wide column, a list, and forms. */
const css = `
body{max-width:68rem}
:root{--warn:#8a3b12;--warn-wash:#f7e9df}
@media (prefers-color-scheme:dark){:root{--warn:#f0b48f;--warn-wash:#37281f}}
header form{display:flex;align-items:center;gap:.75rem;color:var(--muted);font-size:.9375rem}
header button,.plain{margin:0;padding:.5rem .25rem;background:none;color:inherit;font-weight:400;text-decoration:underline;text-underline-offset:.25em}
header button:hover{background:none;color:var(--ink)}
header .who{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem}
.langs{display:flex;gap:1rem;position:static;padding:0;border:0;background:none}
main{gap:1.5rem}
.said{padding:.75rem 1.25rem;border-radius:14px;background:var(--wash)}
.said.bad{background:var(--warn-wash);color:var(--warn)}
.cases{display:grid;gap:.75rem}
.cases li{display:grid;gap:.25rem 1.25rem;grid-template-columns:minmax(0,1fr)}
.cases .sum{font-size:1.125rem;font-variant-numeric:tabular-nums}
.what{display:grid;gap:.5rem}
.what h1{overflow-wrap:anywhere}
.chips{display:flex;flex-wrap:wrap;gap:.375rem .5rem;font-size:.875rem}
.chips li{display:block;padding:.125rem .625rem;border:1px solid var(--line);border-radius:99px}
.chips .two{border-color:var(--warn);color:var(--warn)}
.times{display:flex;flex-wrap:wrap;gap:0 1.25rem;color:var(--muted);font-size:.875rem}
.two-columns{display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
.two-columns>*{align-content:start}
dl.facts{grid-template-columns:minmax(0,auto) minmax(0,auto);margin:0;padding:0;border:0;color:inherit;font-size:1rem}
dl.facts dt{color:var(--muted)}
dl.facts dd{text-align:end;font-variant-numeric:tabular-nums}
dl.facts+h3{margin-top:1.25rem}
h3{margin:0 0 .5rem;font-size:1rem;font-weight:600}
.changed{color:var(--warn);font-weight:600}
.notes li+li{margin-top:.75rem}
.notes p{white-space:pre-line}
.decide{display:grid;gap:.75rem}
label{display:grid;gap:.25rem;font-weight:600}
label .small{font-weight:400}
input,select,textarea{width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid color-mix(in srgb,var(--muted) 70%,transparent);border-radius:10px;background:var(--paper);color:var(--ink);font:inherit;font-weight:400}
textarea{min-height:5.5rem;resize:vertical}
:is(input,select,textarea):focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.decide button{margin-top:.25rem;justify-self:start}
.no button{border-color:currentColor;background:transparent;color:var(--warn)}
.no button:hover{background:var(--warn-wash)}
.sign-in{max-width:26rem}
@media (min-width:48rem){
.cases li{grid-template-columns:minmax(0,1fr) auto;align-items:center}
.cases .times{flex-direction:column;align-items:flex-end;text-align:end}
.two-columns{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
}
@media print{header form,.decide{display:none}}
`;

export const operatorStyle = pageStyle + css.replaceAll('\n', '');
