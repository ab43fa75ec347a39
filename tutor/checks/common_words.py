"""Long words that nearly every reader knows.

Owns the list and which forms of a word belong to it. A word is on it when people use it in
everyday talk; words of medicine belong in the glossary, where they are explained.
"""

from __future__ import annotations

from tutor.checks.lists.everyday import WORDS

_LISTED = """
accident activity actual actually addition adventure afternoon agreement alcohol already
alternative altogether ambulance america american animal anniversary another answering anybody
anyone anything anyway anywhere apartment apparently appointment area article attention australia
avenue average bakery banana basketball battery beautiful beforehand beginning behavior believable
bicycle blueberry business butterfly camera canada capital carefully celebrate certainly chocolate
cigarette citizen colorful comfortable company complicated computer condition consider continue
conversation correctly customer dangerous december decision deliver delivery department difference
different difficult dinosaur direction directly disagree discover discovery discussion document
easily education elephant eleven emergency employee employer enemy energy enjoyable enormous
entirely especially essential european evening eventually everybody everyday everyone everything
everywhere evidence exactly example excellent exciting exercise expensive experience explanation
extremely family favorite february federal finally following forever forgotten furniture general
generally gentleman government grandfather grandmother grandparent groceries grocery guarantee
happily history holiday hospital however idea identify imagine immediate immediately important
impossible including independent information insurance interest interested interesting internet
introduce january lemonade library listening location lottery magazine manager material medical
medicine memory mistaken mosquito motorcycle mystery national natural naturally necessary
newspaper nobody normally november october officer official opening operate operation opinion
opposite orderly ordinary organize otherwise overnight overtake paragraph parliament particular
passenger period permission personal photograph physical piano pineapple policeman popular
position possible possibly potato practical pregnancy president pretending previous probable
probably professional property providing quality quantity radio reaction recently recognize
recommend registered regular regularly relative remember repeated replacement reporter restaurant
saturday secondary secretary separate september serious seriously seventeen seventy several
similar situation society somebody spaghetti strawberry suddenly suggestion summary supermarket
supposedly surprising telephone television temperature terrible together tomato tomorrow traveling
typical umbrella understand understood unhappy uniform united university unlikely unusual usual
usually vacation valuable various vegetable video violent visitor vitamin volunteer wednesday
whatever whenever wherever whichever wonderful yesterday
"""

_SHORTER = """
accept address advise answer decide describe expect include notice prepare promise protect provide
realize repeat report require suggest visit
"""
"""Words of two syllables whose other forms have three."""

_KNOWN = WORDS.union(f"{_LISTED} {_SHORTER}".split())
_ENDINGS = (
    ("ies", "y"), ("s", ""), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
)  # fmt: skip


def is_common(word: str) -> bool:
    """Whether a word, in small letters, is on the list in this or its plain form."""
    word = word.removesuffix("'s").removesuffix("’s")
    forms = {word} | {
        word[: -len(ending)] + plain for ending, plain in _ENDINGS if word.endswith(ending)
    }
    return not forms.isdisjoint(_KNOWN)
