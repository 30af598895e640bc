"""From articles to annotated articles: what is named, dated and counted in them, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from newsevents.knowledge import KnowledgeBase
from newsevents.linking import link_mentions
from newsevents.model import AnnotatedArticle, Article, Entity, Mention, Section
from newsevents.model.evidence import ArticleField
from newsevents.nlp.recognized import add_recognized
from newsevents.text import find_sentences
from newsevents.values import find_values


def annotate(nlp: Language, article: Article, *, kb: KnowledgeBase) -> AnnotatedArticle:
    """Annotate one article; see :func:`annotate_many`."""
    return annotate_docs(article, [nlp(text) for _, text in _fields(article)], kb=kb)


def annotate_many(
    nlp: Language, articles: Sequence[Article], *, kb: KnowledgeBase, batch_size: int | None = None
) -> Iterator[AnnotatedArticle]:
    """Annotate articles, in order.

    The pipeline sees the texts in batches, as statistical components need it. Sentences, values and links come from the
    rules of this library whatever the pipeline: frames are written against them.

    Args:
        nlp: From :func:`newsevents.nlp.load_pipeline`, or any pipeline that keeps the text as it is.
        articles: Untouched.
        kb: What mentions are linked to.
        batch_size: Texts a batch.
    """
    texts = [text for article in articles for _, text in _fields(article)]
    docs = nlp.pipe(texts, batch_size=batch_size)
    for article in articles:
        yield annotate_docs(article, [next(docs) for _ in _fields(article)], kb=kb)


def annotate_docs(article: Article, docs: Sequence[Doc], *, kb: KnowledgeBase) -> AnnotatedArticle:
    """Annotate an article whose documents a pipeline has already made.

    Args:
        article: The article.
        docs: One document for its title, if it has one, then one for its text.
        kb: What mentions are linked to.
    """
    sections: list[Section] = []
    for (field, text), doc in zip(_fields(article), docs, strict=True):
        # The headline names in full what the text calls «الوزارة» (the ministry).
        context = tuple(mention for section in sections for mention in section.mentions)
        mentions = add_recognized(doc, link_mentions(text, kb=kb, context=context), kb=kb)
        values = find_values(text, published=article.published)
        sentences = find_sentences(text)
        sections.append(Section(field=field, text=text, sentences=sentences, mentions=mentions, values=values))
    named = (mention for section in sections for mention in section.mentions)
    return AnnotatedArticle(article=article, sections=tuple(sections), entities=_entities(named, kb))


def _fields(article: Article) -> tuple[tuple[ArticleField, str], ...]:
    """The fields to read; a title of nothing is none."""
    if article.title:
        return (("title", article.title), ("text", article.text))
    return (("text", article.text),)


def _entities(mentions: Iterator[Mention], kb: KnowledgeBase) -> tuple[Entity, ...]:
    found: dict[str, Entity] = {}
    for mention in mentions:
        entity = kb.entity(mention.entity_id) if mention.entity_id is not None else None
        if entity is not None:
            found.setdefault(entity.id, entity)
    return tuple(found.values())
