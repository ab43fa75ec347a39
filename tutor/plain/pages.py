"""Reading in the plain face: a way through the course, one stop after the other.

Owns moving through pages, checks and ends. What a page says is worked out by the core.
"""

from __future__ import annotations

from tutor.core import events
from tutor.core.actions import Where, action
from tutor.core.block import Check, Grade, Response
from tutor.core.document import Document
from tutor.core.inline import as_text, fill, parse
from tutor.core.lesson import Page
from tutor.core.nodes import Ask, Choice
from tutor.core.session import END, Session, Spot, Way
from tutor.export.rows import callout_label
from tutor.plain import asking
from tutor.plain.ending import choose_way_on, say_what_went_to_the_sheet
from tutor.plain.hearing import Prompt, Turn, hear_words, number_up_to
from tutor.plain.spoken import lines_of
from tutor.plain.spots import OnTheSpot
from tutor.plain.voice import Voice
from tutor.words import _


class Reading:
    """Walks one way to its end, or until the learner turns elsewhere."""

    def __init__(self, session: Session, voice: Voice, way: Way, number: int = 0) -> None:
        self.session = session
        self.voice = voice
        self.way = way
        self.number = number
        self._is_again = False
        """Whether the question was asked just before."""
        self._guesses: dict[tuple[str, str, str], Choice] = {}
        """What was guessed on the pages so far, so that nobody is asked twice."""
        self._has_told_ways = False
        """Whether a page has named the ways out of the lesson."""

    def say_where_it_goes_on(self) -> None:
        """For somebody who comes back to the middle of a way."""
        if 0 < self.number < self._total():
            words = _("You go on at page {number} of {total}. f starts at the first page.")
            self.voice.say(words.format(number=self.number + 1, total=self._total()))

    def _total(self) -> int:
        return sum(stop.step != END for stop in self.way.stops)

    def walk(self) -> None:
        """Stop after stop. Raises Turn when the learner wants to be elsewhere."""
        while self.number < len(self.way.stops):
            stop = self.way.stops[self.number]
            spot = self.session.spot(stop.lesson, stop.step)
            document = self.session.document(spot)
            self.session.arrive(spot, self.way)
            try:
                self._show(spot, document)
            except Turn as turn:
                if not self._moved(turn):
                    raise

    def _moved(self, turn: Turn) -> bool:
        """Move inside the way; False when the learner wants out of it."""
        match turn.action.id:
            case "previous" if self.number:
                self.number -= 1
                return True
            case "first":
                self.number = 0
                return True
            case "retry":
                self._is_again = True
                return True
        return False

    def _show(self, spot: Spot, document: Document) -> None:
        self.voice.begin()
        self.voice.gap()
        if self.session.trouble:
            self.voice.say(self.session.trouble)
        match spot.step:
            case Page() as page:
                self._say_place(spot)
                self._page(spot, page, document)
                self.number += 1
            case Check() as check:
                self._say_place(spot)
                self._check(spot, check, document)
                self.number += 1
            case None:
                self._end(spot, document)

    def _say_place(self, spot: Spot) -> None:
        self.voice.say(
            _("{title}, {number} of {total}.").format(
                title=self._text(self.way.title), number=self.number + 1, total=self._total()
            )
        )

    def _prompt(self, where: Where, spot: Spot, document: Document) -> Prompt:
        return Prompt(self.voice, where, OnTheSpot(self.session, self.voice, where, spot, document))

    # A page.

    def _page(self, spot: Spot, page: Page, document: Document) -> None:
        lesson = spot.lesson.id
        prompt = self._prompt("page", spot, document)
        if (lesson, page.id) in self.session.record().stars:
            self.voice.say(_("You marked this page with a star."))
        self.voice.say_words(document.title, _("Heading: "))
        if page.heavy:
            if self._skips(prompt, page):
                return
            self.voice.say_words(document.title, _("Heading: "))
        # The first node of a heavy page is its warning, which was just said.
        for node in document.nodes[1:] if page.heavy else document.nodes:
            if isinstance(node, Ask):
                self.voice.gap()
                is_passed = not self._ask(prompt, node, lesson, page.id)
                if is_passed and node is document.nodes[-1] and not document.questions:
                    # Whoever goes on without, at the end of the page, is asked no second time.
                    return
            else:
                self.voice.gap()
                for words in lines_of(node):
                    self.voice.say_words(words)
        self._offer_questions(prompt, lesson, document)

    def _skips(self, prompt: Prompt, page: Page) -> bool:
        """Before a heavy page: whether the learner would rather go past it."""
        self.voice.say(f"{callout_label('caution')} {self._text(page.heavy)}")
        question = _("Enter reads this page, 0 skips it, b back.")
        typed = prompt.hear(question, lambda t: t in ("", "0"))
        if typed == "0":
            self.voice.say(_("Skipped."))
        return typed == "0"

    def _ask(self, prompt: Prompt, ask: Ask, lesson: str, page: str) -> bool:
        """Ask it; False when a claim was passed by."""
        match ask.mode:
            case "one":
                self._ask_guess(prompt, ask, (lesson, page, ask.item))
            case "reveal":
                return asking.ask_reveal(prompt, ask)
            case "marks":
                self._ask_marks(prompt, ask, lesson)
            case "each":
                self._ask_each(prompt, ask, lesson)
            case "words":
                self._ask_words(prompt, ask, lesson, page)
        return True

    def _ask_guess(self, prompt: Prompt, ask: Ask, key: tuple[str, str, str]) -> None:
        before = self._guesses.get(key)
        if before:
            asking.say_guess(prompt, ask, before)
        elif chosen := asking.ask_guess(prompt, ask):
            self._guesses[key] = chosen

    def _ask_marks(self, prompt: Prompt, ask: Ask, lesson: str) -> None:
        marked = {item for name, item in self.session.record().values if name == lesson}
        switched = asking.ask_marks(prompt, ask, marked)
        for key in switched:
            is_on = key not in marked
            self.session.keep(events.Valued(lesson=lesson, item=key, is_on=is_on))
        if switched:
            asking.say_marks(prompt, ask, marked ^ set(switched))

    def _ask_each(self, prompt: Prompt, ask: Ask, lesson: str) -> None:
        self.voice.say_words(ask.prompt, _("Question: "))
        self.voice.say(_("Only you see this. A yes or not sure puts a question on your sheet."))
        for number, choice in enumerate(ask.choices):
            now = self.session.record().self_checks.get((lesson, choice.key), "")
            answer = asking.ask_self_check(prompt, choice, now, is_following=number > 0)
            if answer is not None:
                self.session.keep(events.SelfChecked(lesson=lesson, item=choice.key, answer=answer))

    def _ask_words(self, prompt: Prompt, ask: Ask, lesson: str, page: str) -> None:
        told = self.session.record().told_back.get((lesson, page), "")
        self.voice.say_words(ask.prompt, _("Question: "))
        if told:
            self.voice.say(_("You wrote: {words}").format(words=told))
        self.voice.say(_("What you write here goes on your sheet. Enter alone skips it."))
        typed = hear_words(prompt, _("Write a line in your own words, or Enter to go on without."))
        if typed:
            self.session.keep(events.ToldBack(lesson=lesson, page=page, words=typed))
            self.voice.say(_("Kept as written."))
            self.voice.say(_("Does it say this?"))
            for words in ask.known:
                self.voice.say_words(words, "- ")
            again = hear_words(prompt, _("Write it again on one line, or Enter to keep it."))
            if again:
                self.session.keep(events.ToldBack(lesson=lesson, page=page, words=again))
                self.voice.say(_("Kept as written."))

    def _offer_questions(self, prompt: Prompt, lesson: str, document: Document) -> None:
        fits = number_up_to(len(document.questions))

        def accepts(typed: str) -> bool:
            return not typed or fits(typed)

        question = _("Enter for the next page, b back, l again.")
        if not self._has_told_ways:
            question = _("Enter for the next page, b back, l again, o all lessons, q leave.")
        self._has_told_ways = True
        while True:
            self.voice.gap()
            picked = self.session.record().picked
            for number, offered in enumerate(document.questions, 1):
                is_on = (lesson, offered.id) in picked
                lead = (
                    _("On your sheet: “{question}”")
                    if is_on
                    else _("Add to my sheet: “{question}”")
                )
                self.voice.say(f"{number}. " + lead.format(question=self._text(offered.ask)))
            typed = prompt.hear(question, accepts)
            if not typed:
                return
            chosen = document.questions[int(typed) - 1]
            is_on = (lesson, chosen.id) not in picked
            self.session.keep(events.Picked(lesson=lesson, question=chosen.id, is_on=is_on))

    # A check.

    def _check(self, spot: Spot, check: Check, document: Document) -> None:
        for node in document.nodes[1:]:
            for words in lines_of(node):
                self.voice.say_words(words)
        ask = self.session.question(spot, document)
        if self._is_again and ask.mode != "number":
            self.voice.say(_("The choices may stand in another order now."))
        self._is_again = False
        response = asking.ask_check(self._prompt("check", spot, document), ask)
        if response is None:
            self.voice.say(_("Left open. You can come back to it."))
            return
        grade = self.session.answer(spot.lesson, check, response)
        prompt = self._prompt("answered", spot, document)
        asking.say_grade(prompt, ask, response, grade, self._text(check.question))
        self.voice.gap()
        if response:
            self.voice.say(_("Were you sure (y) or not sure (n)? Both are fine."))
        others = _("Enter goes on, r tries again, e says the page that explains it.")
        if ask.mode in ("one", "many"):
            others = _(
                "Enter goes on, a number tells more about that choice, r tries again, "
                "e says the page that explains it."
            )
        self._tell_more(prompt, ask, response, grade, others)

    def _tell_more(
        self, prompt: Prompt, ask: Ask, response: Response, grade: Grade, question: str
    ) -> None:
        """Until Enter: the reason behind any choice, by its number."""
        fits = number_up_to(len(ask.choices) if ask.mode in ("one", "many") else 0)
        replies = {reply.key: reply for reply in grade.replies}
        while True:
            typed = prompt.hear(question, lambda line: not line or fits(line), _("Enter goes on."))
            if not typed:
                return
            asking.say_reply(prompt, ask, response, replies[ask.choices[int(typed) - 1].key])
            question = _("Enter goes on.")

    # The end.

    def _end(self, spot: Spot, document: Document) -> None:
        self.voice.say_words(document.title, _("Heading: "))
        for node in document.nodes:
            for words in lines_of(node):
                self.voice.say_words(words)
        say_what_went_to_the_sheet(self.session, self.voice, spot)
        way = choose_way_on(self.session, self._prompt("end", spot, document), spot)
        if way.action:
            raise Turn(action(way.action))
        if way.step:
            # The question is answered on the side; then the end is said again.
            aside = self.session.aside(way.lesson, way.step)
            Reading(self.session, self.voice, aside).walk()
            return
        self.way, self.number = self.session.way(way.lesson), 0

    def _text(self, text: str) -> str:
        return as_text(fill(parse(text), self.session.reading.values))
