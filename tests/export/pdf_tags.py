"""What a PDF tells a screen reader, read with a library that did not make it.

Owns the machine-checkable rules of PDF/UA-1 that a sheet could break: the marks of the file, the
tree of tags, the order of headings, content without a tag, and fonts. Never judges whether the
order of reading makes sense.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import BooleanObject, ContentStream, DictionaryObject, IndirectObject

_PAINTS = {
    b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"Do",
    b"sh", b"BI", b"INLINE IMAGE",
}  # fmt: skip
"""Operators that leave something on the paper."""

_ROLES = {
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/NonStruct", "/P", "/H1", "/H2", "/H3", "/H4",
    "/L", "/LI", "/Lbl", "/LBody", "/Span", "/Em", "/Strong",
}  # fmt: skip


class Tags:
    """A PDF with its tags."""

    def __init__(self, body: bytes) -> None:
        """Read it."""
        self.reader = PdfReader(BytesIO(body))
        self.root: Any = self.reader.root_object
        self.elements: list[tuple[str, Any]] = list(self._elements(self.root["/StructTreeRoot"]))

    def _elements(self, parent: Any) -> Iterator[tuple[str, Any]]:
        for kid in _kids(parent):
            if isinstance(kid, dict) and "/S" in kid:
                yield str(kid["/S"]), kid
                yield from self._elements(kid)

    def faults(self) -> list[str]:
        """What is wrong, in words."""
        return [*self._file_faults(), *self._tree_faults(), *self._page_faults()]

    def _file_faults(self) -> Iterator[str]:
        meta = self.reader.metadata
        xmp = self.root["/Metadata"].get_data().decode() if "/Metadata" in self.root else ""
        held = {
            "it is not marked as tagged": _is_on(self.root, "/MarkInfo", "/Marked"),
            "it is said to be suspect": not _is_on(self.root, "/MarkInfo", "/Suspects"),
            "it names no language": self.root.get("/Lang"),
            "it has no title": meta and meta.title and "dc:title" in xmp,
            "its title is not displayed": _is_on(
                self.root, "/ViewerPreferences", "/DisplayDocTitle"
            ),
            "it does not name PDF/UA-1": "<pdfuaid:part>1<" in xmp,
            "it is locked": not self.reader.is_encrypted,
            "it runs something": not {"/OpenAction", "/AA"} & set(self.root),
        }
        yield from (fault for fault, is_fine in held.items() if not is_fine)

    def _tree_faults(self) -> Iterator[str]:
        known = self.root["/StructTreeRoot"].get("/RoleMap", {})
        for role, element in self.elements:
            if role not in _ROLES and str(known.get(role, "")) not in _ROLES:
                yield f"{role} is no tag of the standard"
            if role == "/L":
                yield from (
                    "a list holds something else than items"
                    for kid in _kids(element)
                    if isinstance(kid, dict) and kid.get("/S") not in ("/LI", "/L", "/Caption")
                )
        last = 0
        for level in self.headings():
            if level > last + 1:
                yield f"heading {level} follows heading {last}"
            last = level

    def headings(self) -> list[int]:
        """The levels of the headings, in order."""
        return [int(role[2:]) for role, _one in self.elements if role[:2] == "/H" and role[2:]]

    def _page_faults(self) -> Iterator[str]:
        for number, page in enumerate(self.reader.pages, 1):
            if "/StructParents" not in page:
                yield f"page {number} is not in the tree"
            if page.get("/Annots"):
                yield f"page {number} has links or fields"
            tagged = set(self._marks(page.indirect_reference))
            for mark in _painted(page, self.reader):
                if mark is None:
                    yield f"page {number} shows something without a tag"
                elif mark >= 0 and mark not in tagged:
                    yield f"page {number} shows mark {mark}, which the tree does not have"
            yield from _font_faults(page, number)

    def _marks(self, page: IndirectObject | None) -> Iterator[int]:
        """The marks of a page that the tree knows."""
        for _role, element in self.elements:
            home = element.raw_get("/Pg") if "/Pg" in element else None
            for kid in _kids(element):
                if isinstance(kid, int) and home == page:
                    yield int(kid)
                elif isinstance(kid, DictionaryObject) and kid.get("/Type") == "/MCR":
                    place = kid.raw_get("/Pg") if "/Pg" in kid else home
                    if place == page:
                        yield int(str(kid["/MCID"]))


def _is_on(root: Any, group: str, name: str) -> bool:
    value = root.get(group, {}).get(name)
    return value is not None and value == BooleanObject(True)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    kids = kids if isinstance(kids, list) else [kids]
    return [kid.get_object() for kid in kids]


def _painted(page: PageObject, reader: PdfReader) -> Iterator[int | None]:
    """For everything that is painted: its mark, -1 for decoration, None when it has no tag."""
    content = page.get_contents()
    open_marks: list[int | None] = []
    for operands, operator in ContentStream(content, reader).operations:
        if operator in (b"BDC", b"BMC"):
            given = operands[1] if len(operands) > 1 else {}
            if operands[0] == "/Artifact":
                open_marks.append(-1)
            else:
                open_marks.append(given.get("/MCID") if isinstance(given, dict) else None)
        elif operator == b"EMC":
            open_marks.pop()
        elif operator in _PAINTS:
            found = [mark for mark in open_marks if mark is not None]
            yield found[-1] if found else None


def _font_faults(page: PageObject, number: int) -> Iterator[str]:
    fonts: Any = page["/Resources"].get("/Font", {})  # type: ignore[attr-defined] # any object
    for reference in fonts.values():
        font = reference.get_object()
        if "/ToUnicode" not in font:
            yield f"page {number} has a font whose letters cannot be read"
        for part in font.get("/DescendantFonts", []):
            inside = part.get_object()["/FontDescriptor"]
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(inside):
                yield f"page {number} has a font that is not in the file"
