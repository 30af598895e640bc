"""The model: frozen, validated, without input or output."""

from newsevents.model.annotation import AnnotatedArticle, Section, ValueMention
from newsevents.model.article import Article
from newsevents.model.entity import Entity, Mention
from newsevents.model.event import Argument, Decision, Event, EventCandidate
from newsevents.model.evidence import Evidence
from newsevents.model.extraction import Diagnostic, Extraction, Rejection
from newsevents.model.values import DateInterval, Money, Quantity, Value

__all__ = [
    "AnnotatedArticle",
    "Argument",
    "Article",
    "DateInterval",
    "Decision",
    "Diagnostic",
    "Entity",
    "Event",
    "EventCandidate",
    "Evidence",
    "Extraction",
    "Mention",
    "Money",
    "Quantity",
    "Rejection",
    "Section",
    "Value",
    "ValueMention",
]
