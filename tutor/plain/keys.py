"""Keys for the screen, chosen in the plain face.

What is typed here stays as it is, for a whole line is typed and nothing is pressed by chance.
Never keeps anything itself.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from tutor.core.actions import ACTIONS, Action, key_name, working_keys
from tutor.core.keys import can_be_chosen, in_the_way, named, why_not, with_key
from tutor.plain.hearing import Prompt, number_up_to
from tutor.plain.letters import spoken_sign
from tutor.store.settings import Settings
from tutor.words import _


def choose_keys(prompt: Prompt, settings: Settings, keep: Callable[[Settings], None]) -> Settings:
    """Say every action with its key and keep each change, until Enter. Raises Turn."""
    voice = prompt.voice
    while True:
        voice.gap()
        voice.say(_("Heading: Keys"))
        voice.say(_("They are for the screen. What you type here stays as it is."))
        for number, item in enumerate(ACTIONS, 1):
            voice.say(f"{number}. {item.help} {_said(item, settings)}")
        last = len(ACTIONS) + 1
        if settings.keys:
            voice.say(_("{number}. All the usual keys again").format(number=last))
        typed = prompt.hear(
            _("Type a number to choose another key for it, or Enter to go back."),
            number_up_to(last if settings.keys else last - 1, or_nothing=True),
        )
        if not typed:
            return settings
        wanted = {} if int(typed) == last else _chosen(prompt, ACTIONS[int(typed) - 1], settings)
        if wanted != settings.keys:
            settings = replace(settings, keys=wanted)
            keep(settings)


def _said(item: Action, settings: Settings) -> str:
    """The keys of an action that work on the screen now."""
    keys = working_keys(item, has_letters=settings.letter_keys, chosen=settings.keys)
    return ", ".join(spoken_sign(key_name(key, is_ascii=True)) for key in keys) or _("no key")


def _chosen(prompt: Prompt, item: Action, settings: Settings) -> dict[str, str]:
    """The keys with one chosen anew; as they were when none can be."""
    question = _("Type the key: a letter, a sign, or one of F2 to F12. Enter leaves it as it is.")
    typed = prompt.hear(question, _is_left_or_a_key)
    if not typed:
        return settings.keys
    key = named(typed)
    is_given_back = item.id in settings.keys and key in item.keys
    reason = why_not(key, has_letters=settings.letter_keys)
    if reason and not is_given_back:
        prompt.voice.say(reason)
        return settings.keys
    for each in item.keys if key in item.keys else (key,):
        other = in_the_way(item, each, settings.keys)
        if other is not None:
            taken = _("{key} is taken already. It does this: {what}")
            shown = spoken_sign(key_name(each, is_ascii=True))
            prompt.voice.say(taken.format(key=shown, what=other.help))
            return settings.keys
    return with_key(settings.keys, item, key)


def _is_left_or_a_key(typed: str) -> bool:
    """Whether nothing was typed, or a key; the signs for help never are one here."""
    return not typed or (can_be_chosen(named(typed)) and typed not in ("!", "?"))
