// How charts, timelines and forms look. Internal to this room.
//
// Six colours that people who don't see red, green or blue apart still tell by their lightness or by the
// texture (x), dash (d) or marker that goes with each; every one of them keeps 4.5 to 1 to its ground, since
// numbers stand on it in the ground's colour. A test reckons it.
#pragma once

#include <string_view>

namespace headway::report {

inline constexpr std::string_view picture_style_sheet = R"css(
:root { --c1: #0b5a6f; --c2: #b4500a; --c3: #6a4aa5; --c4: #2b74b8; --c5: #a52a66; --c6: #5f6414; --axis: #66717c; --late: #a3360f; }
@media (prefers-color-scheme: dark) { :root { --c1: #7cc7dc; --c2: #f2a65a; --c3: #c0a8f2; --c4: #78aef0; --c5: #f294bd;
  --c6: #d2cf6e; --axis: #8e99a4; --late: #ff9e75; } }
figure { margin: 1.6rem 0 1.8rem; }
figcaption, .form .caption { font-weight: 650; margin: 0 0 .6rem; }
figcaption .quiet { font-weight: 400; }
.picture { display: block; overflow: visible; max-width: 44rem; }
.picture text { stroke: var(--ground); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; font-size: 13px; fill: var(--text); font-variant-numeric: tabular-nums; }
.picture .tick, .picture .says, .picture .gap { fill: var(--quiet); }
.picture .gap { font-style: italic; }
.picture .value, .picture .strong { font-weight: 600; }
.picture .wide { display: none; }
.grid { stroke: var(--line); stroke-width: 1; }
.axis { stroke: var(--axis); stroke-width: 1.5; }
.cut { stroke: var(--ground); stroke-width: 2; }
rect.c1, path.c1 { fill: var(--c1); } rect.c2, path.c2 { fill: var(--c2); } rect.c3, path.c3 { fill: var(--c3); }
rect.c4, path.c4 { fill: var(--c4); } rect.c5, path.c5 { fill: var(--c5); } rect.c6, path.c6 { fill: var(--c6); }
line.c1, .picture text.c1 { stroke: var(--c1); } line.c2, .picture text.c2 { stroke: var(--c2); } line.c3, .picture text.c3 { stroke: var(--c3); }
line.c4, .picture text.c4 { stroke: var(--c4); } line.c5, .picture text.c5 { stroke: var(--c5); } line.c6, .picture text.c6 { stroke: var(--c6); }
.picture .inside { fill: var(--ground); font-weight: 600; stroke-width: 9px; }
.x2, .x3, .x4, .x5, .x6 { stroke: var(--ground); }
.x2 { stroke-width: 18; stroke-dasharray: 2 5; }
.x3 { stroke-width: 4; stroke-dasharray: .1 8; stroke-dashoffset: -5; stroke-linecap: round; }
.x4 { stroke-width: 3; }
.x5 { stroke-width: 18; stroke-dasharray: 4 12; stroke-dashoffset: -6; }
.x6 { stroke-width: 10; stroke-dasharray: 3 3; }
[class^="c"][class*=" d"] { stroke-width: 2.5; stroke-linecap: round; }
.d2 { stroke-dasharray: 8 5; } .d3 { stroke-dasharray: 1 5; } .d4 { stroke-dasharray: 12 4 2 4; }
.d5 { stroke-dasharray: 4 4; } .d6 { stroke-dasharray: 14 3; }
path[class^="c"] { stroke: var(--ground); stroke-width: 1.5; paint-order: stroke; }
.track { fill: var(--soft); }
.stretch { stroke-width: 1.5; stroke: var(--c1); }
.stretch.plain { fill: var(--soft); stroke: var(--axis); }
.stretch.done { fill: var(--c1); }
.stretch.open { fill: var(--ground); }
.stretch.late { fill: var(--late); stroke: var(--late); }
.hatch { stroke: var(--ground); stroke-width: 12; stroke-dasharray: 2 4; }
.today { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 4 3; }
.legend { list-style: none; margin: 0 0 .7rem; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.3rem; font-size: .9rem; }
.legend li { margin: 0; display: flex; align-items: flex-start; gap: .5rem; max-width: 100%; line-height: 1.35; }
.legend span { min-width: 0; overflow-wrap: anywhere; }
.swatch { flex: none; margin-top: .05rem; overflow: visible; }
details { margin: .4rem 0 0; font-size: .94rem; }
summary { color: var(--accent); cursor: pointer; width: fit-content; padding: .2rem 0; min-height: 1.6rem; }
summary:focus-visible, input:focus-visible, textarea:focus-visible { outline: .2rem solid var(--accent); outline-offset: .1rem; }
@media (max-width: 40rem) { dl.figures dd { font-size: 1.25rem; } }
dl.figures small { display: block; font-size: .85rem; font-weight: 400; color: var(--quiet); }
.form { margin: 1.4rem 0 1.8rem; }
.field { border: 0; margin: 0 0 1.25rem; padding: 0; min-width: 0; }
.field > label:not(.choice), .field > .name, legend { display: block; font-weight: 600; padding: 0; margin-bottom: .15rem; }
.help { display: block; color: var(--quiet); font-size: .9rem; margin-bottom: .25rem; }
input, textarea { font: inherit; color: var(--text); background: transparent; border-radius: 0; }
input[type="text"] { width: 100%; min-height: 2.2rem; border: 0; border-bottom: 1.5px solid var(--axis); padding: .25rem .1rem; }
input.date { max-width: 14rem; }
textarea { display: block; width: 100%; border: 1.5px solid var(--axis); padding: .4rem .6rem; resize: vertical; }
.choice { display: flex; gap: .6rem; align-items: flex-start; padding: .2rem 0; min-height: 1.75rem; }
.choice span { min-width: 0; }
input[type="radio"] { appearance: none; flex: none; width: 1.15rem; height: 1.15rem; margin: .22rem 0 0;
  border: 1.5px solid var(--axis); }
input[type="radio"]:checked { border: .36rem solid var(--accent); }
table.blank { table-layout: fixed; }
table.blank th { padding-right: .6rem; }
table.blank td { border: 1.5px solid var(--axis); padding: 0 .3rem; }
table.blank td input { border: 0; }
@media (min-width: 40rem) { .picture .wide { display: inline; } }
@media (max-width: 40rem) { table.blank td, table.blank td input { text-align: left; }
  table.blank td { border: 0; padding: .1rem 0; } table.blank td input { border-bottom: 1.5px solid var(--axis); }
  table.blank td[data-label]:not(:empty)::before { content: attr(data-label); display: block; } }
@page { size: A4; margin: 16mm 15mm 18mm; }
@media print {
  :root { --c1: #0b5a6f; --c2: #b4500a; --c3: #6a4aa5; --c4: #2b74b8; --c5: #a52a66; --c6: #5f6414; --axis: #555; --late: #a3360f; }
  .page-break { break-before: page; } details { display: none; } .legend, figcaption { break-after: avoid; }
  .picture .wide { display: inline; } .picture { break-inside: avoid; max-width: none; }
  .track { stroke: var(--line); }
  .field, dl.figures div { break-inside: avoid; } dl.figures div { border: 1px solid var(--line); }
  thead { display: table-header-group; } textarea { resize: none; }
}
)css";

}  // namespace headway::report
