"""How far a trigger stands from the words that name a border."""

from __future__ import annotations

from newsevents.text import fold_string
from newsevents_border_security.scenes import Scene
from newsevents_border_security.statements import Statement
from newsevents_border_security.words import are_neighbours, is_word


def gaps_to_border(statement: Statement, scene: Scene, *, is_adjective_enough: bool = True) -> list[int]:
    """Items from the trigger to each border word; «المدن الحدودية» (border towns) is only an adjective."""
    norms = scene.items.norms
    topics = [at for at, norm in enumerate(norms) if is_word(norm, "border_topics")]
    if statement.parties is not None and are_neighbours(statement.parties.ids):
        topics += [at for at, norm in enumerate(norms) if is_word(norm, "loose_topics")]
    nouns = [
        phrase.first
        for phrase in scene.phrases
        if is_adjective_enough or not is_word(norms[phrase.first], "border_adjectives")
    ]
    own = [statement.at + 1] if _names_border(statement, scene) else []
    return [at - statement.at for at in (*nouns, *topics, *own)]


def _names_border(statement: Statement, scene: Scene) -> bool:
    """«اتفاق فض الاشتباك»: the name of the agreement itself says that it is about a border."""
    norms = scene.items.norms
    if statement.at + 1 < len(norms) and is_word(norms[statement.at + 1], "guard_units"):
        return any(norm.startswith("الحدود") for norm in norms[statement.at + 2 : statement.at + 3])
    mention = scene.items.items[statement.at].mention
    return mention is not None and any(is_word(word, "border_names") for word in fold_string(mention.text).split())
