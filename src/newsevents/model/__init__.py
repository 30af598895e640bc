"""The model: frozen, validated, without input or output."""

from newsevents.model.annotation import AnnotatedArticle, Section, ValueMention
from newsevents.model.article import Article
from newsevents.model.entity import Entity, Mention
from newsevents.model.event import Argument, Decision, Event, EventCandidate, Factuality
from newsevents.model.evidence import ArticleField, Evidence
from newsevents.model.extraction import Diagnostic, Extraction, Rejection
from newsevents.model.values import DateInterval, Money, Quantity, Value

__all__ = [
    "AnnotatedArticle",
    "Argument",
    "Article",
    "ArticleField",
    "DateInterval",
    "Decision",
    "Diagnostic",
    "Entity",
    "Event",
    "EventCandidate",
    "Evidence",
    "Extraction",
    "Factuality",
    "Mention",
    "Money",
    "Quantity",
    "Rejection",
    "Section",
    "Value",
    "ValueMention",
]
