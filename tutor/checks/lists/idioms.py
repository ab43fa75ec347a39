"""Sayings that do not mean what their words say.

Owns the list. They puzzle readers who learned English later, and cannot be translated.
"""

from __future__ import annotations

SAYINGS = (
    "a piece of cake", "at the end of the day", "back to square one", "ballpark figure",
    "bite the bullet", "break the ice", "by the book", "call it a day", "cold turkey",
    "cutting edge", "down in the dumps", "down the road", "down the line",
    "easier said than done", "fall through the cracks", "feel under the weather",
    "under the weather", "gold standard", "game changer", "get the ball rolling",
    "give it a shot", "go the extra mile", "hang in there", "hard and fast rule",
    "hit the nail on the head", "hit the ground running", "in a nutshell", "in the long run",
    "in the same boat", "jump through hoops", "keep an eye on", "keep an eye out",
    "keep in the loop", "keep your chin up", "level playing field",
    "light at the end of the tunnel", "magic bullet", "miss the boat", "no-brainer",
    "off the charts", "off the hook", "on the fence", "on the same page", "on top of the world",
    "once in a blue moon", "one size fits all", "out of the blue", "out of the woods",
    "over the moon", "pull yourself together", "play it by ear", "raise the bar", "red flag",
    "rule of thumb", "sick and tired", "silver bullet", "silver lining", "slippery slope",
    "step up to the plate", "take it with a grain of salt", "take with a grain of salt",
    "the ball is in your court", "the big picture", "the bottom line", "the last straw",
    "the tip of the iceberg", "think outside the box", "through thick and thin", "touch base",
    "turn the corner", "up in the air", "weigh a ton", "when push comes to shove",
)  # fmt: skip
