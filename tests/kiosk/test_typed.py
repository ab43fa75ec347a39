"""What is typed reaches the session; what would break it never does."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser

from tutor.kiosk.typed import END_OF_PASTE, LONGEST_PASTE, MOST_LEFT, PASTE_PAUSE, Typed


def through(*blocks: bytes, apart: float = 0.0, typed: Typed | None = None) -> bytes:
    """What passes of some blocks that come one after the other."""
    typed = typed or Typed(16384)
    now, found = 1.0, b""
    for block in blocks:
        found += bytes(typed.pass_on(memoryview(bytearray(block)), now))
        now += apart
    return found


@pytest.mark.parametrize(
    "keys",
    [
        b"hello\r", "größer 薬 🙂 ‘so’".encode(), b"\x1b", b"\x1b[A", b"\x1b[1;5C", b"\x1bOP",
        b"\x1b[[A", b"\x1b[24~", b"\x1b[<0;10;5M\x1b[<0;10;5m", b"\x1b[I\x1b[O", b"\x1b[99;5u",
        b"\x1bb", b"\x1b\x1b", b"\x1b[Z", b"\x1b[?2026;2$y", b"\x1b[27;5;99~", b"\x00\x7f\x03",
    ],
)  # fmt: skip
def test_keys_touches_and_text_pass_as_they_are(keys: bytes) -> None:
    assert through(keys) == keys
    assert through(*(keys[at : at + 1] for at in range(len(keys)))) == keys


@pytest.mark.parametrize(
    "bytes_",
    [
        b"\xff", b"\x80\x9f", b"\xc2\x9b", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\xaf",
        b"\xe2\x82", b"\xf8\x88\x80\x80\x80", b"\xe0\x80\xaf",
    ],
)  # fmt: skip
def test_what_is_no_sign_is_dropped(bytes_: bytes) -> None:
    assert through(b"a" + bytes_ + b"b") == b"ab"


@pytest.mark.parametrize(
    "sequence",
    [
        b"[48;9999;9999;1;1t", b"[99999999999u", b"[55296u", b"[99;5:1u", b"[1:A", b"[<0;99999;1M",
        b"[<0;1M", b"[<0;1;1;1M", b"[M\xff\xff\xff", b"]52;c;?\x07", b"]11;rgb:1/1/1\x1b\\",
        b"P>|foot\x1b\\", b"_x\x1b\\", b"[" + b"1;" * 40 + b"u",
    ],
)  # fmt: skip
def test_sequences_that_no_page_asked_for_are_dropped(sequence: bytes) -> None:
    assert through(b"\x1b" + sequence + b"x") == b"x"
    assert through(b"\x1b", sequence + b"x") == b"\x1bx"


def test_a_terminal_that_could_tell_its_size_among_the_keys_is_not_asked_to() -> None:
    assert through(b"\x1b[?2048;2$y") == b"\x1b[?2048;0$y"


def test_half_of_such_an_answer_does_not_become_longer() -> None:
    many = (b"\x1b[?2048;$y" * 410)[:4090]
    found = through(many, typed=Typed(4096))
    assert len(found) <= len(many)
    assert through(b"\x1b[?2048;$yx") == b"x"


def test_a_sequence_is_not_gone_on_with_after_a_pause() -> None:
    assert through(b"\x1b", b"[", b"200", apart=1.0) == b"\x1b[200"
    assert through(b"\x1b]", b"words", apart=1.0) == b"words"


def test_a_long_paste_is_cut_and_still_ends() -> None:
    start = b"\x1b[200~"
    found = through(start + b"p" * 10000 + END_OF_PASTE + b"k")
    assert found == start + b"p" * LONGEST_PASTE + END_OF_PASTE + b"k"


def test_a_paste_without_an_end_is_ended_by_the_next_key() -> None:
    typed = Typed(4096)
    assert through(b"\x1b[200~abc", b"k", apart=2 * PASTE_PAUSE, typed=typed) == (
        b"\x1b[200~abc" + END_OF_PASTE + b"k"
    )


def test_a_paste_holds_no_other_sequence_and_no_second_paste() -> None:
    found = through(b"\x1b[200~a\x1b[Ab\x1b[200~c\x1b]0;x\x07" + END_OF_PASTE)
    assert found == b"\x1b[200~abc]0;x\x07" + END_OF_PASTE


@given(st.lists(st.binary(max_size=60), max_size=8), st.sampled_from([0.0, 0.2, 0.5]))
def test_whatever_comes_what_passes_is_text(blocks: list[bytes], apart: float) -> None:
    through(*blocks, apart=apart).decode("utf-8")


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), max_size=50))
def test_every_text_passes_however_it_is_cut(text: str) -> None:
    some = text.encode()
    assert through(*(some[at : at + 1] for at in range(len(some)))) == some


PIECES = (
    b"\x1b", b"[", b"[?", b"[<", b"[M", b"[[", b"O", b";", b":", b"$", b"0", b"9", b"2048", b"-1",
    b"55296", b"1114111", b"99999", b"u", b"y", b"t", b"~", b"M", b"m", b"R", b"A", b"$y", b"]52;",
    b"\x1b[200~", END_OF_PASTE, b"\x1b[?2048;", b"\x1b[?2026;2$y", b"\x1b[48;24;80;1;1t",
    b"\x1b[<0;10;5M", b"\x1b[99;5;65:66u", b"\x07", b"\x1b\\", b"\xc2", b"\x9b", b"\xf0\x9f",
    b"\x99\x82", b"\xff", b"text", b"1;" * 15, b"7" * 28,
)  # fmt: skip


@st.composite
def floods(draw: st.DrawFn) -> list[tuple[bytes, float]]:
    """Sequences and what looks like some, mutated, in blocks with or without a pause between."""
    pieces = draw(st.lists(st.sampled_from(PIECES) | st.binary(max_size=4), max_size=60))
    some = bytearray(b"".join(pieces) * draw(st.integers(1, 12)))
    for _ in range(draw(st.integers(0, 6)) if some else 0):
        some[draw(st.integers(0, len(some) - 1))] = draw(st.integers(0, 255))
    cuts = sorted(draw(st.lists(st.integers(0, len(some)), max_size=6)))
    edges = zip([0, *cuts], [*cuts, len(some)], strict=True)
    pauses = st.sampled_from([0.0, 0.05, 0.2, 0.5])
    return [(bytes(some[start:stop]), draw(pauses)) for start, stop in edges]


@settings(max_examples=300, deadline=None)
@given(floods())
def test_whatever_comes_passes_in_the_room_there_is_and_the_screen_library_reads_it(
    blocks: list[tuple[bytes, float]],
) -> None:
    # Room for no more than the longest of these blocks, so that each byte too much is noticed.
    typed = Typed(max(len(block) for block, _pause in blocks))
    parser, decode = XTermParser(), codecs.getincrementaldecoder("utf-8")().decode
    now = 1.0
    for block, pause in blocks:
        passed = bytes(typed.pass_on(memoryview(bytearray(block)), now))
        assert len(passed) <= len(block) + MOST_LEFT
        if text := decode(passed):
            list(parser.feed(text))
        now += pause
    list(parser.tick())
