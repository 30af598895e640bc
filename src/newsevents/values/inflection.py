"""Forms of a counted noun: accusative, dual and sound plural, derived from the singular and the plurals in the data."""

from __future__ import annotations

from collections.abc import Iterator

_FEMININE_DUAL = ("تان", "تين", "تا", "تي")
_SOUND_PLURAL = ("ون", "ين", "و", "ي")


def inflect_noun(singular: str, plurals: tuple[str, ...], *, has_dual: bool = True) -> Iterator[tuple[str, str]]:
    """Yield ``(folded form, kind of form)`` of a noun; the kinds are ``sg``, ``dual`` and ``pl``.

    "طائرة" gives "طائره", "طائرتان", "طائرتين", … A masculine construct dual («صاروخي») is left out: it reads as an
    adjective. A noun with a sound masculine plural has no dual here, because «مقاتلين» is usually the plural.

    Args:
        singular: Folded singular.
        plurals: Folded plurals, as the data lists them.
        has_dual: Whether the dual counts.
    """
    yield singular, "sg"
    has_sound_plural = any(plural.endswith("ون") for plural in plurals)
    if singular.endswith("ه") and has_dual:
        yield from ((singular[:-1] + ending, "dual") for ending in _FEMININE_DUAL)
    elif not singular.endswith("ه"):
        yield singular + "ا", "sg"
        if has_dual and not has_sound_plural:
            yield from ((singular + ending, "dual") for ending in ("ان", "ين"))
    for plural in plurals:
        yield plural, "pl"
        if plural.endswith("ون"):
            yield from ((plural[:-2] + ending, "pl") for ending in _SOUND_PLURAL)
        elif not plural.endswith(("ات", "ه", "ي")):
            yield plural + "ا", "pl"


def inflect_adjective(masculine: str) -> tuple[str, ...]:
    """Folded forms of a nisba beside a noun: "اميركي" gives masculine, feminine and accusative."""
    return (masculine, masculine + "ه", masculine + "ا", masculine + "ين", masculine + "ان", masculine + "تين")
