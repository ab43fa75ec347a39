"""Everything a face needs, opened once: lessons, record, settings, the session over them.

Owns how the parts are put together, for the screen and the plain face alike. Loads no Textual.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tutor.core.clean import visible
from tutor.core.crisis import crisis_card, regional_value
from tutor.core.document import Reading
from tutor.core.inline import Words
from tutor.core.keeper import CannotSave, Keeper
from tutor.core.nodes import Node
from tutor.core.session import Session
from tutor.library.load import Library, default_folder, open_library
from tutor.store.memory import MemoryStore
from tutor.store.opening import open_store
from tutor.store.own_files import keep_beside
from tutor.store.places import cache_folder, record_path, settings_path
from tutor.store.settings import Settings, load_settings, save_settings
from tutor.words import _, is_chosen, use


class Visit(Struct):
    """What was opened."""

    library: Library
    keeper: Keeper
    settings: Settings
    session: Session
    notice: str
    """What the learner should know before they begin; empty when all is well."""
    is_saving: bool
    """Whether anything may be written to disk for the learner."""
    is_kept: bool
    """Whether the record is on disk, or meant to get there."""
    kept_settings: Settings
    """The settings as last kept; what differs from them is written when one changes."""

    def use_settings(self, settings: Settings) -> None:
        """Use settings for this visit only."""
        self.settings = self.kept_settings = settings

    def save_settings(self, settings: Settings) -> str:
        """Use and keep new settings; a sentence when they could not be kept."""
        if settings.language != self.settings.language:
            use(settings.language)
        self.settings = settings
        if not self.is_saving:
            return ""
        try:
            save_settings(settings, settings_path(), self.kept_settings)
        except CannotSave as error:
            return str(error)
        self.kept_settings = settings
        return ""

    def save_sheet(self, text: str) -> str:
        """Write the sheet into the learner's own folder; a sentence saying where."""
        return self.save_file(text.encode(), ".txt")

    def save_file(self, body: bytes, ending: str) -> str:
        """Write the sheet in one form, beside older ones; a sentence saying where."""
        if not self.is_saving:
            return _("Nothing is kept on this computer, so no file was written.")
        name = _("my-questions")
        usual = Path.home() / f"{name}{ending}"
        try:
            path = keep_beside(usual.parent, name, ending, body)
        except OSError:
            return _(
                "The file {path} could not be written. You can print the sheet instead."
            ).format(path=usual)
        if path != usual:
            return _(
                "Saved as {path}, for {usual} was there already. "
                "Anyone who uses this computer may see it."
            ).format(path=path, usual=usual.name)
        return _("Saved as {path}. Anyone who uses this computer may see it.").format(path=path)


def open_visit(
    folder: Path | None,
    *,
    is_saving: bool,
    today: date | None = None,
    overlays: Path | None = None,
) -> Visit:
    """Open everything. `is_saving` False keeps the record in memory only; `overlays` is the
    folder of a clinic's own changes when it is not the one beside the lessons."""
    settings, settings_notice = _settings()
    if settings.language and not is_chosen():
        # What the command line or the surroundings ask for comes first.
        use(settings.language)
    library = open_library(folder or default_folder(), cache_folder(), overlays)
    today = today or date.today()
    library.keep_to(today)
    keeper, record_notice = open_store(record_path() if is_saving else None)
    notice = " ".join(part for part in (record_notice, settings_notice) if part)
    visit = visit_over(library, keeper, settings, today, notice, is_saving=is_saving)
    # A record from a newer program is left alone, and this one is then forgotten at the end.
    visit.is_kept = not isinstance(keeper, MemoryStore)
    return visit


def visit_over(
    library: Library,
    keeper: Keeper,
    settings: Settings,
    today: date,
    notice: str = "",
    *,
    is_saving: bool = False,
) -> Visit:
    """A visit over parts that are open already."""
    otherwise = {item.id: item.otherwise for item in library.course.values}
    marker: Callable[[Words, set[str]], Words] | None = None

    def value(name: str) -> str | None:
        regional = regional_value(library.course, visit.settings.region, name)
        return regional or visit.settings.values.get(name) or otherwise.get(name)

    def terms(words: Words, seen: set[str]) -> Words:
        nonlocal marker
        if marker is None:
            # Only pages need the glossary; the first screen is mostly the list of lessons.
            from tutor.library.terms import marker_for

            marker = marker_for(library.terms)
        return marker(words, seen)

    def crisis() -> tuple[Node, ...]:
        phone = visit.settings.values.get("clinic-phone", "")
        return crisis_card(library.course, visit.settings.region, phone)

    session = Session(library, keeper, Reading(value, terms, crisis, today))
    visit = Visit(library, keeper, settings, session, notice, is_saving, is_saving, settings)
    return visit


def _settings() -> tuple[Settings, str]:
    """The saved settings; what a clinic filled in by hand may hold anything, so it is cleaned."""
    settings, notice = load_settings(settings_path())
    values = {name: visible(text).strip() for name, text in settings.values.items()}
    return replace(settings, values=values), notice
