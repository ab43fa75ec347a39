"""Words that blame or label people, and what to say instead.

Owns the list: a pattern for the words, and plain words to put in their place. Only words that
blame in nearly every sentence are on it.
"""

from __future__ import annotations

from tutor.checks.lists import listed
from tutor.words import later

ENTRIES: tuple[tuple[str, str], ...] = (
    (r"(?:drug |ketamine |substance )?addicts?", later("a person with an addiction")),
    (r"(?:drug|substance|alcohol|ketamine) abusers?", later("a person who uses drugs")),
    (r"junk(?:ie|y|ies)|druggies?|crackheads?|stoners?|winos?", later("a person who uses drugs")),
    (r"alcoholics(?! Anonymous)|drunks", later("people with alcohol problems")),
    (
        r"non-?compliant|non-?compliance|not compliant|non-?adherent|non-?adherence",
        later("has trouble taking it"),
    ),
    (r"failed (?:the |this |that |your |their |his |her |my )?"
     r"(?:treatments?|therapy|medications?|medicines?|antidepressants?)",
     later("the treatment did not help enough")),
    (r"(?:commit|commits|committed|committing) suicide", later("died by suicide")),
    (r"(?:successful|failed) suicide", later("died by suicide, or tried to end their life")),
    (r"wheelchair[- ]bound|confined to a wheelchair", later("uses a wheelchair")),
    (r"crazy|insane|lunatics?|maniacs?|psychos?|nut ?cases?|mentally retarded",
     later("a person with a mental illness")),
    (r"the (?:mentally ill|disabled|handicapped|depressed)(?! (?:person|people|patients?|man|men"
     r"|woman|women|children|child|mood|parking|adults?))",
     later("people with the illness")),
    (r"drug[- ]seek(?:ing|ers?)|frequent fl(?:y|i)ers?|malinger(?:ing|ers?)",
     later("what the person needs or fears")),
    (r"it(?:'s|’s| is) your (?:own )?fault|you (?:have )?failed to", later("what can help now")),
)  # fmt: skip
MILDER: tuple[tuple[str, str], ...] = (
    (r"suffer(?:s|ed|ing)? from|afflicted (?:with|by)|victims? of (?:depression|stroke|cancer)",
     later("have, or live with")),
    (r"(?:schizophrenics|epileptics|diabetics|asthmatics|depressives|hysterics)",
     later("people with the illness")),
)  # fmt: skip
"""Words that many still use without a thought; they warn only."""

TRIGGERS = listed(
    "addict addicts abuser abusers junkie junky junkies druggie druggies crackhead crackheads"
    " stoner stoners wino winos alcoholics drunks noncompliant noncompliance nonadherent"
    " nonadherence compliant compliance adherent adherence schizophrenics epileptics diabetics"
    " asthmatics depressives hysterics suffer suffers suffered suffering afflicted victim victims"
    " failed commit commits committed committing successful wheelchair crazy insane lunatic"
    " lunatics maniac maniacs psycho psychos nutcase nutcases nut retarded mentally disabled"
    " handicapped depressed seeking seekers seeker flyers fliers flyer flier malingering malingerer"
    " malingerers fault"
)
"""One of these stands in every text the patterns find."""
