"""Every rule's own examples: the wrong one is found, the right one passes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import pytest
from msgspec import structs

from tests.checks.translation_examples import problems_in_translation
from tests.library.overlay_samples import problems_of_example
from tests.library.samples import SHARED, SOUND
from tutor.checks.catalogue import codes, rules
from tutor.checks.rule import RULES, Profile, Rule
from tutor.clinic.read import read_data
from tutor.core.course import Source, SourceList
from tutor.core.problems import Problem
from tutor.library.convert import read
from tutor.library.examine import examine_data
from tutor.library.source import LARGEST
from tutor.library.survey import survey_folder

TODAY = "2026-11-21"
"""The day the examples are looked at."""

CITING = SOUND.replace("id: example", "id: citing").replace(
    "text: One short paragraph.", "text: Call <clinic-phone>. ^a-source"
)
FILES: dict[str, str] = {"citing.yaml": CITING}
"""Files that stand beside the example of a rule that looks at a whole folder."""

KINDS: tuple[tuple[str, Literal["study", "price-page"]], ...] = (
    ("a-source", "study"),
    ("a-seller", "price-page"),
)
LISTED = tuple(
    Source(id=name, title="A", publisher="B", date="2026", kind=kind, seen="whole", checked=TODAY)
    for name, kind in KINDS
)
"""What is known of the sources the examples cite."""

KNOWN = structs.replace(
    SHARED,
    listed=LISTED,
    sources=frozenset(one.id for one in LISTED),
    values=frozenset({"clinic-phone", "emergency-number", "crisis-line"}),
)

NOT_IN_ONE_FILE = {"Y007"}
"""What is wrong around a file cannot be shown inside one; other tests make such files."""


def with_example(example: str) -> str:
    """The sound lesson with the example in place of the parts it names."""
    parts = re.split(r"^(?=\S)", SOUND, flags=re.MULTILINE)
    named = set(re.findall(r"^([a-z-]+):", example, re.MULTILINE))
    named = named or {"title"}
    kept = [part for part in parts if part.partition(":")[0] not in named]
    return "".join(kept) + example + "\n"


def as_bytes(code: str, example: str) -> bytes:
    """The file an example stands for, saved the way its code is about."""
    text = with_example(example)
    if code == "Y001" and example.endswith("..."):
        return text.encode() + b"#" * LARGEST
    if code == "Y002" and "Windows" in example:
        return text.encode("cp1252")
    if code == "Y003" and "UTF-16" in example:
        return text.encode("utf-16")
    if code == "Y021" and "20,000" in example:
        return with_example("retired-ids: [" + "x, " * 20_001 + "]").encode()
    if code == "Y024" and example.endswith("..."):
        return with_example("summary: " + "word " * 5000).encode()
    if code == "Y028" and example.startswith("#"):
        return example.encode()
    return text.encode()


def profile_for(rule: Rule) -> Profile:
    """The profile a rule's examples are looked at in: the plain one, unless it speaks later."""
    return "publish" if rule.since == "publish" else "review"


def problems_across(rule: Rule, example: str, folder: Path) -> list[Problem]:
    """What is found when a folder is looked at whole, with the example in one of its files."""
    first, _line, rest = example.partition("\n")
    name = first.removeprefix("# ") if first.startswith("# ") else ""
    files = {"example.yaml": SOUND} | FILES
    files[name or "example.yaml"] = "format: 1\n" + rest if name else with_example(example)
    for file, text in files.items():
        (folder / file).write_text(text + "\n", encoding="utf-8")
    return [
        problem
        for one in survey_folder(folder, profile_for(rule), TODAY)
        for problem in one.problems
        if one.path.endswith(f"/{name or 'example.yaml'}")
    ]


def problems_of(rule: Rule, example: str, folder: Path) -> list[Problem]:
    """What is found in an example."""
    if rule.code.startswith("K"):
        path = folder / "clinic.toml"
        return list(read_data(example.encode(), path, is_open=True).problems)
    if rule.code.startswith("T"):
        return problems_in_translation(example, folder)
    if rule.find_across is not None:
        return problems_across(rule, example, folder)
    if rule.code in {"A410", "A411", "A412", "A414"}:
        return problems_of_example(example, folder)
    if rule.code == "X108":
        text = (
            "format: 1\n"
            + example
            + (
                "\n    title: A\n    publisher: B\n    date: undated\n    kind: news\n"
                "    seen: whole\n    checked: 2026-11-21\n"
            )
        )
        return list(read(text.encode(), SourceList, "sources.yaml").problems)
    (folder / "drawings").mkdir(exist_ok=True)
    (folder / "drawings" / "map.txt").write_text("x", encoding="utf-8")
    data = as_bytes(rule.code, example)
    path = folder / "example.yaml"
    return list(examine_data(data, path, KNOWN, profile_for(rule), TODAY).problems)


CHECKABLE = [rule for rule in RULES if rule.code not in NOT_IN_ONE_FILE]
NAMES = [f"{rule.code}-{number}" for number, rule in enumerate(CHECKABLE)]


@pytest.mark.parametrize("rule", CHECKABLE, ids=NAMES)
def test_the_wrong_example_is_found(rule: Rule, tmp_path: Path) -> None:
    found = problems_of(rule, rule.wrong, tmp_path)
    assert (rule.code, rule.level) in [(problem.code, problem.level) for problem in found]


@pytest.mark.parametrize("rule", CHECKABLE, ids=NAMES)
def test_the_right_example_passes(rule: Rule, tmp_path: Path) -> None:
    found = problems_of(rule, rule.right, tmp_path)
    assert [each for each in found if each.level == "error" or each.code == rule.code] == []


def test_every_code_the_program_can_give_is_explained() -> None:
    package = Path(__file__).parent.parent.parent / "tutor"
    used: set[str] = set()
    for file in package.rglob("*.py"):
        used |= set(re.findall(r'"([YFXQRCWTASK]\d{3})"', file.read_text(encoding="utf-8")))
    assert used <= set(codes())


def test_a_code_is_never_of_two_families() -> None:
    assert all(re.fullmatch(r"[YFXRCWQTASK]\d{3}", code) for code in codes())
    assert all(rules(code) for code in codes())


def test_every_rule_that_looks_says_why_it_is_there() -> None:
    finders = [rule.find or rule.find_across for rule in RULES]
    assert all(find.__doc__ for find in finders if find is not None)
