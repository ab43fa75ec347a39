"""How an exported HTML file looks, on the screen and on paper.

Owns the style sheet. Its colors are those of the light and the dark screen; a test compares
them. Never holds text of a lesson.
"""

from __future__ import annotations

STYLE = """
:root {
  color-scheme: light dark;
  --paper: #faf6ee; --raised: #efe7d8; --ink: #2b2724; --quiet: #655c51; --accent: #1d5c66;
  --good: #2c6438; --caution: #7d4f00; --emergency: #a0211c; --line: #8d8272;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1d1b19; --raised: #2e2a26; --ink: #ece5d9; --quiet: #b3a99b; --accent: #83c9c4;
    --good: #93cf9f; --caution: #e6b965; --emergency: #f59a90; --line: #7d7468;
  }
}
* { box-sizing: border-box; }
html { font: 1.125rem/1.6 Georgia, "Iowan Old Style", "Noto Serif", "DejaVu Serif", serif;
  background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { max-width: 38rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, h4, figcaption, caption, summary, nav, .kicker, .cites, .quiet, .about, footer,
.answers, table, .detail { font-family: "Segoe UI", "Helvetica Neue", "Noto Sans",
  "DejaVu Sans", Arial, sans-serif; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0 0 .6em; text-wrap: balance; }
h1 { font-size: 2.1rem; letter-spacing: -.01em; }
h2 { font-size: 1.45rem; }
h3 { font-size: 1.15rem; }
h4 { font-size: 1rem; }
p, ul, ol, dl, figure, .table, .callout, .ask, .offers { margin: 0 0 1.1rem; }
ul, ol { padding-inline-start: 1.5rem; }
li { margin-block-end: .35rem; }
li::marker { color: var(--accent); }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .table:focus-visible {
  outline: 3px solid var(--accent); outline-offset: 3px; }
a.term { color: inherit; text-decoration: underline dotted var(--accent); }
sup { font: .68em/0 "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif;
  margin-inline-start: .12em; }
sup a { text-decoration: none; padding: .3em .15em; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.quiet, .about, .cites, .detail, .why { color: var(--quiet); font-size: .86rem; }
.why, .detail, .answers { display: block; }
header { margin-block-end: 1.5rem; border-block-end: 3px solid var(--accent); }

.crisis { border: 2px solid var(--emergency); border-radius: .5rem; padding: 1.1rem 1.25rem .4rem;
  font-size: .92rem; }
.crisis h2 { font-size: 1.1rem; color: var(--emergency); }
.crisis h3 { font-size: .95rem; margin-block-end: .3em; }
.crisis ul { margin-block-end: .8rem; }
.crisis .callout { padding: 0; border: 0; background: none; font-size: 1.1rem;
  text-wrap: balance; }

nav { margin: 2rem 0; }
nav h2 { font-size: 1rem; color: var(--quiet); }
nav ol { padding-inline-start: 1.5rem; }

.lesson { margin-block-start: 3rem; }
.lesson > h2 { font-size: 1.8rem; padding-block-end: .3rem; }
.page, .check, .end, .words, .sources { margin-block: 2.75rem; padding-block-start: 1.75rem;
  border-block-start: 1px solid var(--line); }
.page:first-child, .lesson > h2 + .page { border-block-start: 0; padding-block-start: 0; }
.lesson > h2 + .page { margin-block-start: 1rem; }
.kicker { font-size: .86rem; letter-spacing: .06em; text-transform: uppercase;
  color: var(--accent); }

.callout { padding: .85rem 1.1rem; border-inline-start: 5px solid var(--accent);
  background: var(--raised); border-radius: .2rem; }
.callout p, .callout ul { margin: 0; }
.key strong:first-child { color: var(--accent); }
.caution { border-color: var(--caution); }
.caution strong:first-child { color: var(--caution); }
.emergency { border-color: var(--emergency); }
.emergency strong:first-child { color: var(--emergency); }

.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.45; }
caption, figcaption { text-align: start; font-weight: 600; font-size: 1rem; line-height: 1.4;
  padding-block-end: .5rem; }
th, td { text-align: start; vertical-align: top; padding: .45rem .75rem .45rem 0;
  border-block-end: 1px solid color-mix(in srgb, var(--line) 45%, transparent); }
thead th, thead td { color: var(--quiet); border-block-end: 2px solid var(--line);
  font-weight: 600; }
tbody th { font-weight: 600; }
.amount { text-align: end; font-variant-numeric: tabular-nums; }
.blank { height: 2.6rem; border-inline-start: 1px solid var(--line); }
tr:has(.blank) > * { vertical-align: middle; border-block-end-color: var(--line); }
.notice { border-inline-start: 3px solid var(--line); padding-inline-start: .8rem; }

figure { margin-inline: 0; }
figure, .table, .ask { margin-block-end: 1.9rem; }
.table:has(+ .notice) { margin-block-end: .8rem; }
.table + .notice { margin-block-end: 1.9rem; }
figure > :last-child { margin-block-end: 0; }
.drawn { list-style: none; padding: 0; margin-block-end: .6rem; }
.drawn li { margin-block-end: .9rem; }
svg { display: block; width: 100%; margin-block-start: .35rem; }
.dots { max-width: 28rem; }
[dir=rtl] svg { transform: scaleX(-1); }
.bar { height: .85rem; border-radius: .2rem; }
circle.full, path.full, rect.full { fill: var(--accent); }
circle.empty { fill: none; stroke: var(--line); stroke-width: 1; }
rect.empty { fill: var(--raised); }
rect.other { fill: var(--accent); opacity: .45; }
.about { margin-block-end: .7rem; }
.timeline { list-style: none; padding: 0; margin-block-end: .8rem; }
.timeline li { display: grid; grid-template-columns: 7.5rem 1fr; column-gap: 1.9rem; margin: 0;
  padding-block-end: .8rem; position: relative; }
.timeline b { text-align: end; font: 600 .88rem/1.8 "Segoe UI", "Noto Sans", "DejaVu Sans", Arial,
  sans-serif; }
.timeline li::before { content: ""; position: absolute; inset-inline-start: 8.15rem;
  inset-block-start: .55rem; width: .65rem; height: .65rem; border-radius: 50%;
  background: var(--accent); }
.timeline li:not(:last-child)::after { content: ""; position: absolute;
  inset-inline-start: 8.42rem; inset-block: 1.3rem -.4rem; border-inline-start: 2px solid
  var(--line); }
pre { font: .8rem/1.25 "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-x: auto;
  padding: .8rem 1rem; background: var(--raised); border-radius: .3rem; direction: ltr; }

.prompt { font-size: 1.05rem; margin-block-end: .5rem; }
.prompt strong:first-child { color: var(--accent); }
.boxes, .rounds, .each { list-style: none; padding: 0; }
.boxes > li, .rounds > li { padding-inline-start: 1.75rem; position: relative; }
.boxes > li::before, .rounds > li::before { content: ""; position: absolute;
  inset-inline-start: .1rem; inset-block-start: .4rem; width: .9rem; height: .9rem;
  border: 1.5px solid var(--quiet); border-radius: .15rem; }
.rounds > li::before { border-radius: 50%; }
.each > li { padding-block-end: .5rem; }
.answers span { margin-inline-end: 1.4rem; font-size: .9rem; }
.answers span::before { content: ""; display: inline-block; width: .8rem; height: .8rem;
  margin-inline-end: .45rem; vertical-align: -.08rem; border: 1.5px solid var(--quiet);
  border-radius: .15rem; }
.letters { list-style-type: lower-alpha; }
.pairs { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
.lines { margin-block-end: 1.2rem; }
.lines::before, .lines::after { content: ""; display: block; height: 2.2rem;
  border-block-end: 1px solid var(--line); }
details { padding: .7rem 1rem; background: var(--raised); border-radius: .3rem; }
summary { cursor: pointer; font-size: .92rem; font-weight: 600; color: var(--accent); }
details[open] summary { margin-block-end: .7rem; }
details > :last-child { margin-block-end: .2rem; }
.reasons { padding-inline-start: 1.3rem; }
.right > strong { color: var(--good); }
.offers { border: 1px solid var(--line); border-radius: .4rem; padding: .9rem 1.1rem .5rem; }
.offers p, .offers ul { margin-block-end: .4rem; }

dl > div { margin-block-end: .7rem; }
dt { font-weight: 700; }
dd { margin: 0; }
.sources ol { font-size: .92rem; }
.sources li, .page, .check, dt, .lesson { scroll-margin-block-start: 1rem; }
.sources li { margin-block-end: .9rem; }
.name { display: block; font-weight: 600; }
:target { background: var(--raised); }
footer { margin-block-start: 2rem; font-size: .84rem; color: var(--quiet); }
footer p { margin-block-end: .3rem; }

@media (max-width: 30rem) {
  .pairs { grid-template-columns: 1fr; }
  .timeline li { display: block; padding-inline-start: 1.5rem; }
  .timeline b { display: block; text-align: start; }
  .timeline li::before { inset-inline-start: 0; }
  .timeline li:not(:last-child)::after { inset-inline-start: .27rem; }
}

@page { margin: 18mm 17mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --raised: #ffffff; --ink: #000000; --quiet: #2b2724; --accent: #1d5c66;
    --good: #2c6438; --caution: #7d4f00; --emergency: #a0211c; --line: #8d8272;
  }
  html { font-size: 10.5pt; line-height: 1.45; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 20pt; } h2 { font-size: 14.5pt; } h3 { font-size: 12pt; }
  h1, h2, h3, h4, figcaption, caption, .prompt, summary { break-after: avoid; }
  .callout, figure, .table, tr, .ask, .end, .offers, .sources li, dl > div, .crisis, .boxes,
  .rounds, .pairs { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  .cites, .notice, p.quiet:last-child { break-before: avoid; }
  .lesson > h2:first-child { break-before: page; }
  .page, .check, .end, .words, .sources { margin-block: 1.3rem; padding-block-start: 1rem; }
  .callout, pre { border-block: 1px solid var(--line); border-inline-end: 1px solid var(--line); }
  rect.empty { fill: #efe7d8; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a, a.term { color: inherit; text-decoration: none; }
  .table { overflow: visible; }
  details { padding: 0 0 0 .9rem; border-inline-start: 2px solid var(--line); border-radius: 0; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  summary { list-style: none; color: inherit; }
  summary::-webkit-details-marker { display: none; }
  .crisis { margin-block-end: 1.2rem; }
  nav { margin: 1rem 0; }
  dl { columns: 2; column-gap: 9mm; }
  .sources ol { font-size: 8.5pt; line-height: 1.35; }
  .sources li { margin-block-end: .5rem; }
}
"""
