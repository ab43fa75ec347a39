"""A small program of its own that sets the sheet with Typst: data in, PDF out.

Owns the one call of Typst. It runs apart from the tutorial, because letters that Typst cannot
handle may end the program that asked for them. Never opens a file but the template and fonts.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

DONE, LETTERS = 0, 3
"""How it ends: with a PDF, or with the letters that no font has."""

TEMPLATE = Path(__file__).with_name("sheet.typ")
PROBE = b'#set document(title: "Letters")\n#sys.inputs.sheet'
"""Shows the letters it is given and nothing else: a quick way to find those no font has."""

_UNSHOWN = re.compile(r'the text `"(.*?)"` could not be displayed')
_NUMBERED = re.compile(r"\\u\{([0-9a-f]+)\}")


def main() -> int:
    """Read the data, write the PDF. Arguments: what, seconds since 1970, which fonts."""
    import typst

    what, made, fonts = sys.argv[1:]
    compiler = typst.Compiler(
        PROBE if what == "letters" else TEMPLATE.read_bytes(),
        root=TEMPLATE.parent,
        ignore_system_fonts=fonts == "own",
        sys_inputs={"sheet": sys.stdin.buffer.read().decode(), "fonts": fonts},
    )
    try:
        body, _warnings = compiler.compile_with_warnings(
            format="pdf", pdf_standards="ua-1", timestamp=int(made)
        )
    except typst.TypstError as error:
        missing = "".join(_UNSHOWN.findall(error.diagnostic))
        if not missing:
            raise
        letters = _NUMBERED.sub(lambda found: chr(int(found[1], 16)), missing)
        sys.stdout.buffer.write(letters.encode("utf-8", "ignore"))
        return LETTERS
    sys.stdout.buffer.write(body if isinstance(body, bytes) else b"")
    return DONE


if __name__ == "__main__":
    sys.exit(main())
