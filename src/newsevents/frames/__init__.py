"""The declarative frame engine: triggers, roles, cues and stages from YAML to event candidates with evidence."""

from newsevents.frames.engine import FrameResult, find_candidates
from newsevents.frames.items import Item, SentenceItems, build_items
from newsevents.frames.lexicon import Lexeme, parse_lexeme
from newsevents.frames.load import load_event_type, load_frame
from newsevents.frames.schema import Frame
from newsevents.frames.syntax import Syntax, analyse

__all__ = [
    "Frame",
    "FrameResult",
    "Item",
    "Lexeme",
    "SentenceItems",
    "Syntax",
    "analyse",
    "build_items",
    "find_candidates",
    "load_event_type",
    "load_frame",
    "parse_lexeme",
]
