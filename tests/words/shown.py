"""Finds text in the source that people would see and translators would not.

Owns which calls show text. Reads the source; never imports it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from docs.catalogue import marked

SHOWING = frozenset({
    "Button", "CannotSave", "Label", "NoLessons", "Static", "WrongOption", "bullet",
    "caption", "hear", "heading", "label", "note", "notify", "plain", "pressable",
    "print", "result", "say", "say_words", "sentence", "text", "title_row", "words", "wrong_use",
})  # fmt: skip
"""Calls whose texts somebody reads."""

SHOWN_KEYWORDS = frozenset({"description", "epilog", "help", "hint", "message", "placeholder"})
"""Named arguments that somebody reads, whatever is called."""

SHOWN_NAMES = frozenset({"hint", "leaving_note", "message", "notice", "prompt", "says", "trouble"})
"""Variables and fields that somebody reads."""

PASSED_ON = frozenset({"capitalize", "format", "join", "lower", "rstrip", "strip", "upper"})
"""What is done to a text and still leaves it a text."""

_SPOKEN = re.compile(r"[^\W\d_]{2,}\S*\s+\S*[^\W\d_]{2}|^\s*[A-Z][a-z]+[.:,]?\s*$")
"""Two words, or one that starts like a sentence; names of styles and targets are neither."""


def literals(value: ast.expr) -> Iterator[ast.Constant]:
    """The texts a value may hold that did not go through the catalogue."""
    match value:
        case ast.Constant(value=str()):
            yield value
        case ast.JoinedStr(values=parts) | ast.BoolOp(values=parts):
            for part in parts:
                yield from literals(part)
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from literals(part)
        case ast.FormattedValue(value=inner) | ast.Starred(value=inner):
            yield from literals(inner)
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            yield from literals(one)
            yield from literals(other)
        case ast.Call(func=ast.Attribute(value=inner, attr=attr), args=args) if attr in PASSED_ON:
            for part in (inner, *args):
                yield from literals(part)


def _shown_values(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.Call(func=func, args=args, keywords=keywords):
            name = func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
            if name in SHOWING:
                yield from args
            yield from (word.value for word in keywords if word.arg in SHOWN_KEYWORDS)
        case ast.Assign(targets=[target], value=value):
            if _name_of(target) in SHOWN_NAMES:
                yield value
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            if _name_of(target) in SHOWN_NAMES:
                yield value


def _name_of(target: ast.expr) -> str:
    return target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")


def unmarked(tree: ast.AST) -> list[str]:
    """Every text that is shown without having been looked up, with its line."""
    found: list[str] = []
    for node in ast.walk(tree):
        for value in _shown_values(node):
            found += [
                f"line {text.lineno}: {text.value!r}"
                for text in literals(value)
                if _is_spoken(text, value)
            ]
    return found


def _is_spoken(text: ast.Constant, value: ast.expr) -> bool:
    """Whether it has words in it; between blanks any word counts."""
    inside_f = any(
        text in node.values for node in ast.walk(value) if isinstance(node, ast.JoinedStr)
    )
    has_blanks = inside_f or "{" in str(text.value)
    if has_blanks and re.search(r"(?<![\w:-])[^\W\d_]{2,}(?![\w:-])", str(text.value)):
        return True
    return _SPOKEN.search(str(text.value)) is not None


def _is_looked_up(value: ast.expr) -> bool:
    while isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
        if value.func.attr not in PASSED_ON:
            return False
        value = value.func.value
    return bool(marked(value))


def _is_number_or_sign(value: ast.expr) -> bool:
    """Whether it is a number with a full stop, or a sign, which every language puts the same."""
    match value:
        case ast.Constant(value=str(text)):
            return not re.search(r"[^\W\d_]", text)
        case ast.JoinedStr(values=parts):
            signs = [part for part in parts if isinstance(part, ast.Constant)]
            return len(parts) - len(signs) == 1 and all(map(_is_number_or_sign, signs))
    return False


def joins(tree: ast.AST) -> list[str]:
    """Every place where a looked-up text is glued to other words."""
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            sides = (node.left, node.right)
            if any(map(_is_looked_up, sides)) and not any(map(_is_number_or_sign, sides)):
                found.append(ast.unparse(node))
        elif isinstance(node, ast.JoinedStr):
            words = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
            signs = "".join(str(p.value) for p in node.values if isinstance(p, ast.Constant))
            count = sum(map(_is_looked_up, words))
            if count > 1 or (count and re.search(r"[^\W\d_]", signs)):
                found.append(ast.unparse(node))
    return found


def looked_up_at_import(tree: ast.Module) -> list[str]:
    """Lookups that run once, while the module is imported, whatever language comes later."""
    found: list[str] = []

    def look(node: ast.AST) -> None:
        if marked(node) in ("_", "plural"):
            found.append(ast.unparse(node))
        inner = ast.iter_child_nodes(node)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inner = iter([*node.decorator_list, node.args])
        elif isinstance(node, ast.Lambda):
            inner = iter([node.args])
        for child in inner:
            look(child)

    look(tree)
    return found
