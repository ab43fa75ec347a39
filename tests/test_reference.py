"""docs/reference.md and docs/rules.md: as the definitions are, and nothing left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from msgspec import Struct
from msgspec.structs import fields

from docs import reference, rules
from docs.reference_words import WORDS
from tutor.blocks.kinds import block_kinds, check_kinds
from tutor.checks.catalogue import codes
from tutor.checks.catalogue import rules as rules_of
from tutor.checks.rule import PROFILES
from tutor.cli.commands.explain import blanked
from tutor.core.block import Check
from tutor.core.fields import Filled
from tutor.library.template import about

KINDS: dict[str, type[Struct]] = {**block_kinds(), **check_kinds()}
CHECKS = {f"`{name}`" for name in check_kinds()}
TABLED: dict[str, type[Struct]] = {
    **{f"`{name}`": kind for name, kind in KINDS.items()},
    **reference.PARTS,
}
REFERENCE = reference.document()
RULE_LIST = rules.document()


def section(document: str, heading: str) -> str:
    """What stands under a heading, up to the next one."""
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", document, re.M | re.S)
    assert found, heading
    return found[1]


def groups_in(kind: type[Struct]) -> Iterator[type[Struct]]:
    """A group and those groups in it that have no heading of their own."""
    yield kind
    for field in reference.typed_fields(kind):
        held = reference.held(field)
        if held.group is not None:
            yield from groups_in(held.group)


def test_the_reference_is_as_the_definitions_are() -> None:
    written = reference.REFERENCE.read_text(encoding="utf-8")
    assert written == REFERENCE, "Type: make reference"


def test_the_list_of_rules_is_as_the_rules_are() -> None:
    written = rules.RULE_LIST.read_text(encoding="utf-8")
    assert written == RULE_LIST, "Type: make reference"


@pytest.mark.parametrize("heading", TABLED)
def test_every_name_authors_may_type_stands_in_a_table(heading: str) -> None:
    shown = section(REFERENCE, heading)
    common = {field.encode_name for field in fields(Check)} if heading in CHECKS else set()
    for group in groups_in(TABLED[heading]):
        for field in reference.typed_fields(group):
            if field.encode_name not in common:
                assert f"\n| `{field.encode_name}` |" in shown, field.encode_name


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_its_example(name: str) -> None:
    assert f"```yaml\n{reference.example(name)}\n```" in section(REFERENCE, f"`{name}`")


def test_what_every_check_has_stands_above_the_kinds() -> None:
    shown = section(REFERENCE, "Checks")
    for field in (*(each.encode_name for each in fields(Check)), "kind"):
        assert f"\n| `{field}` |" in shown


def test_what_the_program_fills_in_is_left_out() -> None:
    filled = {
        field.encode_name
        for kind in TABLED.values()
        for group in groups_in(kind)
        for field in fields(group)
        if any(isinstance(note, Filled) for note in getattr(field.type, "__metadata__", ()))
    }
    assert {"lines", "changed-by", "is-changed"} <= filled
    assert not any(f"| `{name}` |" in REFERENCE for name in filled - {"lines"})
    assert "| `lines` |" not in section(REFERENCE, "`drawing`")


def test_every_name_says_what_it_is_for() -> None:
    rows = [line for line in REFERENCE.splitlines() if line.startswith("| `")]
    assert [row for row in rows if row.endswith("| |")] == []


def test_no_word_stands_in_for_a_definition_that_speaks_for_itself() -> None:
    tabled: list[type[Struct]] = [*TABLED.values(), Check]
    groups = {group for kind in tabled for group in groups_in(kind)}
    silent = {
        f"{group.__name__}.{field.encode_name}"
        for group in groups
        for field in reference.typed_fields(group)
        if not about(group, field)
    }
    assert set(WORDS) == silent


@pytest.mark.parametrize("code", codes())
def test_every_rule_is_listed_under_its_code(code: str) -> None:
    shown = section(RULE_LIST, code)
    told = rules_of(code)
    assert len(re.findall(r"^What to do: ", shown, re.M)) == len(told)
    plain = shown.replace("\\", "")
    for each in told:
        assert f"**{each.level}**, {rules.PROFILES[each.since]}: " in shown
        assert blanked(each.message).replace("\\", "") in plain
        assert blanked(each.hint).replace("\\", "") in plain


def test_every_family_and_every_profile_is_explained() -> None:
    assert {code[0] for code in codes()} == set(rules.FAMILIES)
    assert set(rules.PROFILES) == set(PROFILES)
