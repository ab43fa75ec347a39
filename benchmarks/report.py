"""From many runs to one table.

Owns the arithmetic: a ratio is the median of the ratios of runs that stood next to each
other. Never starts a program.
"""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence

from msgspec import Struct

from benchmarks.measure import Run
from benchmarks.targets import TARGETS, Target

Runs = Mapping[str, Sequence[Run]]
"""The runs of each program, round by round."""


class Line(Struct, frozen=True):
    """One row of the report; None where a figure is missing."""

    title: str
    ours: float | None
    reference: float | None
    value: float | None
    """What the targets are about: the ratio, or our figure where there is no reference."""
    low: float | None
    high: float | None
    """Half of all rounds lie between these two."""
    gate: float
    stretch: float
    verdict: str


def _figures(runs: Runs, place: tuple[str, str]) -> list[float | None]:
    program, figure = place
    return [run.figures.get(figure) for run in runs.get(program, ())]


def _middle(values: Sequence[float]) -> float | None:
    return statistics.median(values) if values else None


def _line(target: Target, runs: Runs) -> Line:
    ours = _figures(runs, target.ours)
    known = [value for value in ours if value is not None]
    reference: float | None = None
    compared = known
    if target.reference:
        others = _figures(runs, target.reference)
        reference = _middle([value for value in others if value is not None])
        pairs = zip(ours, others, strict=False)
        compared = [a / b for a, b in pairs if a is not None and b]
    value = _middle(compared)
    quarters = statistics.quantiles(compared, n=4) if len(compared) > 1 else (value, value, value)
    if value is None:
        verdict = "not measured"
    elif value <= target.stretch:
        verdict = "very good"
    else:
        verdict = "good" if value <= target.gate else "too much"
    return Line(
        target.title, _middle(known), reference, value, quarters[0], quarters[2],
        target.gate, target.stretch, verdict,
    )  # fmt: skip


def lines_of(runs: Runs) -> list[Line]:
    """Every row."""
    return [_line(target, runs) for target in TARGETS]


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.2f}"


def table(lines: Sequence[Line], unit: str) -> str:
    """The report as text."""
    heads = ("", "ours", "reference", "ratio", "half of all", "gate", "stretch", "")
    rows = [heads]
    for line in lines:
        spread = f"{_number(line.low)} to {_number(line.high)}" if line.value is not None else "-"
        ratio = _number(line.value) if line.reference is not None else "-"
        rows.append(
            (line.title, _number(line.ours), _number(line.reference), ratio, spread,
             _number(line.gate), _number(line.stretch), line.verdict)
        )  # fmt: skip
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    text = []
    for row in rows:
        cells = [cell.rjust(width) for cell, width in zip(row, widths, strict=True)]
        cells[0], cells[-1] = row[0].ljust(widths[0]), row[-1]
        text.append("  ".join(cells).rstrip())
    return "\n".join([f"Work is counted in {unit}. Ratios are the thing to look at.", "", *text])


def remarks_of(runs: Runs) -> list[str]:
    """What did not go as planned, with how often."""
    said = [
        f"{name}: {remark}" for name, own in runs.items() for run in own for remark in run.remarks
    ]
    return [f"{remark} ({said.count(remark)} times)" for remark in dict.fromkeys(said)]
