// How the pages look. Internal to this room.
//
// Colours meet WCAG 2.2 AA (4.5 to 1 for text) on their grounds in both schemes; a test reckons it.
#pragma once

#include <string_view>

namespace headway::report {

inline constexpr std::string_view style_sheet = R"css(
:root { color-scheme: light dark;
  --ground: #ffffff; --text: #1d2329; --quiet: #56606b; --line: #d3d9df; --soft: #f3f5f7;
  --accent: #0b5a6f; --mark: #8a5a00; --mark-soft: #fdf5e3; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #14181c; --text: #e6eaee; --quiet: #a7b1bb; --line: #353d45; --soft: #1d2329;
  --accent: #7cc7dc; --mark: #f0c36b; --mark-soft: #2a2417; } }
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif;
  text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: break-word; }
.skip { position: absolute; left: -999rem; padding: .5rem 1rem; background: var(--accent); color: var(--ground); }
.skip:focus { left: .5rem; top: .5rem; }
header, nav, main, footer { max-width: 54rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { font-size: clamp(1.7rem, 5vw, 2.3rem); line-height: 1.2; margin: 0; letter-spacing: -.01em; text-wrap: balance; }
.subtitle { color: var(--quiet); font-size: 1.1rem; margin: .5rem 0 0; }
nav { margin-top: 1.75rem; }
nav > div { border-left: .25rem solid var(--accent); background: var(--soft); padding: .8rem 1.2rem; }
nav h2 { font-size: 1rem; margin: 0 0 .3rem; border: 0; padding: 0; }
nav ul { margin: 0; padding: 0; list-style: none; columns: 2 16rem; column-gap: 2rem; }
nav li { margin: 0; padding: .1rem 0; break-inside: avoid; }
nav a { display: inline-block; min-height: 1.5rem; }
h2 { font-size: 1.45rem; line-height: 1.3; margin: 3rem 0 .8rem; padding-top: 1.2rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.12rem; line-height: 1.35; margin: 2rem 0 .4rem; }
h4 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
p, ul { margin: .5rem 0 .9rem; }
ul { padding-left: 1.3rem; }
li { margin: .2rem 0; }
li ul { margin: .1rem 0 .3rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; }
:target { background: var(--mark-soft); }
code { font: .88em/1.5 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; background: var(--soft);
  padding: .08em .35em; border-radius: .2rem; }
.quiet { color: var(--quiet); font-size: .9em; }
.note { border-left: .25rem solid var(--mark); background: var(--mark-soft); padding: .7rem 1.1rem; margin: 1rem 0; }
blockquote { margin: .6rem 0 1rem; padding: .1rem 0 .1rem 1rem; border-left: .2rem solid var(--line); }
blockquote p { margin: .2rem 0; }
dl.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 10.5rem), 1fr)); gap: .8rem; margin: 1.2rem 0; }
dl.figures div { background: var(--soft); padding: .7rem 1rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
dl.figures dd { margin: 0; font-size: 1.5rem; font-weight: 650; line-height: 1.3; font-variant-numeric: tabular-nums; }
dl.figures dt { color: var(--quiet); font-size: .9rem; }
.table { overflow-x: auto; margin: 1rem 0 1.4rem; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; line-height: 1.5; }
caption { text-align: left; font-weight: 650; padding: .2rem 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line);
  font-weight: 400; }
thead th { color: var(--quiet); font-size: .85rem; border-bottom: 2px solid var(--line); font-weight: 600; }
tbody th { font-weight: 600; min-width: 6.5rem; }
td p, th p { margin: 0 0 .25rem; } td p:last-child, th p:last-child { margin-bottom: 0; }
td p + p:has(> code:first-child), td p + p:has(> strong:first-child) { margin-top: .7rem; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead th.number { white-space: normal; }
td.date { white-space: nowrap; }
.wide table { font-size: .84rem; } .wide th, .wide td { padding-right: .55rem; } .wide td.date { white-space: normal; }
footer { color: var(--quiet); font-size: .9rem; margin-top: 3rem; padding-top: 1rem; padding-bottom: 3rem; }
@media (max-width: 40rem) {
  h2 { margin-top: 2.2rem; }
  table, tbody, tr, th, td, caption { display: block; width: 100%; }
  thead { position: absolute; left: -999rem; }
  tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }
  th, td, th.number, td.number { border: 0; padding: .1rem 0; text-align: left; }
  td[data-label]:not(:empty)::before { content: attr(data-label) ": "; color: var(--quiet); font-size: .9em; }
  td[data-label]:has(> p)::before { content: attr(data-label); display: block; }
  td:empty { display: none; }
}
@media print {
  :root { --ground: #fff; --text: #000; --quiet: #444; --line: #bbb; --soft: #fff; --accent: #000; --mark-soft: #fff; }
  html { font-size: 10pt; } .skip { display: none; } a { text-decoration: none; }
  .table { overflow: visible; } td.date { white-space: normal; }
  h2, h3, h4 { break-after: avoid; } tr, blockquote, .note, li { break-inside: avoid; }
  header { padding-top: 0; } footer { margin-top: 1.2rem; padding-bottom: 0; }
  header, nav, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
}
)css";

}  // namespace headway::report
