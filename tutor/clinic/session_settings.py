"""What a session needs of a clinic's wishes, in the words of the other rooms.

Owns that step only. Never reads a file and never asks the clock.
"""

from __future__ import annotations

from pathlib import Path

from tutor.clinic.clinic import Clinic
from tutor.core.clean import visible
from tutor.library.load import default_folder
from tutor.store.settings import Settings

OWN_NAMES = {
    "am": "አማርኛ", "ar": "العربية", "bn": "বাংলা", "cs": "Čeština", "da": "Dansk", "de": "Deutsch",
    "el": "Ελληνικά", "en": "English", "es": "Español", "fa": "فارسی", "fi": "Suomi",
    "fr": "Français", "gu": "ગુજરાતી", "he": "עברית", "hi": "हिन्दी", "hmn": "Hmoob",
    "ht": "Kreyòl ayisyen", "hu": "Magyar", "hy": "Հայերեն", "it": "Italiano", "ja": "日本語",
    "km": "ខ្មែរ", "ko": "한국어", "lo": "ລາວ", "nb": "Norsk bokmål", "ne": "नेपाली",
    "nl": "Nederlands", "pa": "ਪੰਜਾਬੀ", "pl": "Polski", "ps": "پښتو", "pt": "Português",
    "ro": "Română", "ru": "Русский", "so": "Soomaali", "sv": "Svenska", "sw": "Kiswahili",
    "ta": "தமிழ்", "te": "తెలుగు", "th": "ไทย", "tl": "Tagalog", "tr": "Türkçe",
    "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文", "zh-hans": "简体中文",
    "zh-hant": "繁體中文",
}  # fmt: skip
"""Languages as those who speak them write their names."""


def settings_for(clinic: Clinic) -> Settings:
    """The settings every session begins with."""
    return Settings(
        theme=clinic.look.theme,
        spacing=clinic.look.spacing,
        region=clinic.region,
        values={name: visible(text).strip() for name, text in clinic.values.items()},
    )


def own_name(code: str) -> str:
    """What a language calls itself; its code when that is not known."""
    parts = code.replace("_", "-").split("-")
    for known in range(len(parts), 0, -1):
        if name := OWN_NAMES.get("-".join(parts[:known]).lower()):
            place = "-".join(parts[known:]).upper()
            return f"{name} ({place})" if place else name
    return code


def folders(clinic: Clinic) -> tuple[Path, Path | None]:
    """The lessons' folder, and the overlays' where it is not the one beside the lessons."""
    lessons = Path(clinic.lessons) if clinic.lessons else default_folder()
    return lessons, Path(clinic.overlays) if clinic.overlays else None
