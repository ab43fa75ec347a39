"""How the sheet looks as an HTML file: on a phone, and on two sides of paper.

Owns the style sheet. Its colors are those of the light and the dark screen. Never holds words.
"""

from __future__ import annotations

from tutor.export.sheet_html_room import size_rules

_STYLE = """
:root {
  color-scheme: light dark;
  --paper: #faf6ee; --ink: #2b2724; --quiet: #655c51; --accent: #1d5c66; --line: #8d8272;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #1d1b19; --ink: #ece5d9; --quiet: #b3a99b; --accent: #83c9c4; --line: #7d7468; }
}
* { box-sizing: border-box; }
html { font: 1.0625rem/1.5 Georgia, "Iowan Old Style", "Noto Serif", "DejaVu Serif", serif;
  background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3, h4 { font-family: "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial,
  sans-serif; line-height: 1.25; margin: 0; break-after: avoid; }
h1 { font-size: 1.7em; letter-spacing: -.01em; }
h2 { font-size: 1.2em; color: var(--accent); }
h3 { font-size: 1em; color: var(--accent); }
h4 { font-size: .92em; font-weight: 400; color: var(--quiet); }
p, ol, ul { margin: 0; padding: 0; }
.asked, .others { list-style: none; }
.quiet, .reason { color: var(--quiet); font-size: .88em; }
.words .reason { font-size: .68em; font-weight: 400; display: inline-block; }
.cells { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr);
  column-gap: 1.5em; }
.head { display: flex; justify-content: space-between; align-items: baseline; gap: 1em;
  flex-wrap: wrap; }
.visit { font-weight: 600; margin-block-start: .6em; }
.bar { border-block-end: 3px solid var(--accent); padding-block-end: .8em;
  margin-block-end: 1.1em; }
.part { margin-block-start: 1.4em; }
.part > ul, .part > p, .part > ol { margin-block-start: .35em; }
.part > ul, .steps { padding-inline-start: 1.4em; }
section li + li { margin-block-start: .2em; }
li::marker { color: var(--accent); }
.asked { margin-block-start: 1.1em; }
.asked > li { display: flex; align-items: flex-start; column-gap: .6em; }
.asked .main { flex: 1 1 0; min-width: 0; align-self: stretch; display: flex;
  flex-direction: column; }
.asked > li + li { margin-block-start: 1.5em; }
.asked .number { flex: 0 0 1.1em; font-size: 1.45em; line-height: 1.2; font-weight: 700;
  color: var(--accent); }
.asked .words { font-size: 1.3em; line-height: 1.3; font-weight: 600; }
.box { display: inline-block; width: 1.25em; height: 1.25em; border: 1.5px solid var(--ink);
  border-radius: .15em; margin-block-start: .2em; }
.small.box { width: .8em; height: .8em; border-width: 1px; margin-block-start: .28em; }
.note { font-style: italic; }
.write { height: 4.4rem; overflow: hidden; }
.write i { display: block; height: 2.2rem; border-block-end: 1px solid var(--line); }
.topic { margin-block-start: .8em; }
.others > li { display: grid; grid-template-columns: 1.6em auto minmax(0, 1fr); column-gap: .5em;
  margin-block-start: .3em; }
.others .number { text-align: end; font-variant-numeric: tabular-nums; color: var(--quiet); }
.closing { margin-block-start: 1.2em; padding-block-start: .6em;
  border-block-start: 1px solid var(--line); }
.clinician { margin-block-start: 3.5rem; }
.clinician > h2 { font-size: 1.5em; color: inherit; }
.medicines > ul { columns: 16em; column-gap: 2em; }
.medicines li { break-inside: avoid; }

@page { margin: 12mm 15mm; }
@media print {
  :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --quiet: #4a433b;
    --accent: #1d5c66; --line: #8d8272; }
  html { background: none; line-height: 1.35; }
  body { max-width: none; padding: 0; }
  .side { display: flex; flex-direction: column; height: 253mm; overflow: hidden; }
  .reader { break-after: page; }
  .clinician { margin: 0; }
SIZES_GO_HERE
  .part { margin-block-start: .9em; }
  .medicines > ul { columns: 2; }
  .asked { flex: 6 1 auto; display: flex; flex-direction: column; }
  .asked > li { flex: 1 1 auto; }
  .asked > li + li { margin-block-start: 1em; }
  .write { height: auto; min-height: 0; flex: 1 1 0; }
  .write i { height: 8mm; }
  .notes { flex: 2 1 auto; display: flex; flex-direction: column; }
  .closing { margin-block-start: auto; }
}
"""

SHEET_STYLE = _STYLE.replace("SIZES_GO_HERE", size_rules())
