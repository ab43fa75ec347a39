"""Visit after visit, with faults between them: everyone is served, and nothing grows."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.soak import FAULTS, HANG_SECONDS, Soak
from benchmarks.waiting_room.kiosk import Kiosk


@pytest.mark.slow
def test_after_every_fault_the_next_person_is_served_and_no_file_stays_open(
    tmp_path: Path,
) -> None:
    with Kiosk(tmp_path, hang=HANG_SECONDS, keeps_output=False) as kiosk:
        soak = Soak(kiosk, seed=3, one_in=2)
        soak.run(4 * len(FAULTS), each=2 * len(FAULTS))
        assert sum(map(len, soak.recovered.values())) >= len(FAULTS)
        first, *others = soak.looks[1:]
        assert all(look.zombies == 0 and look.processes == 5 for look in soak.looks)
        assert all(look.files <= first.files + 1 for look in others)
        assert all(look.uss - first.uss < 1024 * 1024 for look in others)
