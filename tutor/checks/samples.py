"""Small parts of lessons for the examples of rules.

Owns how a page, a check and the shared files look in an example. Never judges anything.
"""

from __future__ import annotations

_PAGE = "pages:\n  - id: first-page\n    title: One\n"
_BLOCKS = "    blocks:\n"


def text(words: str, names: str = "") -> str:
    """A page with one paragraph; `names` are further lines of the page."""
    return page(f"text: {words}", names=names)


def page(*blocks: str, names: str = "") -> str:
    """A page with blocks, each as its author types it."""
    more = "".join(f"    {name}\n" for name in names.split("\n") if name)
    shown = "\n".join("      - " + block.replace("\n", "\n        ") for block in blocks)
    return f"{_PAGE}{more}{_BLOCKS}{shown}"


def source(url: str = "https://www.example.org", **names: str) -> str:
    """The file of sources with one source in it."""
    known = {"date": "undated", "kind": "study", "checked": "2026-11-01", **names}
    lines = [f"    {name}: {value}" for name, value in known.items()]
    if url:
        lines.append(f"    url: {url}")
    return (
        "# sources.yaml\nsources:\n  - id: a-source\n    title: A source\n"
        "    publisher: A publisher\n    seen: whole\n" + "\n".join(lines)
    )


def course(sections: str, more: str = "") -> str:
    """The course file with these sections."""
    return (
        "# course.yaml\ntitle: A course\nupdated: 2026-11-01\nfunding: Nobody paid for it.\n"
        f"sections:\n{sections}\n{more}"
        "stems:\n  - id: what-for\n    ask: What is it for?\n"
        "regions:\n  - id: us\n    name: United States\n    emergency: '911'\n"
        "    checked: 2026-11-01\n    lines:\n      - name: A line\n        reach: Call 988"
    )
