"""Something that must stand out.

Owns its fields. Never draws.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Prose
from tutor.core.inline import parse
from tutor.core.nodes import Callout, CalloutKind, Node


class CalloutBlock(Block, frozen=True, kw_only=True, tag="callout"):
    """Something to remember (key), to be careful with (caution) or to act on (emergency)."""

    callout: Annotated[CalloutKind, "key, caution or emergency."]
    text: Annotated[Prose, "The one thing to remember, or to do."]

    def nodes(self) -> tuple[Node, ...]:
        """One callout."""
        return (Callout(kind=self.callout, words=parse(self.text)),)


KIND = CalloutBlock
