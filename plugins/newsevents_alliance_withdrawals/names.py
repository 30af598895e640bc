"""Organisations and members that have no code keep their Arabic name, as the article writes it."""

from __future__ import annotations

from attrs import evolve

from newsevents.model import AnnotatedArticle, Argument

_NAMED_ROLES = frozenset({"member", "organization"})
_CODELESS = "guide"  # scheme under which the knowledge base keeps the Arabic name of what has no usual acronym


def keep_arabic_names(arguments: tuple[Argument, ...], article: AnnotatedArticle) -> tuple[Argument, ...]:
    """Give fillers without a usual acronym the words of the article as identifier.

    "حلف بغداد" (the Baghdad Pact) stays so; «الحلف» further down, which only points back to it, takes its usual name.
    """
    names = {entity.id: entity.codes[_CODELESS] for entity in article.entities if _CODELESS in entity.codes}
    return tuple(
        evolve(argument, id=names[argument.id] if argument.via == "back reference" else argument.text)
        if argument.role in _NAMED_ROLES and argument.id in names
        else argument
        for argument in arguments
    )
