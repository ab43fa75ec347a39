"""Builds the preview.

The command line and the tests build it here alike. Never reads the command line.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tutor.checks.rule import Profile
from tutor.store.settings import Settings, Theme
from tutor.ui.preview.app import PreviewApp
from tutor.ui.preview.bench import Bench
from tutor.ui.preview.desk import Open, PreviewDesk, Say


def make_preview(
    path: Path, open_over: Open, say: Say, today: date, profile: Profile = "review",
    theme: Theme = "light", step: str = "",
) -> PreviewApp:  # fmt: skip
    """The preview of a lesson file, ready to run."""
    bench = Bench(path, profile, today.isoformat())
    return PreviewApp(PreviewDesk(bench, Settings(theme=theme), open_over, today, say), step)
