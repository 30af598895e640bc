"""Who and what a newspaper names: rows of states, organisations, groups, companies, weapons and places."""

from newsevents.knowledge.base import KnowledgeBase, load_knowledge
from newsevents.knowledge.matches import NameMatch, find_matches, find_matches_between
from newsevents.knowledge.names import Name
from newsevents.knowledge.rows import Row, read_rows

__all__ = [
    "KnowledgeBase",
    "Name",
    "NameMatch",
    "Row",
    "find_matches",
    "find_matches_between",
    "load_knowledge",
    "read_rows",
]
