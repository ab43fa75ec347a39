"""What a lesson may ask of a reader, and what only a clinician may say.

Owns the rules about questions for private facts, about changing medicines and about verdicts.
Never gives advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.rule import Hit, rule
from tutor.checks.samples import text
from tutor.checks.subject import Subject
from tutor.checks.told import statements
from tutor.words import _

_PRIVATE = (
    r"(?:(?:full |first |last |family |own )?name|birth ?date|birthday|date of birth"
    r"|insurance (?:number|id|details)|policy number|member number|social security number"
    r"|(?:medical |health )?record number|patient number|(?:home |street |e-?mail )?address"
    r"|(?:phone|telephone|mobile) number)"
)
_ASKS = re.compile(
    rf"\b(?:type|enter|fill) (?:in |out )?your {_PRIVATE}\b"
    rf"|\b(?:write|put|give|send|tell)(?: us| me| down| in)* your {_PRIVATE}"
    r"(?: and [^.?]*?)? (?:here|below|in the box|in this (?:box|program|lesson))\b"
    rf"|\bwhat(?: is|'s|’s) your {_PRIVATE}\?|\bwhere do you live\?",
    re.IGNORECASE,
)
_MAYBE = re.compile(r"your (?:\S+ )?(?:name|birth|date|insurance|\S+ number|number|address)")


@rule(
    code="S603",
    level="error",
    message=_("This asks the reader for something that says who they are."),
    hint=_("Leave it out. No lesson needs a name, a birth date or a number."),
    wrong=text("Type your full name here."),
    right=text("Write down your three main questions."),
)
def asks_who_you_are(subject: Subject) -> Iterator[Hit]:
    """The screen may be shared, and what is not typed in cannot leak."""
    text = subject.read.text
    if not _MAYBE.search(text) and "you live?" not in text:
        return
    for piece in subject.prose:
        if "your" not in piece.text.lower() and "live?" not in piece.text:
            continue
        is_readers = piece.field == "question" or piece.path[0] == "checklist"
        found = None if is_readers else _ASKS.search(piece.text)
        if found:
            yield Hit(subject.find(piece.path, found.group()))


_CHANGES = re.compile(
    r"(?:^|[;:] |\b(?:and|then|or|so|just|simply) "
    r"|\byou (?:can|should|may|must|could|need to|have to) (?:then |also |just |safely )*)"
    r"(?:stop|change|double|skip|halve|quit|increase|raise|lower|reduce|cut down)"
    r"(?: (?:taking|using|on))?(?: (?:your|the|this|that|a|any|all|other|these)){0,2}(?: \w+)?"
    r" (?:medicines?|medications?|pills?|tablets?|drugs?|doses?|antidepressants?|sedatives?"
    r"|ketamine|esketamine|spravato)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|tell(?:s|ing)?|call|talk(?:ing)?|speak|check with|says?|told|agree[sd]?"
    r"|advise[sd]?|unless|until|doctors?|clinicians?|clinic|prescriber|prescribes|provider|team"
    r"|nurse|pharmacist|not|never|no|nobody|without|whether)\b|n['’]t\b",
    re.IGNORECASE,
)
_CHANGED = ("medic", "pill", "tablet", "drug", "dose", "antidepress", "sedativ", "etamine",
    "pravato")  # fmt: skip
_CHANGING = ("stop", "change", "double", "skip", "halve", "quit", "increase", "raise", "lower",
    "reduce", "cut down")  # fmt: skip


@rule(
    code="S604",
    level="warning",
    message=_('"{words}" has nothing beside it about asking first.'),
    hint=_("Say: ask your prescriber before you change a medicine."),
    wrong=text("Stop your tablets two days before."),
    right=text("Ask your clinic before you stop any tablets."),
)
def change_without_asking(subject: Subject) -> Iterator[Hit]:
    """Some medicines harm people who stop them at once."""
    for piece, sentence in statements(subject, _CHANGING):
        is_near = any(word in sentence for word in _CHANGED)
        found = _CHANGES.search(sentence) if is_near else None
        if found and not _ASKED.search(piece.text):
            words = found.group().strip(";: ")
            yield Hit(subject.find(piece.path, words), {"words": words})


_DRUG = (
    r"(?:ketamine|esketamine|spravato|(?:this|the) (?:treatment|drug|medicine|spray|drip|therapy))"
)
_VERDICT = re.compile(
    r"\byou(?: are|['’]re)(?: not)? (?:a |an )?(?:\w+ )?(?:candidate|fit) for"
    r"|\byou(?: are|['’]re)(?: not)? (?:a |an )(?:good|poor|bad|ideal|perfect|suitable|strong)"
    r" candidate\b"
    r"|\byou(?: are|['’]re)(?: not)? eligible\b|\byou (?:do not |don['’]t )?qualify\b"
    rf"|\byou (?:should|must|need to|ought to)(?: not| never)? (?:have|get|try|use|start) {_DRUG}\b"
    rf"|\byou need {_DRUG}\b"
    rf"|\b(?:{_DRUG}|this|it) (?:is|will be)(?: not)?(?: \w+)? (?:safe|right|best|suitable|good)"
    r" for you\b",
    re.IGNORECASE,
)
_JUDGING = ("for you", "candidate", "fit for", "eligible", "qualify", "you should", "you must",
    "you need", "you ought")  # fmt: skip
_LEFT_OPEN = re.compile(
    r"\b(?:if|whether|when|unless|until|who|ask|asks|say|says|tell|decides?|decided?|judges?"
    r"|thinks?|agrees?|nobody|cannot|feel|believe|does not|not mean|mean)\b",
    re.IGNORECASE,
)


@rule(
    code="S607",
    level="error",
    message=_('"{words}" is a verdict about the reader.'),
    hint=_("Say what to ask or tell; a clinician who knows the reader decides."),
    wrong=text("You are a good candidate for this treatment."),
    right=text("Your clinician can say whether you are a good candidate."),
)
def verdict(subject: Subject) -> Iterator[Hit]:
    """A lesson knows nothing of who reads it, and a wrong yes or no does harm."""
    for piece, sentence in statements(subject, _JUDGING):
        found = _VERDICT.search(sentence)
        if found and not _LEFT_OPEN.search(sentence):
            yield Hit(subject.find(piece.path, found.group()), {"words": found.group()})
