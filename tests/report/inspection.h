// The scripts that look at a page inside the browser (browser.h). They say what is wrong as a reader would
// meet it.
#pragma once

#include <string_view>

namespace headway::test {

// Before anything else of the page: notes errors, and what its policy refused.
inline constexpr std::string_view watching_script = R"js(
window.noted = [];
window.addEventListener('error', e => noted.push('error: ' + e.message), true);
window.addEventListener('securitypolicyviolation', e => noted.push('asked for: ' + e.violatedDirective + ' ' + e.blockedURI));
for (const level of ['error', 'warn']) console[level] = (...words) => noted.push('console: ' + words.join(' '));
)js";

inline constexpr std::string_view inspecting_script = R"js(
const faults = [], fault = (what, where) => faults.push(what + ': ' + where);
const seen = e => { const r = e.getBoundingClientRect(), s = getComputedStyle(e);
  return r.width > 0 && r.height > 0 && s.visibility === 'visible' && s.display !== 'none' && r.right > 0 &&
    e.checkVisibility({contentVisibilityAuto: true}); };
const said = e => e.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
const parsed = colour => { const n = colour.match(/[\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
const luminance = ([r, g, b]) => { const [x, y, z] = [r, g, b].map(v => { v /= 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * x + 0.7152 * y + 0.0722 * z; };
const contrast = (a, b) => { const x = luminance(a), y = luminance(b); return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05); };
const ground = e => { for (; e; e = e.parentElement) { const c = parsed(getComputedStyle(e).backgroundColor);
  if (c[3] > 0) return c; } return [255, 255, 255, 1]; };
const own_text = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
let texts = 0;

for (const details of document.querySelectorAll('details')) details.open = true;
document.body.offsetHeight;

// Text against its ground. Numbers inside a bar stand on the bar's colour, which their outline has.
for (const e of document.querySelectorAll('body *')) {
  if (!own_text(e) || !seen(e) || ['SCRIPT', 'STYLE', 'title', 'desc'].includes(e.tagName)) continue;
  if (e.matches('.skip')) continue;
  ++texts;
  const style = getComputedStyle(e), svg = e instanceof SVGElement;
  const colour = parsed(svg ? style.fill : style.color);
  const behind = svg && e.classList.contains('inside') ? parsed(style.stroke) : ground(e);
  const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
  const ratio = contrast(colour, behind);
  if (ratio < (large ? 3 : 4.5)) fault('text of contrast ' + ratio.toFixed(2), said(e));
  if (parseFloat(style.fontSize) < 12) fault('text of ' + style.fontSize, said(e));
}
for (const e of document.querySelectorAll('input, textarea')) {
  const style = getComputedStyle(e);
  if (contrast(parsed(style.color), ground(e)) < 4.5) fault('text of a control', e.id);
  if (contrast(parsed(style.borderBottomColor), ground(e)) < 3) fault('border of a control', e.id);
  if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) fault('a control cuts its text', e.id || e.ariaLabel);
}
// The parts of a picture against the page.
for (const e of document.querySelectorAll('.mark rect, .mark path, .axis, .today, line[class*=" d"]')) {
  const style = getComputedStyle(e);
  const colours = e.tagName === 'line' ? [style.stroke] : [style.fill, style.stroke].filter(c => c !== 'none');
  const best = Math.max(...colours.map(c => contrast(parsed(c), ground(e))));
  if (!(best >= 3)) fault('a part of contrast ' + best, e.outerHTML.slice(0, 80));
}
// The page itself never moves sideways, and nothing of it stands outside.
const page = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > page) fault('the page is wider than the screen', document.documentElement.scrollWidth);
for (const e of document.querySelectorAll('main *')) {
  if (!seen(e) || !own_text(e) || e.closest('.table, thead') || ['title', 'desc'].includes(e.tagName)) continue;
  const r = e.getBoundingClientRect();
  if (r.left < -0.5 || r.right > page + 0.5) fault('outside the screen', said(e));
}
// Words of a picture: inside it, and none on another.
for (const picture of document.querySelectorAll('svg.picture')) {
  const frame = picture.getBoundingClientRect();
  const words = [...picture.querySelectorAll('text')].filter(seen).map(e => [e, e.getBoundingClientRect()]);
  const name = said(picture.closest('figure')?.querySelector('svg title') || picture.querySelector('title'));
  words.forEach(([e, r], i) => {
    if (r.left < frame.left - 1 || r.right > frame.right + 1 || r.top < frame.top - 2 || r.bottom > frame.bottom + 2)
      fault('cut', name + ': ' + said(e));
    for (const [other, s] of words.slice(i + 1))
      if (Math.min(r.right, s.right) - Math.max(r.left, s.left) > 1 && Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top) > 4)
        fault('on one another', name + ': ' + said(e) + ' / ' + said(other));
  });
  if (!picture.ariaHidden && !picture.getAttribute('aria-labelledby').split(' ').every(id => document.getElementById(id)?.textContent.trim()))
    fault('a picture without a name', name);
  if (!picture.closest('figure')?.querySelector('table')) fault('a picture without its table', name);
}
// What people who don't see rely on.
const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => fault('an id twice', id));
for (const e of document.querySelectorAll('[aria-describedby], [aria-labelledby]'))
  for (const id of ((e.getAttribute('aria-describedby') || '') + ' ' + (e.getAttribute('aria-labelledby') || '')).trim().split(' '))
    if (!document.getElementById(id)) fault('nothing of this id', id);
for (const e of document.querySelectorAll('a[href^="#"]'))
  if (!document.getElementById(decodeURIComponent(e.getAttribute('href').slice(1)))) fault('a link to nothing', e.outerHTML);
for (const e of document.querySelectorAll('input, textarea'))
  if (!e.ariaLabel && ![...e.labels].some(said)) fault('a control without a name', e.outerHTML);
for (const e of document.querySelectorAll('table'))
  if ([...e.querySelectorAll('thead th')].some(h => h.scope !== 'col') || !e.querySelector('thead th')) fault('a table without headers', said(e));
for (const e of document.querySelectorAll('a, summary, .choice'))
  if (seen(e) && !e.closest('p, td, th, li li') && e.getBoundingClientRect().height < 24) fault('too small to hit', said(e));
for (const e of performance.getEntriesByType('resource')) fault('asked for', e.name);

parent.postMessage({width: innerWidth, dark: matchMedia('(prefers-color-scheme: dark)').matches,
  faults: faults.concat(noted), texts, marks: [...document.querySelectorAll('figure:has(svg.picture)')].map(e => e.querySelectorAll('.mark').length)}, '*');
)js";

// In the page around the frames: their findings, in the order of the frames.
inline constexpr std::string_view collecting_script = R"js(
const found = new Map();
addEventListener('message', e => {
  found.set(e.source, e.data);
  const frames = [...document.querySelectorAll('iframe')].map(f => f.contentWindow);
  if (frames.every(f => found.has(f)))
    document.getElementById('findings').textContent = frames.map(f => JSON.stringify(found.get(f))).join(',');
});
)js";

}  // namespace headway::test
