"""How a language is named: es, es-MX, pt_BR, zh-Hant-TW.

Owns which texts can name one. Never says what a language is called, nor whether we speak it.
"""

from __future__ import annotations

import re

LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
"""A language, and after dashes or underscores its script and its country."""
