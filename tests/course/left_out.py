"""Facts of the plan that the lessons leave out, each with its reason.

Owns that list. Never hides a fact that is taught: a test compares both.
"""

from __future__ import annotations

LEFT_OUT: dict[str, dict[str, str]] = {}
