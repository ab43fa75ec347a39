"""What to say when a text cannot be followed as names and lists.

Owns turning the parser's complaint into the author's words, at the place where the trouble
began and not where the parser gave up. Never changes or repairs the text.
"""

from __future__ import annotations

import re

import yaml

from tutor.core.problems import Place
from tutor.library.report import Report
from tutor.library.tree import Mark, TextNode
from tutor.words import _

_NO_SPACE = re.compile(r"\s*(?:- +)*[A-Za-z][\w-]*(:)[^\s/]")
_SECOND_COLON = re.compile(r"\s*(?:- +)*[^\s\"'#][^:]*: +\S")
_BRACKET_FIRST = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?([\[{]).*[\]}]\s*")
_NO_SPACE_AFTER_DASH = re.compile(r"\s*(?:- +)*(-)[^\s-]")
_OUT_OF_LINE = ("expected key", "expected '-'", "<block end>", "not allowed")


class _Trouble:
    """Where reading stopped, and what the lines there look like."""

    def __init__(self, error: yaml.MarkedYAMLError, text: str, last: TextNode | None) -> None:
        self.problem = error.problem or ""
        self.context = error.context or ""
        mark: Mark | None = error.problem_mark or error.context_mark
        self.lines = text.split("\n")
        self.line = mark.line if mark else 0
        self.column = mark.column if mark else 0
        if self.line >= len(self.lines):
            # Reading ended on the line after the last one.
            self.line = len(self.lines) - 1
            self.column = len(self.lines[-1])
        self.began: Mark | None = error.context_mark
        self.last = last

    def line_text(self, number: int) -> str:
        """A line, or nothing past the end of the file."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @property
    def sign(self) -> str:
        """The character reading stopped at."""
        return self.line_text(self.line)[self.column : self.column + 1]


def explain(error: yaml.MarkedYAMLError, text: str, last: TextNode | None, report: Report) -> None:
    """Report why the text cannot be followed."""
    trouble = _Trouble(error, text, last)
    for explanation in (_tab, _document, _quote, _label, _colon, _sign, _bracket, _alignment):
        if explanation(trouble, report):
            return
    report.add(
        "Y010", Place(report.path, trouble.line + 1, trouble.column + 1),
        _("This line cannot be followed from here on."),
        _("If this is text, put it in \"double quotes\"."),
    )  # fmt: skip


def _tab(trouble: _Trouble, report: Report) -> bool:
    indent = re.match(r"[ \t]*", trouble.line_text(trouble.line))
    is_tab = "tab character" in trouble.problem or (
        "cannot start any token" in trouble.problem and trouble.sign == "\t"
    )
    if not is_tab or indent is None:
        return False
    column = max(trouble.line_text(trouble.line).find("\t"), 0)
    report.add(
        "Y011", Place(report.path, trouble.line + 1, column + 1),
        _("This line is indented with a Tab."),
        _("Use two spaces for each step in."),
    )  # fmt: skip
    return True


def _document(trouble: _Trouble, report: Report) -> bool:
    if "document start" not in trouble.problem:
        return False
    report.add(
        "Y020", Place(report.path, trouble.line + 1, trouble.column + 1),
        _("The file goes on after a line of dots that ends it."),
        _("Remove the line of three dots."),
    )  # fmt: skip
    return True


def _quote(trouble: _Trouble, report: Report) -> bool:
    """A quote that never closes, or closes in the wrong place."""
    if "quoted scalar" in trouble.context or "double-quoted" in trouble.context:
        began = trouble.began
        if "end of stream" in trouble.problem or "document separator" in trouble.problem:
            assert began is not None
            _open_quote(report, began.line, began.column)
            return True
        if "escape" in trouble.problem or "expected escape" in trouble.problem:
            line = trouble.line_text(trouble.line)
            column = line.rfind("\\", 0, trouble.column + 1)
            report.add(
                "Y010", Place(report.path, trouble.line + 1, max(column, 0) + 1),
                _("The sign \\ starts a command inside \"double quotes\"."),
                _("Type it twice, or use 'single quotes' around the text."),
            )  # fmt: skip
            return True
    last = trouble.last
    if last is None or last.style not in {'"', "'"} or last.end.line != trouble.line:
        return False
    between = trouble.line_text(trouble.line)[last.end.column : trouble.column]
    if between.strip() or trouble.sign in {"", "#"}:
        return False
    if last.start.line != last.end.line:
        _open_quote(report, last.start.line, last.start.column)
    else:
        report.add(
            "Y013", Place(report.path, trouble.line + 1, trouble.column + 1),
            _("The text goes on here after its closing quote."),
            _("Quote the whole text, and use the other kind of quote inside it."),
            Place(report.path, last.start.line + 1, last.start.column + 1),
        )  # fmt: skip
    return True


def _open_quote(report: Report, line: int, column: int) -> None:
    report.add(
        "Y013", Place(report.path, line + 1, column + 1),
        _("This quote is not closed."),
        _("Type the same quote at the end of the text."),
    )  # fmt: skip


def _label(trouble: _Trouble, report: Report) -> bool:
    """A sign that YAML reads as a label or a command."""
    if trouble.began is None or not any(
        name in trouble.context for name in ("an alias", "an anchor", "a tag")
    ):
        return False
    sign = trouble.line_text(trouble.began.line)[trouble.began.column : trouble.began.column + 1]
    report.add(
        "Y023" if sign == "!" else "Y022", report.spot(trouble.began),
        _("A text cannot start with the sign {sign} here.").format(sign=sign),
        _("Put the text in \"double quotes\"."),
    )  # fmt: skip
    return True


def _colon(trouble: _Trouble, report: Report) -> bool:
    """A colon with a second one behind it, or with no space behind it."""
    is_lost_name = "could not find expected ':'" in trouble.problem
    if "mapping values are not allowed" not in trouble.problem and not is_lost_name:
        return False
    first = trouble.began.line if is_lost_name and trouble.began else trouble.line
    for number in (first, first - 1):
        found = _NO_SPACE.match(trouble.line_text(number))
        if found:
            report.add(
                "Y010", Place(report.path, number + 1, found.start(1) + 1),
                _("There is no space after this colon."),
                _("Type a space after it, or put the text in \"double quotes\"."),
            )  # fmt: skip
            return True
    before = trouble.line_text(trouble.line)[: trouble.column]
    if is_lost_name or not _SECOND_COLON.match(before):
        return False
    report.add(
        "Y012", Place(report.path, trouble.line + 1, trouble.column + 1),
        _("There is a second colon in this line."),
        _("Put the text after the first colon in \"double quotes\"."),
    )  # fmt: skip
    return True


def _sign(trouble: _Trouble, report: Report) -> bool:
    """A text that starts with a sign the file format keeps for itself."""
    if "block scalar" in trouble.context:
        report.add(
            "Y010", report.spot(trouble.began) if trouble.began else Place(report.path, 1, 1),
            _("The sign {sign} stands alone, with its text on the lines below.").format(
                sign=trouble.line_text(trouble.line)[: trouble.column].strip()[-1:] or ">"
            ),
            _("Move the text to the next line, two spaces further in."),
        )  # fmt: skip
        return True
    is_no_text = "cannot start any token" in trouble.problem or "node content" in trouble.problem
    if is_no_text and not trouble.sign:
        _open_bracket(trouble, report)
        return True
    if is_no_text:
        report.add(
            "Y010", Place(report.path, trouble.line + 1, trouble.column + 1),
            _("A text cannot start with the sign {sign} here.").format(sign=trouble.sign),
            _("Put the text in \"double quotes\"."),
        )  # fmt: skip
        return True
    if (
        "directive" in trouble.context
        or "document" in trouble.problem
        or ("directive" in trouble.problem)
    ):
        report.add(
            "Y010", Place(report.path, trouble.line + 1, 1),
            _("A line cannot start with the sign {sign}.").format(sign="%"),
            _("Remove this line."),
        )  # fmt: skip
        return True
    return False


def _open_bracket(trouble: _Trouble, report: Report) -> None:
    """The file ends inside a list that was never closed."""
    for number in range(len(trouble.lines) - 1, -1, -1):
        line = trouble.lines[number]
        column = max(line.rfind("["), line.rfind("{"))
        if column >= 0:
            _not_closed(report, Place(report.path, number + 1, column + 1), line[column])
            return
    report.add(
        "Y010", Place(report.path, trouble.line + 1, trouble.column + 1),
        _("The file ends in the middle of something."),
        _("Look at what stands in its last lines."),
    )  # fmt: skip


def _not_closed(report: Report, place: Place, sign: str) -> None:
    report.add(
        "Y010", place,
        _("The list that starts with {sign} here is not closed.").format(sign=sign),
        _('Close it, or put text that starts with {sign} in "double quotes".').format(sign=sign),
    )  # fmt: skip


def _bracket(trouble: _Trouble, report: Report) -> bool:
    if any(sign in trouble.problem for sign in _OUT_OF_LINE):
        return _text_after_bracket(trouble, report)
    if "flow" not in trouble.context or trouble.began is None:
        return False
    sign = trouble.line_text(trouble.began.line)[trouble.began.column : trouble.began.column + 1]
    _not_closed(report, report.spot(trouble.began), sign)
    return True


def _text_after_bracket(trouble: _Trouble, report: Report) -> bool:
    """Words in brackets at the start of a text, which are taken for a list."""
    found = _BRACKET_FIRST.fullmatch(trouble.line_text(trouble.line)[: trouble.column])
    if found is None or trouble.sign in {"", "#"}:
        return False
    report.add(
        "Y010", Place(report.path, trouble.line + 1, found.start(1) + 1),
        _("A text cannot start with the sign {sign} here.").format(sign=found[1]),
        _("Put the text in \"double quotes\"."),
    )  # fmt: skip
    return True


def _alignment(trouble: _Trouble, report: Report) -> bool:
    """A line that stands too far in or out, or has neither a name nor a dash."""
    mark_line, column = trouble.line, trouble.column
    if "could not find expected ':'" in trouble.problem and trouble.began is not None:
        mark_line, column = trouble.began.line, trouble.began.column
        report.add(
            "Y014", Place(report.path, mark_line + 1, column + 1),
            _("This line has no name and no dash in front of it."),
            _("Type a colon after a name, or indent text that goes on by two more spaces."),
        )  # fmt: skip
        return True
    if not any(sign in trouble.problem for sign in _OUT_OF_LINE):
        return False
    text = trouble.line_text(mark_line)
    dash = _NO_SPACE_AFTER_DASH.match(text)
    if dash:
        report.add(
            "Y010", Place(report.path, mark_line + 1, dash.start(1) + 1),
            _("There is no space after this dash."), _("Type a space after it."),
        )  # fmt: skip
        return True
    is_dash_after_name = text[column : column + 1] == "-" and bool(text[:column].strip())
    if is_dash_after_name:
        report.add(
            "Y014", Place(report.path, mark_line + 1, column + 1),
            _("A list cannot start on the line of its name."),
            _("Move the dash to the next line, or put the text in \"double quotes\"."),
        )  # fmt: skip
        return True
    report.add(
        "Y014", Place(report.path, mark_line + 1, len(text) - len(text.lstrip()) + 1),
        _("This line does not line up with the lines above it."),
        _("Give lines that belong together the same number of spaces."),
    )  # fmt: skip
    return True
