"""A clinic's wishes, compared with the lessons and folders that are really there.

Owns what each field must be beyond its sort and length. Never reads the file; `shape.py` says
where each value stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from tutor.clinic import addresses
from tutor.clinic.clinic import Clinic
from tutor.clinic.names import belonging
from tutor.clinic.pin import is_sum
from tutor.clinic.quiet import stretch
from tutor.clinic.shape import Shaped, Spots
from tutor.clinic.toml_text import Leaf, Node
from tutor.core.course import ClinicValue, Course
from tutor.core.problems import Level
from tutor.core.telephone import digits_of, numbers_in
from tutor.library.examine import read_course
from tutor.library.folder import SHARED
from tutor.library.load import default_folder
from tutor.library.nearness import nearest
from tutor.library.report import Report
from tutor.library.translations import languages
from tutor.words import _, speaks

SOURCE_LANGUAGE = "en"
"""What the lessons are written in."""


class Around(Struct, frozen=True):
    """What the file is compared with."""

    folder: Path
    """The file's own, from which other folders begin."""
    is_open: bool
    """Whether others on this computer may read the file."""


class Wishes:
    """Looks at one file."""

    def __init__(self, shaped: Shaped, spots: Spots, report: Report, around: Around) -> None:
        """Look at the values that are sound so far."""
        self.values = shaped.values
        self.nodes: Mapping[tuple[str, ...], Node] = shaped.nodes
        self.said = shaped.said
        self.spots = spots
        self.report = report
        self.around = around

    def look(self) -> None:
        """Tell everything that is wrong, and make folders whole."""
        lessons = self.folder("lessons")
        self.folder("overlays")
        place = lessons or (default_folder() if not self.values.get("lessons") else None)
        read = read_course(place) if place else None
        course = read.draft if read else None
        if lessons and place and course is None:
            self.tell(
                "K009", ("lessons",), _("There is no course file in this folder."),
                _("Name the folder in which course.yaml and the lessons are."),
            )  # fmt: skip
        elif lessons and not _has_lessons(lessons):
            hint = _("Put the lessons into it, or name another folder.")
            self.tell("K009", ("lessons",), _("There are no lessons in this folder."), hint)
        if course is not None and place is not None:
            self.region(course)
            self.languages(place)
            self.filled_in(course)
        self.hours()
        self.pin()
        self.named("printer", "name", "K011", addresses.printer_advice)
        self.named("counts", "screen", "K011", addresses.screen_advice)
        self.named("counts", "database", "K015", addresses.database_advice)
        self.password()

    def tell(
        self, code: str, path: tuple[str, ...], message: str, hint: str, level: Level = "error"
    ) -> None:
        """Note a fault of a value."""
        node = self.nodes[path]
        self.report.add(code, self.spots.place(node.start, node.end), message, hint, level=level)

    def inner(self, section: str, name: str) -> Any:
        """A value of a section; empty when there is none that is sound."""
        group = self.values.get(section)
        return (group.get(name) or "") if isinstance(group, dict) else ""

    def items(self, *names: str) -> list[tuple[tuple[str, ...], str]]:
        """The sound parts of a list, each with the way to it."""
        return [
            (path, node.value)
            for path, node in self.nodes.items()
            if path[:-1] == names and isinstance(node, Leaf)
        ]

    def folder(self, name: str) -> Path | None:
        """A folder that is named and there."""
        named = self.values.get(name)
        if not named:
            return None
        try:
            path = Path(self.around.folder, named).absolute()
            is_there = path.is_dir()
        except (OSError, ValueError):
            is_there = False
        if not is_there:
            hint = _("Name a folder, beginning from this file's, or with / from the very top.")
            if named.startswith("~"):
                # The screen has an account of its own, and so another ~ than who writes the file.
                hint = _("Write it out, beginning with /: each account has another ~.")
            self.tell("K009", (name,), _("There is no such folder."), hint)
            return None
        self.values[name] = str(path)
        return path

    def chosen(self, path: tuple[str, ...], word: str, known: list[str], message: str) -> None:
        """A word that must be one of those the lessons know."""
        if word in known:
            return
        near = nearest(word, known) if self.report.is_patient else ""
        hint = _("There are: {names}.").format(names=", ".join(known))
        if near:
            hint = _('Did you mean "{near}"?').format(near=near)
        self.tell("K005", path, message, hint)

    def region(self, course: Course) -> None:
        """The region must have crisis lines."""
        known = [region.id for region in course.regions]
        if ("region",) in self.nodes:
            message = _("The lessons have no crisis lines for this region.")
            self.chosen(("region",), self.values["region"], known, message)
        elif "region" not in self.said and known and Clinic(name="").region not in known:
            # Without this the crisis card would be that of a place nobody chose.
            message = _('No region is named, and the lessons have no crisis lines for "{usual}".')
            hint = _('Put it at the top, such as region = "{region}". There are: {names}.').format(
                region=known[0], names=", ".join(known)
            )
            message = message.format(usual=Clinic(name="").region)
            self.report.add("K005", self.spots.place(0, 0), message, hint)

    def languages(self, lessons: Path) -> None:
        """There must be a translation into each language, and each stands once."""
        known = [SOURCE_LANGUAGE, *languages(lessons)]
        before: set[str] = set()
        unspoken = _("The program does not speak this language yet, so the screen leaves it out.")
        hint = _("Take it out until the program's own words are translated, too.")
        for path, language in self.items("languages"):
            if language in before:
                twice = _("This language stands here twice.")
                self.tell("K007", path, twice, _("Keep one of them."))
            before.add(language)
            self.chosen(path, language, known, _("There are no lessons in this language."))
            if language in known and not speaks(language):
                self.tell("K005", path, unspoken, hint, "warning")

    def filled_in(self, course: Course) -> None:
        """What the clinic fills in must be asked for by the lessons, and of the right sort."""
        known = {item.id: item for item in course.values}
        for_help = _numbers_for_help(course)
        for name, text in self.values.get("values", {}).items():
            path = ("values", name)
            item = known.get(name)
            if item is None:
                own = [each.id for each in course.values if each.filled_by == "clinic"]
                message = _("The lessons have no place for this.")
                near = nearest(name, own) if self.report.is_patient else ""
                hint = _("Take this line out.")
                if own:
                    hint = _("There are: {names}.").format(names=", ".join(own))
                if home := belonging(name, is_at_top=name in self.said):
                    hint = home
                elif near:
                    hint = _('Did you mean "{near}"?').format(near=near)
                self.tell("K010", path, message, hint)
            elif item.filled_by != "clinic":
                self.tell(
                    "K010", path, _("This comes from the region and cannot be set here."),
                    _("Take this line out. The region says whose crisis lines are shown."),
                )  # fmt: skip
            else:
                self.clinic_value(path, item, text, for_help)

    def clinic_value(
        self, path: tuple[str, ...], item: ClinicValue, text: str, for_help: Mapping[str, str]
    ) -> None:
        """One value of the right name."""
        is_phone = "phone" in item.id.split("-") or "fax" in item.id.split("-")
        advice = addresses.phone_advice(text) if is_phone and text.strip() else None
        if advice:
            self.tell("K011", path, *advice)
        elif not text.strip():
            hint = _("Fill it in, or take the line out.")
            self.tell("K006", path, _("There is no text here."), hint)
        elif text.strip() == item.sample:
            hint = _("Put in what is true for this clinic, or take the line out.")
            self.tell("K016", path, _("This is only the sample of the lessons."), hint, "warning")
        elif is_phone and digits_of(text) in for_help:
            hint = _("Put in the clinic's own number, or take the line out.")
            self.tell("K016", path, for_help[digits_of(text)], hint, "warning")

    def hours(self) -> None:
        """Quiet hours must be stretches of a day."""
        for path, text in self.items("sound", "quiet_hours"):
            if stretch(text) is None:
                hint = _('Write two different times of the day, such as "18:00-08:00".')
                self.tell("K012", path, _("These are not hours of a day."), hint)

    def pin(self) -> None:
        """The PIN must be a sum, and never stands in clear."""
        pin, path = self.inner("staff", "pin"), ("staff", "pin")
        if not pin:
            return
        if pin.strip().isdigit():
            self.tell("K013", path, *in_clear())
        elif not is_sum(pin):
            self.tell(
                "K014", path, _("This cannot be compared with a PIN."),
                _("Set the PIN anew with: ketamine-tutor kiosk --config clinic.toml --set-pin"),
            )  # fmt: skip

    def named(
        self, section: str, name: str, code: str, look: Callable[[str], addresses.Advice | None]
    ) -> None:
        """A value that only an advice-giver can judge."""
        advice = look(self.inner(section, name))
        if advice:
            self.tell(code, (section, name), *advice)

    def password(self) -> None:
        """A password is for the eyes of few."""
        if self.around.is_open and addresses.has_password(self.inner("counts", "database")):
            hint = _("Take away their right to read it: chmod o= and the file's name.")
            message = _("Everybody on this computer can read this password.")
            self.tell("K017", ("counts", "database"), message, hint, "warning")


def in_clear() -> addresses.Advice:
    """What to say of a PIN that anybody could read."""
    return (
        _("A PIN must not stand here in clear."),
        _("Choose a new one with: ketamine-tutor kiosk --config clinic.toml --set-pin"),
    )


def _has_lessons(folder: Path) -> bool:
    return any(
        path.suffix in (".yaml", ".yml") and path.name not in SHARED for path in folder.iterdir()
    )


def _numbers_for_help(course: Course) -> dict[str, str]:
    """The figures of every emergency number and help line, with what to say of each."""
    found: dict[str, str] = {}
    for region in course.regions:
        for number in numbers_in(region.emergency):
            found[number] = _("This is an emergency number.")
        for text in (region.short, *(line.reach for line in region.lines)):
            for number in numbers_in(text):
                found.setdefault(number, _("This is the number of a help line."))
    return found
