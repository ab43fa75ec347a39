"""Rules of style and safety that the source itself must show.

Each rule says in its name what it protects. Where a linter can hold a rule, the linter does.
"""

from __future__ import annotations

import ast
import io
import re
import statistics
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.source_code import FILES, label, source_of, tree_of

LONGEST_MODULE = 300
LONGEST_FUNCTION = 60
USUAL_MODULE = 100

WRITTEN = [file for file in FILES if source_of(file).strip()]
each_module = pytest.mark.parametrize("file", WRITTEN, ids=map(label, WRITTEN))

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last part of the name that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node


def _is_put_together(argument: ast.expr) -> bool:
    """Whether a text is built from parts, some of which may be an author's or a reader's."""
    if isinstance(argument, ast.JoinedStr):
        return True
    return (
        isinstance(argument, ast.Call)
        and isinstance(argument.func, ast.Attribute)
        and argument.func.attr == "format"
    )


@each_module
def test_a_module_says_what_it_owns(file: Path) -> None:
    assert ast.get_docstring(tree_of(file)), "Say what the module owns and what it never does."


@each_module
def test_public_things_have_a_docstring(file: Path) -> None:
    bare = [
        node.name
        for node in tree_of(file).body
        if isinstance(node, ast.ClassDef | Function)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert not bare


@each_module
def test_a_module_is_one_to_three_screens_long(file: Path) -> None:
    assert len(source_of(file).splitlines()) <= LONGEST_MODULE


@each_module
def test_a_function_fits_a_screen(file: Path) -> None:
    long = [
        node.name
        for node in _functions(tree_of(file))
        if (node.end_lineno or node.lineno) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert not long


def test_most_modules_are_short() -> None:
    assert statistics.median(len(source_of(file).splitlines()) for file in WRITTEN) < USUAL_MODULE


@each_module
def test_no_fault_is_swallowed_unseen(file: Path) -> None:
    broad = {"Exception", "BaseException"}
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"line {node.lineno}: name what is expected to go wrong"
            names = {part.id for part in ast.walk(node.type) if isinstance(part, ast.Name)}
            assert not names & broad, f"line {node.lineno}: name what is expected to go wrong"


@each_module
def test_only_public_parts_of_textual_and_rich_are_used(file: Path) -> None:
    for node in ast.walk(tree_of(file)):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            root, *parts = name.split(".")
            private = [part for part in parts if part.startswith("_")]
            assert root not in ("textual", "rich") or not private, name


@each_module
def test_lesson_text_is_never_built_into_objects_by_the_yaml_library(file: Path) -> None:
    dangerous = re.compile(r"(yaml\w*\.)?((safe_|full_|unsafe_)?load(_all)?|compose(_all)?)")
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            is_yaml = "yaml" in node.value.id
            assert not (is_yaml and dangerous.fullmatch(node.attr)), f"line {node.lineno}"
        if isinstance(node, ast.ImportFrom) and node.module == "yaml":
            assert not any(dangerous.fullmatch(alias.name) for alias in node.names)


@each_module
def test_text_never_becomes_markup(file: Path) -> None:
    tree = tree_of(file)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            assert node.attr not in ("from_markup", "from_rich_text"), f"line {node.lineno}"
    for name, call in _calls(tree):
        keywords = {keyword.arg: keyword.value for keyword in call.keywords}
        markup = keywords.get("markup")
        is_off = isinstance(markup, ast.Constant) and markup.value is False
        assert markup is None or is_off, f"line {call.lineno}: markup stays off"
        if name in ("Static", "Label", "Button", "notify") and not is_off:
            texts = [*call.args, *(v for k, v in keywords.items() if k not in ("id", "classes"))]
            assert not any(map(_is_put_together, texts)), f"line {call.lineno}: markup=False"


@each_module
def test_no_import_is_hidden_from_the_running_program(file: Path) -> None:
    names = {node.id for node in ast.walk(tree_of(file)) if isinstance(node, ast.Name)}
    assert "TYPE_CHECKING" not in names


@each_module
def test_a_silenced_checker_is_told_why(file: Path) -> None:
    for token in tokenize.generate_tokens(io.StringIO(source_of(file)).readline):
        if token.type == tokenize.COMMENT and re.search(r"type:\s*ignore|noqa", token.string):
            explained = r"# (type: ignore\[[\w, -]+\]|noqa: [A-Z0-9, ]+) +(#|-|because) *\S.*"
            assert re.fullmatch(explained, token.string), f"line {token.start[0]}"


@each_module
def test_records_are_made_with_msgspec(file: Path) -> None:
    imports = {
        node.module if isinstance(node, ast.ImportFrom) else alias.name
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert not imports & {"dataclasses", "pydantic", "attrs", "attr"}


@each_module
def test_nothing_is_left_for_later(file: Path) -> None:
    assert not re.search(r"\b(TODO|FIXME|XXX)\b", source_of(file))
