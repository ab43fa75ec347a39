"""`make pictures`: writes the table of colors in docs/design-language.md from the palettes.

Owns the two marks between which the table stands; every ratio is measured here and now.
Never touches anything else.
"""

from __future__ import annotations

from pathlib import Path

from docs.ratios import contrast
from tutor.ui.palette import OWN, TERMINAL, Palette

FILE = Path(__file__).parent / "design-language.md"
START, END = "<!-- colors -->", "<!-- end of colors -->"

USES = {
    "ink": "text, headings, labels",
    "quiet": "text that comes second",
    "accent": "you are here, and do this",
    "mark": "signs beside a word, never text",
    "good": "a right answer",
    "caution": "take care",
    "emergency": "get help now",
    "line": "thin rules and empty marks, never text",
}
BEHIND = ("paper", "raised")


def _measured(palette: Palette, name: str) -> str:
    color = getattr(palette, name)
    on_paper, on_raised = (contrast(color, getattr(palette, behind)) for behind in BEHIND)
    return f"`{color}` {on_paper:.1f} / {on_raised:.1f}"


def table() -> str:
    """Each color with its use, and how far it stands out from paper and from what is raised."""
    rows = [
        "| color | used for | " + " | ".join(one.name for one in OWN) + f" | {TERMINAL.name} |",
        "|---" * (len(OWN) + 3) + "|",
    ]
    for name, use in USES.items():
        measured = " | ".join(_measured(one, name) for one in OWN)
        rows.append(f"| {name} | {use} | {measured} | `{getattr(TERMINAL, name)}` |")
    for name, use in zip(BEHIND, ("behind everything", "behind what has the focus"), strict=True):
        colors = " | ".join(f"`{getattr(one, name)}`" for one in OWN)
        terminal = "`default`" if name == "paper" else "`default`, turned round"
        rows.append(f"| {name} | {use} | {colors} | {terminal} |")
    return "\n".join(rows)


def renewed(text: str) -> str:
    """The page with the table as it is now."""
    before, rest = text.split(START)
    _old, after = rest.split(END)
    return f"{before}{START}\n{table()}\n{END}{after}"


if __name__ == "__main__":
    written = renewed(FILE.read_text(encoding="utf-8"))
    FILE.write_text(written, encoding="utf-8", newline="\n")
