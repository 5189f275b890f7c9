"""Ready words: what stands in braces, and what takes its place."""

import re
from collections.abc import Mapping

PLACEHOLDERS = (
    *("client", "salutation", "advisor", "boutique", "phone", "address"),
    *("watch", "date", "time", "times", "ticket", "stage", "promised"),
)
"""What may stand in braces: everything a conversation, its client and its repair can tell."""

_BRACES = re.compile(r"\{([a-z]+)\}")


def placeholders(body: str) -> tuple[str, ...]:
    """The known placeholders in `body`, in order, each once."""
    found = dict.fromkeys(_BRACES.findall(body))
    return tuple(each for each in found if each in PLACEHOLDERS)


def gaps(text: str) -> tuple[tuple[int, int], ...]:
    """Where in `text` a known placeholder still stands, from its brace to its brace."""
    return tuple(found.span() for found in _BRACES.finditer(text) if found[1] in PLACEHOLDERS)


def unknown(body: str) -> tuple[str, ...]:
    """What stands in braces in `body` and nobody can fill in, for whoever writes templates."""
    found = dict.fromkeys(_BRACES.findall(body))
    return tuple(each for each in found if each not in PLACEHOLDERS)


def filled(body: str, facts: Mapping[str, str]) -> str:
    """`body` with each fact in its place; what is not known stays in braces."""
    return _BRACES.sub(lambda found: facts.get(found[1]) or found[0], body)
