"""Looking for a word in all lessons, in the plain face.

Owns how the word is asked for and how the pages that say it are offered. Never opens a page.
"""

from __future__ import annotations

from tutor.library.load import Library
from tutor.library.search import MOST_SHOWN, Hit, search
from tutor.plain.hearing import Prompt, number_up_to, remind_of_help
from tutor.words import _

_ENDS = ("?", ":", ".")
"""Titles that end like this need no colon after them."""


def find(prompt: Prompt, library: Library) -> Hit | None:
    """Ask for a word, then which of the pages that say it; None to go back. Raises Turn."""
    question = _("Look for a word in all lessons. Type it, or Enter to go back.")
    while True:
        typed = prompt.hear(question, lambda line: len(line) != 1)
        if not typed:
            return None
        remind_of_help(prompt, typed)
        hits = search(library, typed)[:MOST_SHOWN]
        if hits:
            break
        question = _("No page says “{word}”. Type another word, or Enter to go back.").format(
            word=typed
        )
    prompt.voice.begin()
    for number, hit in enumerate(hits, 1):
        prompt.voice.say(f"{number}. {_told(hit)}")
    chosen = prompt.hear(
        _("Type a number to read that page, or Enter to go back."),
        number_up_to(len(hits), or_nothing=True),
    )
    return hits[int(chosen) - 1] if chosen else None


def _told(hit: Hit) -> str:
    """The title, then the words around what was found, without the marks of what is left out."""
    snippet = hit.snippet.strip("… ")
    if not snippet:
        return hit.title
    return f"{hit.title} {snippet}" if hit.title.endswith(_ENDS) else f"{hit.title}: {snippet}"
