"""`make keys`: writes the key table of the README from the table of actions.

Owns the two marks in the README between which the table stands. Never touches anything else.
"""

from __future__ import annotations

from pathlib import Path

from tutor.core.actions import ACTIONS, key_name

README = Path(__file__).parent.parent / "README.md"
ON_SCREEN_ONLY = ("aloud", "code_before", "code_next", "actions")
START, END = "<!-- keys -->", "<!-- end of keys -->"


def table() -> str:
    """The keys of the screen and what is typed for them in the plain face."""
    rows = ["| key | typed with `--plain` | what it does |", "|---|---|---|"]
    for item in ACTIONS:
        keys = " or ".join(f"`{key_name(key)}`" for key in item.keys)
        typed = f"`{item.typed}`" if item.typed else "Enter"
        if item.id in ON_SCREEN_ONLY:
            typed = "only on the screen"
        rows.append(f"| {keys} | {typed} | {item.help} |")
    return "\n".join(rows)


def renewed(text: str) -> str:
    """The README with the table as it is now."""
    before, rest = text.split(START)
    _old, after = rest.split(END)
    return f"{before}{START}\n{table()}\n{END}{after}"


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
