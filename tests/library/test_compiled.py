"""What comes out of the cache is what was put in, or is refused."""

from __future__ import annotations

import pytest

from tests.core.small_course import RISKS
from tutor.library.compiled import Damaged, pack, pack_lesson, seal, unpack, unpack_lesson


def test_letters_that_are_no_text_are_refused_although_the_sum_fits() -> None:
    packed = pack_lesson(RISKS)[4:].replace(b"Risks", b"R\xffsks", 1)
    with pytest.raises(Damaged):
        unpack_lesson(seal(packed))
    with pytest.raises(Damaged):
        unpack(seal(pack("cafe")[4:].replace(b"cafe", b"caf\xff")), str)


@pytest.mark.parametrize("data", [b"", b"\0", b"\0" * 4, seal(b""), seal(b"\xc1")])
def test_too_little_is_refused(data: bytes) -> None:
    with pytest.raises(Damaged):
        unpack_lesson(data)
