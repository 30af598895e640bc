"""Each sentence of an article, read once: its items, syntax, border phrases and actors."""

from __future__ import annotations

from attrs import frozen

from newsevents.frames import SentenceItems, Syntax, analyse, build_items
from newsevents.model import AnnotatedArticle, ArticleField
from newsevents_border_security.actors import Actor, find_actors, group_actors
from newsevents_border_security.borders import BorderPhrase, find_border_phrases


@frozen(kw_only=True)
class Scene:
    """One sentence.

    Attributes:
        field: ``"title"`` or ``"text"``.
        items: Its items.
        syntax: Its syntax.
        phrases: Its border phrases.
        actors: Who acts in it.
        groups: The same, joined ones together.
    """

    field: ArticleField
    items: SentenceItems
    syntax: Syntax
    phrases: tuple[BorderPhrase, ...]
    actors: tuple[Actor, ...]
    groups: tuple[tuple[Actor, ...], ...]

    def index_at(self, offset: int) -> int:
        """Index of the item that covers ``offset``, or of the last before it."""
        best = 0
        for at, item in enumerate(self.items.items):
            if item.start <= offset:
                best = at
        return best


def read_scenes(article: AnnotatedArticle) -> tuple[Scene, ...]:
    """The sentences of an article, the headline first."""
    scenes = []
    for section in article.sections:
        for index in range(len(section.sentences)):
            items = build_items(section, index)
            syntax = analyse(items)
            phrases = find_border_phrases(items, syntax)
            actors = find_actors(items, syntax, phrases)
            scenes.append(
                Scene(field=section.field, items=items, syntax=syntax, phrases=phrases, actors=actors,
                      groups=group_actors(items, actors))
            )  # fmt: skip
    return tuple(scenes)
