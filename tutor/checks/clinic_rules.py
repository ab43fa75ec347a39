"""What can be wrong with a clinic file.

Owns what is said of the K codes when they are asked about. Reading the file, in `tutor/clinic`,
finds them; the sentences it says then name what it found.
"""

from __future__ import annotations

from tutor.checks.rule import found_on_reading
from tutor.core.problems import Level
from tutor.words import _

_NAME = 'name = "Our clinic"'


def _clinic(
    code: str, message: str, hint: str, wrong: str, right: str, level: Level = "error"
) -> None:
    found_on_reading(code=code, level=level, message=message, hint=hint, wrong=wrong, right=right)


_clinic(
    "K001",
    _('"{name}" is missing.'),
    _("Put it at the top of the clinic file."),
    'region = "us"',
    f'{_NAME}\nregion = "us"',
)
_clinic(
    "K002",
    _('There is no "{name}" in a clinic file.'),
    _("See docs/clinic-file.md for the names there are."),
    f'{_NAME}\nwelcom = "Please take a seat."',
    f'{_NAME}\nwelcome = "Please take a seat."',
)
_clinic(
    "K003",
    _("Another sort of value is expected here."),
    _('Text stands in quotes, numbers and true or false without, lists as ["one", "another"].'),
    f'{_NAME}\n\n[idle]\nseconds = "90"',
    f"{_NAME}\n\n[idle]\nseconds = 90",
)
_clinic(
    "K004",
    _("This number or this list does not fit."),
    _("Keep between the least and the most that may stand there."),
    f"{_NAME}\n\n[idle]\nseconds = 5",
    f"{_NAME}\n\n[idle]\nseconds = 60",
)
_clinic(
    "K005",
    _("This is not one of the choices."),
    _("Regions and languages are those of the lessons. The program must speak the language, too."),
    f'{_NAME}\nregion = "usa"',
    f'{_NAME}\nregion = "us"',
)
_clinic(
    "K006",
    _("This text is too long, or there is none."),
    _("Shorten it, or fill it in."),
    'name = ""',
    _NAME,
)
_clinic(
    "K007",
    _('"{name}" stands here twice.'),
    _("Keep one of them."),
    f'{_NAME}\nname = "Another clinic"',
    _NAME,
)
_clinic(
    "K008",
    _("This line cannot be followed from here on."),
    _('Write one name and one value in a line. Text stands in "double quotes".'),
    "name = Our clinic",
    _NAME,
)
_clinic(
    "K009",
    _("There is no such folder, or there are no lessons in it."),
    _("Name a folder, beginning from this file's, or with / from the very top."),
    f'{_NAME}\nlessons = "no/such/folder"',
    f'{_NAME}\nlessons = ""',
)
_clinic(
    "K010",
    _("The lessons have no place for this, or it comes from the region."),
    _("See what the lessons leave open in course.yaml, under values."),
    f'{_NAME}\n\n[values]\nemergency-number = "555-0142"',
    f'{_NAME}\n\n[values]\nclinic-phone = "555-0142"',
)
_clinic(
    "K011",
    _("This cannot be a telephone number, or the name of a printer or a screen."),
    _("Phones have digits, printers a queue's name, screens small letters, digits and dashes."),
    f'{_NAME}\n\n[values]\nclinic-phone = "at the desk"',
    f'{_NAME}\n\n[values]\nclinic-phone = "555-0142"',
)
_clinic(
    "K012",
    _("These are not hours of a day."),
    _('Write two different times of the day, such as "18:00-08:00".'),
    f'{_NAME}\n\n[sound]\nquiet_hours = ["6pm-8am"]',
    f'{_NAME}\n\n[sound]\nquiet_hours = ["18:00-08:00"]',
)
_SUM = "scrypt$16384$8$1$QSBzYWx0IGZvciBhbiBleGFtcGxl$bm90IHRoZSBzdW0gb2YgYW55IFBJTiBhdCBhbGwhISE="
"""In the form of a sum; no PIN belongs to it."""

_clinic(
    "K013",
    _("A PIN must not stand here in clear."),
    _("Choose a new one with: ketamine-tutor kiosk --config clinic.toml --set-pin"),
    f'{_NAME}\n\n[staff]\npin = "839201"',
    f'{_NAME}\n\n[staff]\npin = "{_SUM}"',
)
_clinic(
    "K014",
    _("This cannot be compared with a PIN."),
    _("Set the PIN anew with: ketamine-tutor kiosk --config clinic.toml --set-pin"),
    f'{_NAME}\n\n[staff]\npin = "scrypt$16384"',
    f'{_NAME}\n\n[staff]\npin = "{_SUM}"',
)
_clinic(
    "K015",
    _("This is no address of a database."),
    _("Write it as postgresql://user@server/name or sqlite:////folder/file."),
    f'{_NAME}\n\n[counts]\ndatabase = "db.clinic.example"',
    f'{_NAME}\n\n[counts]\ndatabase = "postgresql://counts@db.clinic.example/counts"',
)
_clinic(
    "K016",
    _("This is only a sample, or an emergency number."),
    _("Put in what is true for this clinic, or take the line out."),
    f'{_NAME}\n\n[values]\nclinic-phone = "911"',
    f'{_NAME}\n\n[values]\nclinic-phone = "555-0142"',
    level="warning",
)
_clinic(
    "K017",
    _("Everybody on this computer can read this password."),
    _("Take away their right to read it: chmod o= and the file's name."),
    f'{_NAME}\n\n[counts]\ndatabase = "postgresql://counts:secret@db.clinic.example/counts"',
    f'{_NAME}\n\n[counts]\ndatabase = "postgresql://counts@db.clinic.example/counts"',
    level="warning",
)
_clinic(
    "K018",
    _("No PIN is set, so the staff cannot leave the screen."),
    _("To set one, run: ketamine-tutor kiosk --config clinic.toml --set-pin"),
    _NAME,
    f'{_NAME}\n\n[staff]\npin = "{_SUM}"',
    level="note",
)
