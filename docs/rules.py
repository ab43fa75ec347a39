"""`make reference`: writes docs/rules.md from the rules that lessons are checked with.

Owns how a rule is shown to authors. What each one says is for the rules themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tutor.checks.catalogue import codes, rules
from tutor.checks.rule import Profile, Rule
from tutor.cli.commands.explain import blanked
from tutor.core.clean import MARK, faults

RULE_LIST = Path(__file__).parent / "rules.md"

FAMILIES = {
    "Y": "The file: spaces, quotes, signs, how it was saved",
    "F": "Names that are missing, misspelt, too long or too many",
    "X": "Ids, sources, pages, drawings and addresses",
    "Q": "How it is asked",
    "R": "How easy it is to read",
    "C": "Claims, figures and doses",
    "W": "How it sounds",
    "S": "Safety of readers",
    "A": "Approval, exceptions and a clinic's own changes",
    "T": "Translations",
    "K": "The clinic file of a waiting-room screen",
}
"""What the codes with each first letter are about."""

PROFILES: dict[Profile, str] = {
    "draft": "in every profile",
    "review": "with review and publish",
    "publish": "with publish only",
}
"""When a rule speaks, by the first profile in which it does."""

_HEAD = """\
# Every code of `check`

Made by `make reference` from the rules the program checks lessons with; do not edit. The same
stands behind `ketamine-tutor explain CODE`. How to write a lesson: [authors.md](authors.md).

| level | what it means |
|---|---|
| error | Must be fixed. Patients do not see a lesson with an error that counts in every profile. |
| warning | A person should look at this. Patients see the lesson. |
| note | Only tells you. |

`--profile` says how strictly a lesson is looked at: `draft` while you write, `review` (what
`check` does by itself) and `publish` before patients get it. A rule that starts with C, Q, R or W
may be allowed in one place, with a reason, under
[allow](authors.md#when-a-rule-does-not-fit). In messages `...` stands for what was found.
"""


def document() -> str:
    """The whole file."""
    lines = [_HEAD, "| codes | about |", "|---|---|"]
    for letter, about in FAMILIES.items():
        listed = " ".join(f"[{code}](#{code.lower()})" for code in _codes(letter))
        lines.append(f"| {listed} | {about} |")
    for letter, about in FAMILIES.items():
        lines += ["", f"## {letter}: {about}"]
        for code in _codes(letter):
            lines += ["", f"### {code}"]
            for rule in rules(code):
                lines += _shown(rule)
    return "\n".join(lines) + "\n"


def _codes(letter: str) -> list[str]:
    return [code for code in codes() if code.startswith(letter)]


def _shown(rule: Rule) -> Iterator[str]:
    """One rule."""
    yield from ("", f"**{rule.level}**, {PROFILES[rule.since]}: {_plain(rule.message)}", "")
    yield f"What to do: {_plain(rule.hint)}"
    for word, part in (("Wrong", rule.wrong), ("Right", rule.right)):
        yield from ("", f"{word}:", "", *_example(part))


def _plain(message: str) -> str:
    """A message, so that no sign in it means anything to Markdown."""
    text = blanked(message)
    return "".join(f"\\{letter}" if letter in "\\*_<>[]`" else letter for letter in text)


def _example(text: str) -> list[str]:
    """An example, with a dot for each sign that cannot be seen."""
    letters = list(text)
    for offset, _code in faults(text):
        letters[offset] = MARK
    lines = "".join(letters).replace("\t", "<Tab>").replace("\r", "").split("\n")
    return [f"    {line}".rstrip() for line in lines]


if __name__ == "__main__":
    RULE_LIST.write_text(document(), encoding="utf-8")
