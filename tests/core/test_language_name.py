"""Which texts can name a language."""

from __future__ import annotations

import pytest

from tutor.core.language_name import LANGUAGE


@pytest.mark.parametrize("name", ["es", "hmn", "es-MX", "pt_BR", "zh-Hant", "zh-Hant-TW"])
def test_a_language_may_have_a_script_and_a_country(name: str) -> None:
    assert LANGUAGE.fullmatch(name)


@pytest.mark.parametrize("name", ["", "e", "Spanish", "es-", "es MX", "../es", "es-MX-", "ES"])
def test_anything_else_names_no_language(name: str) -> None:
    assert not LANGUAGE.fullmatch(name)
