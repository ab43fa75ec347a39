"""The note a crash leaves for those who mend the program.

Owns what is in it: where in the program it happened, and nothing anybody typed or read.
"""

from __future__ import annotations

import os
import platform
import time
import traceback
from pathlib import Path
from types import TracebackType

from tutor import __version__


def write_log(kind: type[BaseException], where: TracebackType | None) -> Path | None:
    """Write the note; gives its path, or None when it cannot be written.

    The error's own message is left out: it can hold words of a lesson or of the learner.
    """
    lines = [
        f"ketamine-tutor {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    lines += [
        f"  {Path(step.filename).name}:{step.lineno} {step.name}"
        for step in traceback.extract_tb(where)
    ]
    try:
        folder = _folder()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.log"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return None
    return path


def _folder() -> Path:
    home = os.environ.get("KETAMINE_TUTOR_HOME", "")
    if home:
        return Path(home) / "logs"
    import platformdirs

    return Path(platformdirs.user_log_dir("ketamine-tutor", appauthor=False))
