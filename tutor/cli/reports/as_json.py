"""Problems for other programs, as JSON.

Owns the names in it, which stay as they are once published. Holds every problem.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tutor.cli.findings import Found


def report(files: Sequence[Found]) -> str:
    """All problems as one JSON document."""
    content = {
        "format": 1,
        "files": [
            {
                "path": found.path,
                "errors": found.count("error"),
                "warnings": found.count("warning"),
                "problems": found.problems,
            }
            for found in files
        ],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode()
