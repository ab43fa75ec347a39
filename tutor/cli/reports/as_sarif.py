"""Problems as SARIF 2.1.0, which code hosts and editors read.

Owns the shape SARIF asks for. Holds every problem.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

import msgspec

from tutor import __version__
from tutor.cli.findings import Found
from tutor.core.problems import Place, Problem

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def report(files: Sequence[Found]) -> str:
    """All problems as one SARIF log."""
    problems = [problem for found in files for problem in found.problems]
    codes = sorted({problem.code for problem in problems})
    tool = {
        "name": "ketamine-tutor",
        "version": __version__,
        "rules": [{"id": code} for code in codes],
    }
    content = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": tool},
                "columnKind": "unicodeCodePoints",
                "results": [_result(problem) for problem in problems],
            }
        ],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode()


def _result(problem: Problem) -> dict[str, Any]:
    text = f"{problem.message} {problem.hint}".strip()
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "level": problem.level,
        "message": {"text": text},
        "locations": [_location(problem.place)],
    }
    if problem.other:
        result["relatedLocations"] = [_location(problem.other)]
    return result


def _location(place: Place) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(place.path)},
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endColumn": place.column + place.width,
            },
        }
    }
