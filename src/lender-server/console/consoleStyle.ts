/** What the console adds to the style of the operators' pages: a frame with its navigation, figures, pictures and dense tables. */
const css = `
body.console{max-width:none;padding:0;overflow-wrap:break-word}
.console>header{gap:.5rem 1.25rem;padding:.625rem clamp(1rem,3vw,1.75rem);border-bottom:1px solid var(--line);background:var(--surface)}
.console>header .brand a{display:inline-flex;align-items:center;gap:.6rem;color:inherit;text-decoration:none}
.console>header .who{margin-inline-start:auto}
.console .langs a{min-height:2.25rem;padding:.375rem 0}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-4rem;z-index:3;padding:.5rem 1rem;border-radius:0 0 10px 10px;background:var(--accent);color:var(--on-accent)}
.skip:focus{inset-block-start:0}
.rail{position:sticky;inset-block-start:0;z-index:2;border-bottom:1px solid var(--line);background:var(--paper)}
.rail ul{position:static;display:flex;gap:.25rem;width:auto;max-width:none;padding:0 clamp(.5rem,3vw,1.5rem);border:0;border-radius:0;background:none;overflow-x:auto;scrollbar-width:none;columns:auto}
.rail a{min-height:2.75rem;padding:.625rem .625rem;white-space:nowrap}
.console main{align-content:start;gap:1.25rem;padding:1.25rem clamp(1rem,3vw,1.75rem) 3rem}
.console h1{font-size:clamp(1.375rem,1.2rem + .8vw,1.75rem)}
.console h2{font-size:1.0625rem}
.console .card{padding:1rem 1.125rem}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1rem}
.top button,.row button{margin:0;min-height:2.5rem;padding:.25rem .875rem;border-color:var(--line);border-radius:10px;background:var(--surface);color:var(--ink);font-weight:500;font-size:.9375rem}
.top button:hover,.row button:hover{background:var(--wash)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(9.5rem,100%),1fr));gap:.75rem}
.tile{display:grid;align-content:start;gap:.125rem;padding:.875rem 1rem;border:1px solid var(--line);border-radius:12px;background:var(--surface)}
.tile dt{color:var(--muted);font-size:.875rem}
.tile dd{font-variant-numeric:tabular-nums}
.tile .big{font:600 1.5rem/1.3 var(--sans)}
.tile .small{overflow-wrap:anywhere}
dl.tiles{margin:0;padding:0;border:0;color:inherit}
.alerts{display:grid;gap:.5rem;padding:.875rem 1.125rem;border-radius:12px;background:var(--warn-wash);color:var(--warn)}
.alerts li{display:flex;gap:.5rem}
.alerts li::before{content:"▲";flex:none;font-size:.75rem;line-height:1.9}
.alerts h2{margin:0}
.alerts a{color:inherit}
.calm{padding:.75rem 1.125rem;border-radius:12px;background:var(--wash)}
.grid{display:grid;gap:1.25rem;grid-template-columns:minmax(0,1fr)}
.grid>*{align-content:start}
figure{margin:0}
figcaption p{color:var(--muted);font-size:.875rem}
figure svg{display:block;width:100%;height:auto;margin-top:.75rem;overflow:visible}
figure .wide svg{max-width:56rem}
figure .narrow svg{max-width:27rem}
figure .wide{display:none}
figure .narrow{display:block}
figure details{margin-top:.5rem;font-size:.875rem}
figure summary{min-height:2rem;padding:.25rem 0}
.console table{font-size:.875rem}
.console :is(th,td){padding:.4375rem .625rem;white-space:nowrap;text-align:start;vertical-align:top}
.console :is(th,td):first-child{display:table-cell;padding-inline-start:0}
.console :is(th,td):nth-child(2){padding-inline:.625rem}
.console :is(th,td):last-child{padding-inline-end:0}
.console td:nth-child(3){font-weight:400}
.console :is(th,td).n{text-align:end;font-variant-numeric:tabular-nums}
.console tbody th{min-width:6rem;color:inherit;font-weight:500;white-space:normal}
.console :is(td,th) .small{display:block;font-weight:400}
.console dl.facts bdi{font-size:.875rem;overflow-wrap:anywhere}
.console .hash{font-family:ui-monospace,SFMono-Regular,Consolas,monospace;font-size:.8125rem}
.console tr:last-child>*{border-bottom:0}
.console tbody :is(th,td) bdi{overflow-wrap:anywhere}
.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.meter{display:block;width:100%;min-width:6rem;height:.375rem;margin-top:.375rem;border-radius:99px;background:var(--line);overflow:hidden}
.meter .lent{fill:var(--accent)}
.meter .set{fill:var(--accent);opacity:.45}
.meter.low .lent,.meter.low .set{fill:var(--warn)}
.tabs{display:flex;flex-wrap:wrap;gap:.25rem;font-size:.9375rem}
.tabs ul{position:static;display:flex;flex-wrap:wrap;gap:.25rem;width:auto;padding:0;border:0;background:none;columns:auto}
.tabs a{min-height:2.5rem;padding:.4375rem .875rem;border:1px solid var(--line);border-radius:99px;color:var(--ink)}
.tabs a[aria-current]{border-color:var(--accent);background:var(--wash);font-weight:600}
.find{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}
.find label{flex:1 1 15rem}
.find button{margin:0}
.find input{flex:1 1 9rem;width:auto;min-width:0}
.find label input{width:100%}
.console>header .find{flex:1 1 14rem;flex-wrap:nowrap;max-width:28rem}
.console>header .find input{min-height:2.5rem;padding:.25rem .75rem;font-size:.9375rem}
.console>header .find button{min-height:2.5rem;padding:.25rem .75rem;text-decoration:none;border:1px solid var(--line);border-radius:10px;background:var(--surface);color:var(--ink)}
.tag{display:inline-block;padding:0 .5rem;border:1px solid var(--line);border-radius:99px;font-size:.8125rem;line-height:1.6;white-space:nowrap}
.tag.bad{border-color:var(--warn);color:var(--warn)}
.tag.good{border-color:var(--accent);color:var(--accent)}
.line{display:grid;gap:0}
.line li{position:relative;display:grid;gap:.125rem;padding:0 0 1rem 1.375rem;border-inline-start:1px solid var(--line);margin-inline-start:.3125rem}
.line li:last-child{border-color:transparent;padding-bottom:0}
.line li::before{content:"";position:absolute;inset-inline-start:-.3125rem;inset-block-start:.5rem;width:.5625rem;height:.5625rem;border:2px solid var(--accent);border-radius:50%;background:var(--surface)}
.line .bad::before{border-color:var(--warn)}
.line b{font-weight:600}
.row{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:end}
.ticks{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
.ticks label{display:inline-flex;align-items:center;gap:.375rem;min-height:2.25rem;font-weight:400}
.ticks input{width:1.125rem;min-height:1.125rem;margin:0;accent-color:var(--accent)}
fieldset{margin:0;padding:0;border:0;min-width:0}
legend{padding:0;font-weight:600}
@media (min-width:34rem){figure .wide{display:block}figure .narrow{display:none}}
@media (min-width:64rem){
body.console{display:grid;grid-template:auto 1fr/12.5rem minmax(0,1fr);min-height:100vh}
.console>header{grid-column:1/-1}
.rail{border-bottom:0;border-inline-end:1px solid var(--line)}
.rail ul{position:sticky;inset-block-start:0;flex-direction:column;gap:.125rem;padding:1rem .75rem}
.rail a{display:block;min-height:2.5rem;padding:.4375rem .75rem;border-bottom:0;border-radius:10px}
.rail a[aria-current]{background:var(--wash);font-weight:600}
.console main{max-width:76rem;padding-top:1.5rem}
.console>header+main{grid-column:1/-1}
.grid.two{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.grid.two figure .wide{display:none}
.grid.two figure .narrow{display:block}
.tiles{grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}
}
@media (max-width:30rem){.tile .big{font-size:1.25rem}.console>header .find{flex-basis:100%;max-width:none;order:3}.console table{font-size:.875rem}.console :is(th,td){padding-inline:.4375rem}}
@media (forced-colors:active){.meter{border:1px solid}.meter rect{fill:Highlight}.rail a[aria-current],.tabs a[aria-current]{outline:2px solid}}
`;

export const consoleStyle = css.replaceAll('\n', '');
