"""Telephone numbers: how they are written, and where they stand in a text.

Owns their shape, the numbers that bring help, and the words before a number. Never dials, and
never decides what is said of a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from tutor.words import _, language, later

HELP_NUMBERS = (
    "000", "111", "112", "911", "988", "999", "116 123", "13 11 14", "0477 13 11 14",
    "1-800-222-1222",
)  # fmt: skip
"""Every number that the course names for an emergency or a crisis, and its like."""

TO_CALL = (
    later("call {number}"), later("text {number}"), later("phone {number}"),
    later("dial {number}"), later("ring {number}"),
)  # fmt: skip
"""What people say of a number."""

_LONGEST_BEFORE = 80
"""Letters before a number in which a word such as "call" is looked for."""

FEWEST_DIGITS, MOST_DIGITS = 3, 20

_GROUP = r"[0-9]++(?=[xX] ?[0-9]|[^\w%°]|$)(?!,[0-9])"
_BETWEEN = r"(?:\) ?[-./]? ?\(?|[-./]? ?\(| ?[-/] ?|[. ])"
_RUN = rf"\(?\+?\(?{_GROUP}(?:{_BETWEEN}{_GROUP}){{0,{MOST_DIGITS - 1}}}\)?"
_MORE = r"(?:,? ?(?i:ext\.?|extension|[x#]) ?(?P<more>[0-9]{1,6})(?![\w%]))?"
_LETTERED = r"1[ -][0-9]{3}[ -][A-Z]{3}[ -][0-9]{4}(?!\w)"
_COUNTED = (
    r"(?! ?(?:mg|mcg|kg|g|ml|mmHg|percent|million|billion|dollars|people|patients|adults|years"
    r"|months|weeks|days|hours|minutes|times)\b)"
)
"""What follows an amount, and no telephone number."""
_TOGETHER = {each for number in HELP_NUMBERS for each in (number, number.replace(" ", ""))}


_HOURS = re.compile(
    r"(?<![0-9])24/7(?![0-9])|(?:^| )[0-9]{1,2}-[0-9]{1,2}$"
    r"|(?<![0-9.])[0-9]{1,2}[.:][0-9]{2} ?- ?[0-9]{1,2}[.:][0-9]{2}(?![0-9.])"
)
"""When somebody answers: 24/7, 9-5, 8.30-17.00. It may stand right behind a number."""


def digits_of(text: str) -> str:
    """The figures of a text alone."""
    return "".join(re.findall(r"[0-9]", text))


def can_be_number(text: str) -> bool:
    """Whether a whole text is written as telephone numbers are, with or without an extension."""
    whole = re.sub(r" ?/ ?", "/", " ".join(text.split())).removesuffix(".").replace("+ ", "+")
    found = _written().fullmatch(whole)
    return found is not None and FEWEST_DIGITS <= len(digits_of(whole)) <= MOST_DIGITS


def numbers_in(text: str) -> frozenset[str]:
    """The figures of every number in words about whom to call."""
    found = (digits_of(each[0]) for each in _standing().finditer(" ".join(text.split())))
    return frozenset(each for each in found if len(each) >= FEWEST_DIGITS)


def with_numbers_said(text: str, said: Callable[[str, str], str]) -> str:
    """The text with each telephone number put as `said` puts it, given its extension too.

    A range is none, though it may look like one: 100-200. After a word such as "call" more is.
    """

    def put(found: re.Match[str]) -> str:
        if found["lettered"]:
            return said(found["lettered"], "")
        start = found.start()
        before = text[max(0, start - _LONGEST_BEFORE) : start]
        called = _calling(language()).search(before) is not None
        return _put(found, said, called=called)

    return _standing().sub(put, text)


def _put(found: re.Match[str], said: Callable[[str, str], str], *, called: bool) -> str:
    """A run of groups of figures, in which there may be numbers and other things."""
    run, more = found["run"], found["more"] or ""
    rest = found[0].removeprefix(run)
    parts = run.split(" ")
    if not called and _is_thousands(run):
        return run + rest
    done: list[str] = []
    at = 0
    while at < len(parts):
        for end in range(len(parts), at, -1):
            words = " ".join(parts[at:end])
            if _is_number(words, called=called and at == 0):
                is_last = end == len(parts)
                done.append(_bracketed(words, more if is_last else "", said))
                rest = "" if is_last and more else rest
                at = end
                break
        else:
            done.append(parts[at])
            at += 1
    return " ".join(done) + rest


def _bracketed(words: str, more: str, said: Callable[[str, str], str]) -> str:
    """A number said; brackets around it stay, those of its own do not."""
    before = "(" if words.startswith("(") and ")" not in words[:-1] else ""
    after = ")" if words.endswith(")") and "(" not in words[1:] else ""
    return f"{before}{said(words, more)}{after}"


def _is_number(words: str, *, called: bool) -> bool:
    """Whether a run of groups is a number rather than a range, a day, an amount or a list."""
    bare = words.strip("()")
    if _HOURS.search(bare):
        return False
    if set(bare.split("/")) <= _TOGETHER:
        return True
    groups = re.findall(r"[0-9]+", bare)
    total, longest = sum(map(len, groups)), max(map(len, groups), default=0)
    if bare[:1] in "-/" or bare[-1:] in "-/" or longest < 2 or total < FEWEST_DIGITS:
        return False
    if _is_day(groups):
        return False
    if called:
        return total > 4 or longest > 2
    return total > 5 and _shows_itself(bare, groups)


def _shows_itself(bare: str, groups: list[str]) -> bool:
    """Whether groups are a number whatever stands before them."""
    total, signs = sum(map(len, groups)), set(re.findall(r"[-./]", bare))
    if len(groups) == 1:
        return total >= 7 and (groups[0][0] == "0" or not groups[0].endswith("000"))
    begins_with_nought = groups[0][0] == "0" and len(groups[0]) > 1
    if "+" in bare or begins_with_nought:
        return total >= 7
    is_decimal = "." in signs and (signs != {"."} or len(groups) == 2)
    if is_decimal or "/" in signs or ("(" in bare and total < 10):
        return False
    if len(groups) == 2:
        return _is_pair(*groups, has_area=")" in bare, has_dash="-" in signs)
    if [len(group) for group in groups] == [2, 2, 2]:
        return groups[0] == "13"
    is_list = not signs and _is_rising(groups) and (len(groups) > 3 or total < 9)
    is_long = total >= 7 and max(map(len, groups)) > 2
    return is_long and not is_list and not _is_year(groups[0])


def _is_pair(first: str, second: str, *, has_area: bool, has_dash: bool) -> bool:
    """Whether two groups are a number. A range rises, and its round ends show what it is."""
    total = len(first) + len(second)
    if first == "116" and len(second) == 3:
        return True
    if total < 7 or _is_year(first):
        return False
    is_local = (len(first), len(second)) == (3, 4) and first[0] > "1"
    if not has_dash:
        return has_area or is_local or total > 7
    if second[0] == "0" or not _is_rising([first, second]):
        return True
    return is_local and not (first.endswith("0") and second.endswith("0"))


def _is_rising(groups: list[str]) -> bool:
    amounts = [int(group) for group in groups]
    return amounts == sorted(set(amounts))


def _is_year(group: str) -> bool:
    return len(group) == 4 and group[:2] in ("19", "20")


def _is_day(groups: list[str]) -> bool:
    """Whether the groups are a day, its year first or last."""
    lengths = sorted(len(group) for group in groups)
    is_one = len(groups) == 3 and lengths[1] <= 2 and lengths[2] == 4
    return is_one and (_is_year(groups[0]) or _is_year(groups[2]))


def _is_thousands(run: str) -> bool:
    """Whether blanks or dots set the thousands of one amount apart."""
    is_grouped = re.fullmatch(r"[1-9][0-9]{0,2}(?:( |\.)[0-9]{3})(?:\1[0-9]{3})*", run)
    return bool(is_grouped) and len(digits_of(run)) < 9 and run not in _TOGETHER


@cache
def _written() -> re.Pattern[str]:
    """A number by itself."""
    return re.compile(_RUN + _MORE)


@cache
def _standing() -> re.Pattern[str]:
    """What may be a number in the middle of a text. Only a voice needs it."""
    return re.compile(
        r"(?<![\w.,$£€/–-])(?<!\w\()(?<![0-9]:)"
        rf"(?:(?P<lettered>{_LETTERED})"
        rf"|(?P<run>{_RUN})(?![-–/.:][0-9]|%){_COUNTED}"
        rf"{_MORE})"
    )


@cache
def _calling(_language: str) -> re.Pattern[str]:
    """The words before a number, in English and in the language in use."""
    said = {each for words in TO_CALL for each in (words, _(words))}
    before = (re.escape(each.partition("{number}")[0].strip()) for each in said)
    heads = "|".join(sorted(filter(None, before)))
    return re.compile(rf"(?<!\w)(?:{heads}):? $", re.IGNORECASE)
