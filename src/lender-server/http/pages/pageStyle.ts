/** The demo's colours and the widget's shapes show that the page belongs to the same purchase. */
const css = `
:root{color-scheme:light dark;--paper:#f7f4ee;--surface:#fffdf9;--ink:#211f1b;--muted:#665f54;--line:#ddd6c9;--accent:#23574a;--on-accent:#fff;--wash:#e9efe9;--wrong:#a3271b;
--sans:system-ui,-apple-system,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC",sans-serif;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif}
:lang(ko){word-break:keep-all}
h1:lang(ja){word-break:auto-phrase}
:lang(zh){--serif:"Songti SC","Noto Serif SC","Noto Serif CJK SC",STSong,serif}
@media (prefers-color-scheme:dark){:root{--paper:#171613;--surface:#211f1b;--ink:#f1ece2;--muted:#b0a899;--line:#3b372f;--accent:#93cdb9;--on-accent:#10261f;--wash:#22302b;--wrong:#ffab9f}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:100%/1.6 var(--sans);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{max-width:44rem;margin:0 auto;padding:1.25rem clamp(1rem,4vw,2rem) 4rem;overflow-wrap:anywhere}
h1,h2,p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1.5rem}
.brand{display:inline-flex;align-items:center;gap:.6rem;font:600 1.125rem/1.4 var(--serif)}
.brand svg{flex:none;width:1.375rem;height:1.375rem;color:var(--accent)}
nav{position:relative;font-size:.9375rem}
summary{min-height:2.75rem;padding:.5rem .25rem;color:var(--muted);cursor:pointer}
nav ul{position:absolute;z-index:1;inset-inline-end:0;width:max-content;max-width:calc(100vw - 2rem);padding:.5rem 1.25rem;border:1px solid var(--line);border-radius:14px;background:var(--surface);columns:2;column-gap:1.5rem}
main a{color:inherit;font-weight:600;text-underline-offset:.25em}
nav a{display:inline-block;min-height:2.5rem;padding:.5rem 0;border-bottom:2px solid transparent;color:var(--muted);text-decoration:none}
nav a:hover,nav a[aria-current]{color:var(--ink)}
nav a:hover{text-decoration:underline;text-underline-offset:.25em}
nav a[aria-current]{border-color:var(--accent)}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem;padding-top:clamp(2rem,6vw,3.5rem)}
h1{font:600 clamp(1.625rem,1.3rem + 1.4vw,2.125rem)/1.3 var(--serif);text-wrap:balance}
h2{margin-bottom:.5rem;font-size:1.125rem;font-weight:600;line-height:1.4}
.asked{margin-top:.75rem;font-size:1.0625rem}
.asked b{font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
.card{padding:1.25rem;border:1px solid var(--line);border-radius:14px;background:var(--surface)}
.reasons li+li{margin-top:1rem;padding-top:1rem;border-top:1px solid var(--line)}
.reasons:has(.small) p:first-child{font-weight:600}
.bar{display:block;width:100%;height:.375rem;margin:.5rem 0 .375rem;border-radius:99px;background:var(--line)}
.bar rect{fill:var(--accent)}
.small,dl{color:var(--muted);font-size:.875rem}
.review{border-color:transparent;background:var(--wash)}
button{min-height:2.75rem;margin-top:1rem;padding:.5rem 1.25rem;border:1px solid transparent;border-radius:14px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
button:hover{background:color-mix(in srgb,var(--accent) 88%,var(--ink))}
:is(a,summary,button,input,textarea,[tabindex]):focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:3px}
button:focus-visible{border-radius:14px}
.field{display:flex;flex-wrap:wrap;gap:.25rem .5rem;align-items:center;min-height:2.75rem;margin-top:.25rem}
.field:has([type=radio]){flex-wrap:nowrap}
.field input{min-height:1.5rem;font:inherit;color:inherit;accent-color:var(--accent)}
.field [type=radio]{flex:none;width:1.25rem;height:1.25rem;margin:0}
.field.wide{display:grid}
.field textarea{width:100%;padding:.5rem .75rem;border:1px solid var(--line);border-radius:10px;background:var(--surface);color:inherit;font:.875rem/1.5 ui-monospace,monospace}
.field [type=file]{max-width:100%}
pre{margin:.75rem 0 0;overflow-x:auto;white-space:pre-wrap}
:is(.card+p,button+.state){margin-top:.75rem}
pre:empty,.state:empty{display:none}
.state[data-state]::before{display:inline-block;width:1.25em;font-weight:700}
.state[data-state=proven]{color:var(--accent)}
.state[data-state=proven]::before{content:"✓"}
.state[data-state=broken]{color:var(--wrong);font-weight:600}
.state[data-state=broken]::before{content:"✗"}
.state[data-state=waiting]::before{content:"…"}
.field [type=date]{min-height:2.75rem;padding:.25rem .75rem;border:1px solid var(--line);border-radius:10px;background:var(--surface)}
.how p{max-width:38rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem;margin-top:1rem;padding-block:1rem;border-block:1px solid var(--line)}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}
caption{padding-bottom:.25rem;color:var(--muted);font-size:.875rem;text-align:start}
th,td{padding:.375rem .5rem;text-align:end;white-space:nowrap;border-bottom:1px solid var(--line)}
:is(th,td):nth-child(-n+2){text-align:start}
:is(th,td):first-child{padding-inline-start:0}
:is(th,td):last-child{padding-inline-end:0}
td:nth-child(3){font-weight:600}
th{color:var(--muted);font-weight:400}
.figures{grid-template-columns:minmax(0,1fr) max-content;margin:0;padding:0;border:0;color:inherit;font-size:1rem}
.figures dd{text-align:end;font-variant-numeric:tabular-nums}
.figures :nth-last-child(-n+2){font-weight:600}
section p+p{margin-top:.5rem}
p+.figures{margin-top:.75rem}
.states :is(th,td):last-child{white-space:normal;overflow-wrap:break-word}
@media (max-width:30rem){dl{column-gap:.75rem}table{font-size:.8125rem}th,td{padding-inline:.1875rem}:is(th,td):first-child{display:none}:is(th,td):nth-child(2){padding-inline-start:0;white-space:normal}.states :is(th,td):nth-child(2){white-space:nowrap}}
@media (min-width:40rem){.card{padding:1.5rem 1.75rem}}
@media print{:root{--paper:#fff;--surface:#fff;--ink:#000;--muted:#444;--line:#bbb;--wash:#fff;--accent:#23574a}body{max-width:none;padding:0}main{gap:1.25rem;padding-top:1.5rem}nav,form,.back{display:none}.scroll{overflow:visible}.card,tr,dl{break-inside:avoid}h1,h2,caption{break-after:avoid}p{orphans:3;widows:3}}
@media (forced-colors:active){.bar{border:1px solid}.bar rect{fill:Highlight}}
`;

export const pageStyle = css.replaceAll('\n', '');
