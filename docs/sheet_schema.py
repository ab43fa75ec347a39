"""Writes docs/schemas/sheet-1.json: what stands in a sheet file, for other programs.

Owns that file. Never says anything that the definitions in `tutor/export/sheet_file.py` do not.
"""

from __future__ import annotations

import json
from pathlib import Path

from tutor.export.sheet_file import sheet_schema

TARGET = Path(__file__).with_name("schemas") / "sheet-1.json"


def written() -> str:
    """The text of the file."""
    return json.dumps(sheet_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(written(), encoding="utf-8")
