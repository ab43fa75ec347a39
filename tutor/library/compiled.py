"""Lessons in the form they are kept in once they were read and checked.

Owns packing a lesson and unpacking it again, each block by its own kind. What is unpacked is
checked against the types of its fields, so that no file in the cache can be anything else.
Never touches the disk.
"""

from __future__ import annotations

from binascii import crc32
from typing import Any, TypeVar

from msgspec import DecodeError, Raw
from msgspec.msgpack import Decoder, Encoder
from msgspec.structs import replace

from tutor.blocks.kinds import kind, name_of
from tutor.core.block import Block, Check
from tutor.core.lesson import Lesson, Page

T = TypeVar("T")

Piece = tuple[str, Raw]
"""The name of a kind and a block of it, packed."""

_Packed = tuple[Lesson, tuple[tuple[Page, tuple[Piece, ...]], ...], tuple[Piece, ...]]

_ENCODER = Encoder()


class CannotPack(ValueError):
    """The value has letters in it that no file can hold, from the name of a file on disk."""


class Damaged(Exception):
    """Packed data is not what was packed."""


def pack_lesson(lesson: Lesson) -> bytes:
    """A lesson as bytes."""
    pages = tuple(
        (replace(page, blocks=()), tuple(_piece(block) for block in page.blocks))
        for page in lesson.pages
    )
    checks = tuple(_piece(check) for check in lesson.checks)
    return seal(_ENCODER.encode((replace(lesson, pages=(), checks=()), pages, checks)))


def unpack_lesson(data: bytes) -> Lesson:
    """A lesson from its bytes."""
    try:
        lesson, pages, checks = _decoder(_Packed).decode(unseal(data))
        whole: Lesson = replace(
            lesson,
            pages=tuple(
                replace(page, blocks=tuple(_unpacked(name, raw) for name, raw in pieces))
                for page, pieces in pages
            ),
            checks=tuple(_unpacked_check(name, raw) for name, raw in checks),
        )
        return whole
    except (DecodeError, UnicodeDecodeError, KeyError) as error:
        raise Damaged from error


def pack(value: object) -> bytes:
    """Any typed value as bytes. Raises CannotPack."""
    try:
        return seal(_ENCODER.encode(value))
    except UnicodeEncodeError as error:
        raise CannotPack from error


def unpack(data: bytes, what: type[T]) -> T:
    """A typed value from its bytes."""
    try:
        value: T = _decoder(what).decode(unseal(data))
        return value
    except (DecodeError, UnicodeDecodeError) as error:
        raise Damaged from error


def seal(data: bytes) -> bytes:
    """Data with a sum in front that shows whether a byte was lost."""
    return crc32(data).to_bytes(4, "big") + data


def unseal(data: bytes) -> memoryview:
    """The data behind the sum."""
    body = memoryview(data)[4:]
    if crc32(body).to_bytes(4, "big") != data[:4]:
        raise Damaged
    return body


def _piece(block: Block) -> Piece:
    return name_of(type(block)), Raw(_ENCODER.encode(block))


def _unpacked(name: str, raw: Raw) -> Block:
    block: Block = _decoder(kind(name)).decode(raw)
    return block


def _unpacked_check(name: str, raw: Raw) -> Check:
    found = _unpacked(name, raw)
    if not isinstance(found, Check):
        raise Damaged
    return found


_decoders: dict[Any, Decoder[Any]] = {}


def _decoder(what: Any) -> Decoder[Any]:
    if what not in _decoders:
        _decoders[what] = Decoder(what)
    return _decoders[what]
