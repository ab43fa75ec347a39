"""Every half-typed state of a file: the preview goes on, and shows the whole file at its end."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.ui.preview.opened import PACK, Preview, open_preview
from tutor.library.watching import watch

WHOLE = (PACK / "every-kind.yaml").read_text("utf-8")
CUTS = 25
KEYS = ("right", "left", "1", "f3", "f2", "f2", "f4", "right", "f5", "f5", "f6", "2", "enter")


async def _survives(preview: Preview, texts: list[str | bytes], chance: random.Random) -> None:
    for text in texts:
        preview.path.write_bytes(text.encode() if isinstance(text, str) else text)
        preview.app.preview.bench.read_again((preview.path,))
        preview.app.preview.read_again()
        preview.app._show_all()
        if chance.random() < 0.5:
            await preview.press(chance.choice(KEYS))
        assert preview.app.fault is None
        assert preview.app.return_code is None


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_a_file_cut_anywhere_ends_nothing(seed: int, size: tuple[int, int], tmp_path: Path) -> None:
    chance = random.Random(seed)
    cuts = sorted(chance.randrange(len(WHOLE)) for _cut in range(CUTS))

    async def script(preview: Preview) -> None:
        await _survives(preview, [WHOLE[:cut] for cut in cuts], chance)
        preview.app._to_reader()
        await preview.save(WHOLE + "\n")
        assert not preview.app.preview.bench.is_old

    open_preview(tmp_path, script, size=size)


@pytest.mark.parametrize("seed", [4, 5])
def test_lines_taken_out_or_put_elsewhere_end_nothing(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    lines = WHOLE.split("\n")

    def changed() -> str:
        mixed = list(lines)
        for _change in range(chance.randint(1, 3)):
            taken = mixed.pop(chance.randrange(len(mixed)))
            if chance.random() < 0.6:
                mixed.insert(chance.randrange(len(mixed)), taken)
        return "\n".join(mixed)

    async def script(preview: Preview) -> None:
        await _survives(preview, [changed() for _turn in range(CUTS)], chance)

    open_preview(tmp_path, script)


def test_whole_entries_taken_out_end_nothing(tmp_path: Path) -> None:
    """Such files are mostly sound, so that the page, not only the message, is drawn."""
    chance = random.Random(6)
    parts = WHOLE.split("\n  - ")

    def changed() -> str:
        kept = [parts[0], *(part for part in parts[1:] if chance.random() < 0.8)]
        return "\n  - ".join(kept)

    async def script(preview: Preview) -> None:
        await _survives(preview, [changed() for _turn in range(CUTS)], chance)

    open_preview(tmp_path, script)


def test_bytes_that_are_no_text_end_nothing(tmp_path: Path) -> None:
    chance = random.Random(7)
    texts: list[str | bytes] = [b"", b"\0", b"\xff\xfe", b"[" * 3000, b"- " * 300, b"a: &x *x"]
    texts += [WHOLE.encode()[: chance.randrange(9000)] + chance.randbytes(9) for _cut in range(20)]

    async def script(preview: Preview) -> None:
        await _survives(preview, texts, chance)
        preview.path.unlink()
        preview.path.mkdir()
        await preview.look()
        assert preview.app.fault is None

    open_preview(tmp_path, script)


def test_the_file_is_watched_where_it_lies(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        assert preview.app.watch_files.changed() == ()
        assert watch(preview.path).changed() == ()

    open_preview(tmp_path, script)
