"""How many syllables an English word has.

Owns the counting by rule, which is right for most easy words and needs no dictionary. Never
looks a word up anywhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

LONG = 3
"""A word with this many syllables is a long one."""

_GROUPS = re.compile(r"[aeiouy]+")
_GLIDE = re.compile(r"\by(?=[aeiou])|(?<=[aeiou])y(?=[aeiou])")
"""A y that sounds as in "you", and so starts a syllable and is none."""

_SILENT = re.compile(
    r"(?<![aeiouyl])e$|(?<=[aeiouy]l)e$"  # safe, whole; not table
    r"|(?<![aeioulscxzg])(?<!sh)(?<!ch)es$|(?<=[aeiou]l)es$"  # makes; not doses
    r"|(?<![aeioutdlr])ed$|(?<=[aeioul]l)ed$|(?<=[aeiour]r)ed$"  # asked, called, scared
    r"|(?<![aeioul])e(?=(?:ly|ful|fully|less|ness|ments?)$)"  # safely, careful
    r"|(?:(?<=\bsom)|(?<=\bsaf)|(?<=\bhom)|(?<=\blif)|(?<=\bcar)|(?<=\bels))e(?=[btfghlmnpswk])"
    r"|(?:(?<=ther)|(?<=wher)|(?<=befor))e(?=[btfghlmnpswk])"  # something, therefore
    r"|(?<=\bev)e(?=ry)|(?<=[nq]g)ue$|(?<=q)ue$"  # every, tongue, technique
)
_SPLIT = re.compile(
    r"(?<![tscgxnl])(?<!hav)io|[ct]iat|(?<![tscgl])ia(?!g)|(?<=[aeiou]l)ia"
    r"|[aeiouy]ing\b|iet|(?<=[drnsc])ien[ct]"
    r"|(?<![qg])(?<!ers)ua|ism\b|isms\b|thm\b|eo\b|theor|theat|\bcreat(?!u)|\brea(?:ct|pp|ss)"
    r"|(?:\bid|\bar|us)eas?\b|(?<=[bcdfghkmnprt])y[ao]|fluen|suici|[stdl]n[’']t\b"
    r"|[aeiouy](?!ld)[^aeiouy]{1,3}ie(?:r|st)\b"
)
"""Two vowels side by side, or none, that are spoken as one syllable more."""


@lru_cache(8192)
def syllables(word: str) -> int:
    """The syllables of a word; parts joined by hyphens are added up, digits count as one."""
    if not word.isalpha() and len(parts := re.findall(r"[^\W_]+(?:['’][^\W_]+)*", word)) > 1:
        return sum(map(syllables, parts))
    if is_short_form(word):
        return sum(3 if letter == "W" else 1 for letter in word)
    word = _GLIDE.sub("j", word.lower())
    base = re.split(r"['’]", word)[0]
    if base.endswith("n") and word.endswith(("n't", "n’t")):
        base = base[:-1]
    count = len(_GROUPS.findall(base)) - len(_SILENT.findall(base)) + len(_SPLIT.findall(word))
    return max(1, count)


def is_short_form(word: str) -> bool:
    """Whether a word is spoken letter by letter, such as FDA."""
    is_capital = 2 <= len(word) <= 5 and word.isalpha() and word.isupper()
    return is_capital and (len(word) <= 3 or not set("AEIOU") & set(word))
