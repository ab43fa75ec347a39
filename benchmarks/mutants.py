"""`python -m benchmarks.mutants`: broken lessons by the hundred, and how long the worst takes.

    python -m benchmarks.mutants -n 2000    two thousand mutants of the real lessons

Each is read and checked with every rule in a thread with a small stack. Prints the slowest and
ends with 1 when one took longer than the limit or ended in anything but messages.
"""

from __future__ import annotations

import argparse
import random
import sys
import threading
import time
from pathlib import Path

from tutor.checks.subject import Shared
from tutor.library.examine import examine_data, examine_shared
from tutor.library.folder import SHARED
from tutor.library.load import default_folder

STACK = 128 * 1024
"""Bytes of stack: as little as small systems give a thread."""

LIMIT = 0.25
"""Seconds that one file may take."""

SIGNS = (
    "\t", "  ", "\n", ":", ": ", "-", "- ", "#", " #", '"', "'", "[", "]", "{", "}", ">", "|",
    "&a ", "*a ", "!x ", "%", "@", "`", "\x00", "\u202e", "\u200b", "9" * 50, "<clinic-phone>",
    "^no-such", "__", "a" * 3000, "? ", "---\n", "\r", "é", "́" * 9, "[" * 200, "- " * 200,
)  # fmt: skip
"""What is put into a lesson."""


def lesson_texts() -> list[tuple[str, str]]:
    """Name and text of every real lesson."""
    files = sorted(default_folder().glob("*.yaml"))
    return [(file.name, file.read_text("utf-8")) for file in files if file.name not in SHARED]


def mutant(text: str, dice: random.Random) -> str:
    """A lesson with a few pieces cut out, doubled, moved, or signs put in."""
    for _number in range(dice.randint(1, 6)):
        at = dice.randrange(len(text) + 1)
        length = dice.choice((0, 1, 2, 5, 40, 400))
        piece = text[at : at + length]
        what = dice.randrange(4)
        if what == 0:
            text = text[:at] + dice.choice(SIGNS) + text[at:]
        elif what == 1:
            text = text[:at] + text[at + length :]
        elif what == 2:
            text = text[:at] + piece * 3 + text[at + length :]
        else:
            rest = text[:at] + text[at + length :]
            to = dice.randrange(len(rest) + 1)
            text = rest[:to] + piece + rest[to:]
    return text


def examined(name: str, text: str, shared: Shared) -> float:
    """Read and check a lesson; the seconds it took."""
    data = text.encode("utf-8", "surrogatepass")
    start = time.thread_time()
    found = examine_data(data, default_folder() / name, shared, "publish", "2026-11-21")
    taken = time.thread_time() - start
    assert all(problem.message for problem in found.problems)
    assert (found.value is None) == any(one.level == "error" for one in found.problems)
    return taken


def run(count: int, seed: int) -> tuple[list[tuple[float, str]], list[str]]:
    """The time each mutant took with its name, and what went wrong with any."""
    times: list[tuple[float, str]] = []
    faults: list[str] = []

    def work() -> None:
        dice = random.Random(seed)
        texts = lesson_texts()
        shared = examine_shared(Path(default_folder())).ids()
        examined(*texts[0], shared)
        for number in range(count):
            name, text = texts[number % len(texts)]
            try:
                times.append((examined(name, mutant(text, dice), shared), f"{name} #{number}"))
            except (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError,
                    TypeError, ValueError) as error:  # fmt: skip
                faults.append(f"{name} #{number}: {error!r}")

    before = threading.stack_size(STACK)
    try:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
    return times, faults


def main() -> int:
    """Run and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutants")
    parser.add_argument("-n", "--count", type=int, default=500, help="how many mutants (500)")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins (1)")
    arguments = parser.parse_args()
    times, faults = run(arguments.count, arguments.seed)
    slowest, name = max(times, default=(0.0, "none"))
    print(f"{len(times)} mutants read and checked; the slowest took {slowest:.3f} s ({name}), "
          f"limit {LIMIT} s; {len(faults)} ended in a fault")  # fmt: skip
    for fault in faults[:20]:
        print(f"! {fault}")
    return 1 if faults or slowest > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
