"""How far two colors are apart, as WCAG 2.2 measures it.

Owns the measure; which ratio is enough is said by the tests and by the design language.
"""

from __future__ import annotations


def brightness(color: str) -> float:
    """The relative luminance of `#rrggbb`."""
    shares = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colors, from 1 to 21."""
    darker, lighter = sorted((brightness(one), brightness(other)))
    return (lighter + 0.05) / (darker + 0.05)
