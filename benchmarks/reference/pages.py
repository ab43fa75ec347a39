"""Ten pages of about 250 words for the reference apps; no two share a line in one place."""

from collections.abc import Iterator

_SENTENCES = """\
A kettle boils sooner with the lid on, and keeps warm longer too.
Bread dough rises in a warm corner while you read the paper.
The bus leaves on the hour, and one more goes at half past.
A garden needs an hour of work each week from spring to autumn.
Rain on a tin roof is loud at first and soothing after a while.
The library keeps the old maps in a long drawer under the stairs.
Two coats of paint look better than one thick coat.
A letter takes three days to the coast and five to the islands.
Bees come to the lavender first, then to the clover by the fence.
The market opens at seven, and the good apples are gone by nine.
An old bicycle wants oil on the chain and air in both tires.
Soup tastes better on the second day, when it has had time to think.
The tide turns twice a day and leaves shells along the wall.
A short walk before supper clears the head and wakes the legs.
The choir sings on Thursdays, and anyone may sit and listen.
Wool keeps you warm even when it is wet, and cotton does not.
The lamp in the hall burns all night so that nobody stumbles.
Plums from the tree by the gate are sour until September.
""".splitlines()


Block = tuple[str, str]
"""What a block is (title, text, point, step or quote), and its words."""


def _page(number: int) -> tuple[Block, ...]:
    """A page as a lesson writer would fill it."""

    def sentences(start: int, count: int) -> str:
        at = (number * 7 + start) % len(_SENTENCES)
        return " ".join((_SENTENCES * 2)[at : at + count])

    def entries(kind: str, start: int, count: int) -> Iterator[Block]:
        return ((kind, sentences(start + entry, 1)) for entry in range(count))

    return (
        ("title", f"Page {number}: what to remember"),
        ("text", sentences(0, 4 + number % 2)),
        *entries("point", 5, 3 + number % 3),
        ("title", f"Step {number} for today"),
        ("text", sentences(11, 5 - number % 2)),
        *entries("step", 6, 2 + number % 2),
        ("quote", sentences(3, 2)),
        ("text", sentences(9, 3 + number % 2)),
    )


PAGES = tuple(_page(number) for number in range(1, 11))
