"""Draws a check: before it is answered, and after, with feedback.

All choices stay on screen after the answer. State is said in words as well as signs. Never
grades: it is handed the draft and the grade.
"""

from __future__ import annotations

from msgspec import Struct

from tutor.core.block import Grade, Response
from tutor.core.cells import width_of
from tutor.core.draft import Draft
from tutor.core.feedback import choice_state, chosen_words, how_to, verdict
from tutor.core.inline import Words, as_text, plain
from tutor.core.nodes import Ask, Choice
from tutor.export.rows import Piece, Role, Row, prose_rows
from tutor.ui.body import INDENT, Body
from tutor.words import _, plural


class Answer(Struct, frozen=True):
    """A graded answer."""

    response: Response
    grade: Grade
    is_sure: bool | None = None
    shown: str = ""
    """The choice whose feedback was asked for besides the one chosen."""


def draw_question(body: Body, draft: Draft, is_tall: bool) -> None:
    """The question and what can be chosen."""
    ask = draft.ask
    body.words(ask.prompt, "heading")
    how = how_to(ask)
    if how:
        body.text(how, "quiet")
    body.gap()
    match ask.mode:
        case "match":
            _draw_pairs(body, draft)
        case "number":
            _draw_number(body, draft)
        case _:
            for number, choice in enumerate(ask.choices, 1):
                _draw_choice(body, draft, choice, str(number), is_tall)
    if draft.needs_done():
        body.gap()
        body.pressable("done", plain(_("Check my answer")), tail=_what_is_missing(draft))
    # Where a number is typed, 0 is part of it.
    key = "u" if draft.ask.mode == "number" else "0"
    body.pressable("unsure", plain(_("I'm not sure yet")), number=key, is_tall=is_tall)


def _what_is_missing(draft: Draft) -> str:
    if draft.is_full():
        return _("Enter")
    if draft.ask.mode == "number":
        return _("type a number first")
    if draft.spare():
        return plural("{count} too many", "{count} too many", draft.spare()).format(
            count=draft.spare()
        )
    return plural("{count} more to choose", "{count} more to choose", draft.missing()).format(
        count=draft.missing()
    )


def _draw_choice(body: Body, draft: Draft, choice: Choice, number: str, is_tall: bool) -> None:
    is_chosen = choice.key in draft.chosen
    tail, sign = "", ""
    if draft.ask.mode == "many":
        sign = body.sign("●", "*") if is_chosen else body.sign("○", ".")
        tail = _("chosen") if is_chosen else ""
    elif draft.ask.mode == "order" and is_chosen:
        tail = _("place {number}").format(number=draft.chosen.index(choice.key) + 1)
    body.pressable(
        f"choose:{choice.key}", choice.words, number=number, sign=sign, tail=tail, is_tall=is_tall
    )


def _draw_pairs(body: Body, draft: Draft) -> None:
    partners = {partner.key: partner for partner in draft.ask.partners}
    for index, choice in enumerate(draft.ask.choices):
        given = partners[draft.chosen[index]].words if index < len(draft.chosen) else ()
        is_next = choice.key == draft.current()
        arrow = body.sign(" → ", " -> ")
        sign = body.sign("▎", "|") if is_next else " "
        words: Words = (*choice.words, *plain(arrow), *given)
        if not given:
            words = (*words, *plain(_("choose below") if is_next else body.sign("…", "...")))
        role: Role = "accent" if is_next else "plain"
        body.add(prose_rows(words, body.look.width, role, lead=(Piece(f"{sign} ", role),)))
    body.gap()
    for number, partner in enumerate(draft.ask.partners, 1):
        is_used = partner.key in draft.chosen
        body.pressable(
            f"choose:{partner.key}",
            partner.words,
            number=str(number),
            tail=_("used") if is_used else "",
        )


def _draw_number(body: Body, draft: Draft) -> None:
    typed = "".join(draft.chosen) or body.sign("…", "...")
    body.words((*plain(f"{typed} "), *draft.ask.unit), "title", indent=INDENT)
    body.gap()
    _draw_keypad(body, draft.ask.has_decimals)


def _draw_keypad(body: Body, has_decimals: bool) -> None:
    """Figures to click; the keys type them too.

    A point can always be typed: were it dropped, 2.5 would become 25.
    """
    for sign in "1234567890.":
        body.numbers[sign] = f"choose:{sign}"
    signs = "1234567890." if has_decimals else "1234567890"
    pieces = [Piece(f" {sign} ", "key-name", f"choose:{sign}") for sign in signs]
    take_back = Piece(f" {body.sign('←', '<')} {_('take back')} ", "key-name", "take_back:")
    used = sum(width_of(piece.text) for piece in (*pieces, take_back))
    if used > body.look.width:
        body.rows += (Row(tuple(pieces)), Row((take_back,)))
    else:
        body.rows.append(Row((*pieces, take_back)))


def draw_answer(body: Body, ask: Ask, answer: Answer, question: str) -> None:
    """The question again, every choice still there, and what there is to say about them."""
    body.words(ask.prompt, "heading")
    body.gap()
    body.text(
        verdict(answer.grade, ask.mode), "good" if answer.grade.outcome == "right" else "label"
    )
    if ask.mode in ("one", "many"):
        _draw_marked_choices(body, ask, answer)
    else:
        _draw_replies(body, ask, answer)
    body.gap()
    if answer.grade.outcome != "right" or answer.is_sure is False:
        body.text(_("On your sheet: “{question}”").format(question=question), "accent")
    _draw_sureness(body, answer)


def _draw_marked_choices(body: Body, ask: Ask, answer: Answer) -> None:
    right = {reply.key for reply in answer.grade.replies if reply.is_right}
    feedback = {reply.key: reply.words for reply in answer.grade.replies}
    for number, choice in enumerate(ask.choices, 1):
        is_chosen, is_right = choice.key in answer.response, choice.key in right
        tail = choice_state(is_chosen, is_right)
        body.pressable(
            f"show:{choice.key}",
            choice.words,
            number=str(number),
            sign=body.sign("✓", "+") if is_right else body.sign("●", "*") if is_chosen else "",
            tail=tail,
            role="strong" if is_right else "plain",
        )
        is_open = is_chosen or is_right or choice.key == answer.shown
        if is_open:
            body.words(feedback[choice.key], "plain", indent=INDENT)
    if not all(number in answer.response or number in right for number in feedback):
        body.gap()
        body.text(_("Press or click another number to read about that choice."), "quiet")


def _draw_replies(body: Body, ask: Ask, answer: Answer) -> None:
    if answer.grade.outcome != "right":
        body.words((*plain(_("The answer: ")), *answer.grade.answer), "strong")
    said = chosen_words(ask, answer.response)
    if said and answer.grade.outcome != "right":
        body.text(said, "quiet")
    names = {choice.key: as_text(choice.words) for choice in ask.choices}
    for reply in answer.grade.replies:
        name = names.get(reply.key)
        if not name:
            body.words(reply.words)
            continue
        sign = body.sign("✓ ", "+ ") if reply.is_right else body.sign("• ", "- ")
        lead = (Piece(sign, "good" if reply.is_right else "mark"),)
        body.add(prose_rows((*plain(f"{name}: "), *reply.words), body.look.width, lead=lead))


def _draw_sureness(body: Body, answer: Answer) -> None:
    if answer.grade.outcome == "unsure":
        return
    body.gap()
    if answer.is_sure is None:
        body.text(_("How sure did you feel? Either is fine."), "quiet")
        yes, no = _("I was sure"), _("I was not sure")
        first = (Piece("  y  ", "key-name", "do:sure"), Piece(yes, "plain", "do:sure"))
        second = (Piece("  n  ", "key-name", "do:not_sure"), Piece(no, "plain", "do:not_sure"))
        beside = Row((*first, Piece("   ", "plain"), *second))
        fits = width_of(beside.text) <= body.look.width
        body.add((beside,) if fits else (Row(first), Row(second)))
    elif answer.is_sure:
        body.text(_("You said you were sure."), "quiet")
    else:
        body.text(
            _("You said you were not sure. That is fine. The question is on your sheet."), "quiet"
        )
