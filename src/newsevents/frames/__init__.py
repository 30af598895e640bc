"""The declarative frame engine: triggers, roles, cues and stages from YAML to event candidates with evidence."""

from newsevents.frames.engine import FrameResult, find_candidates
from newsevents.frames.factuality import FoundFactuality, find_factuality
from newsevents.frames.fillers import FillerSpan, find_fillers
from newsevents.frames.items import Item, SentenceItems, build_items
from newsevents.frames.lead import date_by_lead
from newsevents.frames.lexicon import Lexeme, Match, parse_lexeme
from newsevents.frames.load import load_event_type, load_frame
from newsevents.frames.names import NAMED
from newsevents.frames.schema import Frame
from newsevents.frames.syntax import Syntax, analyse

__all__ = [
    "NAMED",
    "FillerSpan",
    "FoundFactuality",
    "Frame",
    "FrameResult",
    "Item",
    "Lexeme",
    "Match",
    "SentenceItems",
    "Syntax",
    "analyse",
    "build_items",
    "date_by_lead",
    "find_candidates",
    "find_factuality",
    "find_fillers",
    "load_event_type",
    "load_frame",
    "parse_lexeme",
]
