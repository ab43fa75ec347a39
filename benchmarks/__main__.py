"""`make bench`, or `python -m benchmarks`: measure, compare, print.

    make bench ARGS="-n 20"                     more rounds, steadier figures
    make bench ARGS="-n 1 --only lesson --look" one run, and its last screen
    make bench ARGS="--json bench.json"         everything, for another program
    make bench ARGS="--references"              the small apps alone

Keys and ready signs of the program stand at the top of benchmarks/programs.py.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

import msgspec

from benchmarks.measure import Method, Run, run_once
from benchmarks.programs import Program, ours, references
from benchmarks.report import lines_of, remarks_of, table


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Measure the program against small apps."
    )
    parser.add_argument("-n", "--rounds", type=int, default=7, help="runs of each program (7)")
    parser.add_argument("--size", default="100x30", help="columns x rows of the terminal (100x30)")
    parser.add_argument("--idle", type=float, default=3, help="seconds to watch it rest (3)")
    parser.add_argument("--only", default="", help="names of programs, divided by commas")
    parser.add_argument("--references", action="store_true", help="leave the program itself out")
    parser.add_argument("--look", action="store_true", help="print the last screen of each program")
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    return parser.parse_args()


def _all_runs(programs: list[Program], rounds: int, method: Method) -> dict[str, list[Run]]:
    """Every program once a round; every second round backwards, so that drift cancels out."""
    runs: dict[str, list[Run]] = {program.name: [] for program in programs}
    for program in programs:
        print(f"  warming up: {program.name}", file=sys.stderr)
        run_once(program, msgspec.structs.replace(method, idle=0.0), random.Random(0))
    for number in range(rounds):
        print(f"  round {number + 1} of {rounds}", file=sys.stderr)
        for program in programs[::-1] if number % 2 else programs:
            runs[program.name].append(run_once(program, method, random.Random(number)))
    return runs


def main() -> int:
    """Measure and print; 0 even when a target is missed, for the machine may be busy."""
    arguments = _arguments()
    columns, _, rows = arguments.size.partition("x")
    with tempfile.TemporaryDirectory(prefix="ketamine-tutor-") as scratch:
        method = Method(
            size=(int(columns), int(rows)),
            idle=arguments.idle,
            extra={"KETAMINE_TUTOR_HOME": scratch},
        )
        programs = references()
        if not arguments.references:
            programs += ours(Path(scratch))
        if arguments.only:
            wanted = arguments.only.split(",")
            programs = [program for program in programs if program.name in wanted]
        runs = _all_runs(programs, arguments.rounds, method)
    units = sorted({run.unit for own in runs.values() for run in own})
    lines = lines_of(runs)
    print(table(lines, " and ".join(units)))
    for remark in remarks_of(runs):
        print(f"! {remark}")
    if arguments.look:
        for name, own in runs.items():
            rows = own[-1].screen.splitlines() if own else []
            print(f"\n--- {name}", *(row.rstrip() for row in rows), sep="\n")
    if arguments.json:
        everything = {"size": method.size, "units": units, "lines": lines, "runs": runs}
        arguments.json.write_bytes(msgspec.json.format(msgspec.json.encode(everything), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
