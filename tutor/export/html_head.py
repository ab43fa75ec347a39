"""The head of a page that stands alone.

Owns what keeps such a page from fetching or running anything. Never knows what is on the page.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from tutor.export.html_text import Html, element, stacked


def policy_for(style: str) -> str:
    """What a page may load: nothing but its own style, known by its sum."""
    known = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{known}'; base-uri 'none'; form-action 'none'"


def head(title: Html, policy: str, style: str) -> Html:
    """The head of a page, with its title, its content policy and its style sheet."""
    return element(
        "head",
        stacked(
            (
                element("meta", charset="utf-8"),
                element("meta", http_equiv="Content-Security-Policy", content=policy),
                element("meta", name="referrer", content="no-referrer"),
                element("meta", name="viewport", content="width=device-width, initial-scale=1"),
                element("title", title),
                element("style", Html(style)),
            )
        ),
    )
