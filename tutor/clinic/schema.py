"""What lets an editor help while a clinic file is typed.

Owns that text; all of it comes from the definition in `clinic.py`. Never writes a file.
"""

from __future__ import annotations

import json

import msgspec

from tutor.clinic.clinic import Clinic

CLINIC_SCHEMA = "clinic-1.json"
"""The name of its file."""


def clinic_schema() -> str:
    """The text of the schema."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "clinic file",
        **msgspec.json.schema(Clinic),
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def clinic_schema_line(folder: str) -> str:
    """The first line of a clinic file, for editors that know TOML."""
    return f"#:schema {folder}/{CLINIC_SCHEMA}"
