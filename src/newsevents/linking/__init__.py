"""From words to entities: which mention of a text names which row of the knowledge base, and why."""

from newsevents.linking.linker import link_mentions
from newsevents.linking.pairs import resolve_pair

__all__ = ["link_mentions", "resolve_pair"]
