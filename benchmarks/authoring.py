"""`python -m benchmarks.authoring`: how long reading and checking of lessons take.

    python -m benchmarks.authoring -n 1000     a thousand lessons of about 300 lines
    python -m benchmarks.authoring --rules 20  the twenty rules that cost most

Everything is processor time and is divided by what yaml.CSafeLoader alone takes on the same
files in the same run. Prints, and never fails: the machine may be busy.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from tutor.checks.rule import RULES
from tutor.checks.subject import Subject
from tutor.core.lesson import Lesson
from tutor.library.convert import read
from tutor.library.drawings import drawings_in
from tutor.library.examine import examine_shared
from tutor.library.load import default_folder
from tutor.library.survey import survey_folder

LINES = 300
"""About as long as a lesson is."""

OF_WORDS = {"syllables", "_is_known", "_cells"}
"""What is remembered of single words and letters, which all lessons share."""

READ_GATE, CHECK_GATE, AGAIN_GATE = 0.80, 6.0, 0.1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.authoring", description="Measure reading and checking."
    )
    parser.add_argument("-n", "--lessons", type=int, default=200, help="how many lessons (200)")
    parser.add_argument("--rules", type=int, default=12, help="how many rules to list (12)")
    return parser.parse_args()


def make_lessons(folder: Path, count: int) -> list[Path]:
    """A folder of many lessons, made from the real ones, each with an id of its own."""
    source = default_folder()
    (folder / "drawings").mkdir()
    for file in (source / "drawings").iterdir():
        (folder / "drawings" / file.name).write_bytes(file.read_bytes())
    shared = ("sources.yaml", "glossary.yaml")
    for name in shared:
        (folder / name).write_bytes((source / name).read_bytes())
    course = (source / "course.yaml").read_text("utf-8")
    texts = [
        (path.stem, path.read_text("utf-8"))
        for path in sorted(source.glob("*.yaml"))
        if path.name not in {*shared, "course.yaml"}
    ]
    texts = [(stem, text) for stem, text in texts if text.count("\n") <= 2 * LINES]
    made: list[Path] = []
    for number in range(count):
        stem, text = texts[number % len(texts)]
        path = folder / f"{stem}-{number}.yaml"
        path.write_text(text.replace(f"\nid: {stem}\n", f"\nid: {path.stem}\n", 1), "utf-8")
        made.append(path)
    (folder / "course.yaml").write_text(course, "utf-8")
    return made


def _timed(work: Callable[[], object]) -> float:
    """Processor seconds the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def _forget(_done: int, _count: int) -> None:
    """Empty what is remembered of single texts: no two real lessons hold the same ones."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith(("tutor.checks.", "tutor.core.")):
            for part in vars(module).values():
                clear = getattr(part, "cache_clear", None)
                if clear is None or part.cache_info().maxsize is None:
                    continue
                if part.__name__ not in OF_WORDS:
                    clear()


def _each(texts: list[bytes], work: Callable[[bytes], object]) -> None:
    """Do something with one text after the other, and keep nothing of it."""
    for text in texts:
        work(text)


def _forget_all(count: int) -> None:
    """Forget once for each lesson, to know what forgetting costs by itself."""
    for number in range(count):
        _forget(number, count)


def _memory() -> float:
    """The most memory used so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _line(title: str, seconds: float, floor: float, gate: float | None) -> str:
    ratio = seconds / floor
    verdict = "" if gate is None else f"   gate {gate:.2f}  {'ok' if ratio <= gate else 'MISSED'}"
    return f"{title:<44} {seconds:8.3f} s  {ratio:6.2f} x{verdict}"


def rule_costs(files: list[Path], folder: Path) -> list[tuple[float, str, str]]:
    """Seconds each rule takes over some lessons, the dearest first.

    What several rules share, such as cutting a text into sentences, is paid by the first.
    """
    shared = examine_shared(folder).ids()
    drawings = drawings_in(folder)
    subjects: list[Subject] = []
    for path in files:
        found = read(path.read_bytes(), Lesson, path.as_posix(), drawings)
        if found.draft is not None:
            subjects.append(Subject(found, found.draft, shared, path.stem, "2026-11-21"))
    spent = dict.fromkeys(range(len(RULES)), 0.0)
    for subject in subjects:
        for number, rule in enumerate(RULES):
            if (find := rule.find) is not None:
                start = time.process_time()
                for _hit in find(subject):
                    pass
                spent[number] += time.process_time() - start
        _forget(0, 0)
    costs = [
        (spent[number], rule.code, rule.find.__name__)
        for number, rule in enumerate(RULES)
        if rule.find is not None
    ]
    return sorted(costs, reverse=True)


def main() -> int:
    """Measure and print."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="ketamine-tutor-") as scratch:
        folder = Path(scratch, "lessons")
        folder.mkdir()
        files = make_lessons(folder, arguments.lessons)
        texts = [path.read_bytes() for path in files]
        rows = sum(text.count(b"\n") for text in texts)
        print(f"{len(files)} lessons, {rows} lines")
        drawings = drawings_in(folder)
        read(texts[0], Lesson, "warm.yaml", drawings)
        floor = _timed(lambda: _each(texts, lambda text: yaml.load(text, yaml.CSafeLoader)))
        reading = _timed(lambda: _each(texts, lambda text: read(text, Lesson, "a.yaml", drawings)))
        half = arguments.lessons // 2
        before = _memory()
        cache = Path(scratch, "cache")
        checking = _timed(lambda: survey_folder(folder, "publish", "2026-11-21", _forget, cache))
        checking -= _timed(lambda: _forget_all(len(files)))
        after = _memory()
        again = _timed(lambda: survey_folder(folder, "publish", "2026-11-21", None, cache))
        print(_line("yaml.CSafeLoader alone", floor, floor, None))
        print(_line("reading, all faults and positions", reading, floor, READ_GATE))
        print(_line("check, every rule", checking, floor, CHECK_GATE))
        print(f"{'check again, nothing changed':<44} {again:8.3f} s  {again / checking:6.2f} of "
              f"the first run   gate {AGAIN_GATE:.2f}  "
              f"{'ok' if again / checking <= AGAIN_GATE else 'MISSED'}")  # fmt: skip
        print(f"memory: {before:.0f} MB before, {after:.0f} MB at most while checking "
              f"({(after - before) * 1024 / len(files):.0f} kB a lesson)")  # fmt: skip
        few = files[: min(half, 60)] or files
        costs = rule_costs(few, folder)
        own = floor * len(few) / len(files)
        print(f"\nrules, over {len(few)} lessons (x = of the YAML reader's time on them)")
        for seconds, code, name in costs[: arguments.rules]:
            print(f"  {code}  {name:<40} {seconds * 1000:8.1f} ms  {seconds / own:6.2f} x")
        rest = sum(seconds for seconds, _code, _name in costs[arguments.rules :])
        print(f"  the other rules together {'':<25} {rest * 1000:8.1f} ms  {rest / own:6.2f} x")
    return 0


if __name__ == "__main__":
    sys.exit(main())
