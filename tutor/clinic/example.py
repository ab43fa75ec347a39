"""The clinic file to begin with.

Owns where it lies. What stands in it is for `example.toml` to say.
"""

from __future__ import annotations

from pathlib import Path


def example_text() -> str:
    """A clinic file that explains itself."""
    return Path(__file__).with_name("example.toml").read_text(encoding="utf-8")
