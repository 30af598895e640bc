"""``{event-type} NAME``: an event type as its plugin declares it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from tables import code, make_table

from newsevents import EventType, RoleSpec
from newsevents.plugins import load_registry


@cache
def load_event_types() -> dict[str, EventType]:
    """The event types of the installed plugins, by name."""
    return dict(load_registry().event_types)


def describe_event_type(event_type: EventType) -> str:
    """The declaration in Markdown: what decides between records, then its roles and attributes."""
    return "\n\n".join(
        (
            event_type.gloss,
            "\n".join(f"- {line}" for line in _describe_rules(event_type)),
            make_table(("role", "what fills it", "kinds", "fillers", "core"), map(_describe_role, event_type.roles)),
        )
    )


def _describe_rules(event_type: EventType) -> Iterator[str]:
    course = [stage for stage in event_type.stages if stage not in event_type.terminal_stages]
    last = f", or {code(event_type.terminal_stages)}" if event_type.terminal_stages else ""
    yield f"Stages: {code(course, ' → ')}{last}; where no words say, `{event_type.default_stage or course[0]}`."
    for attribute in event_type.attributes:
        yield f"Attribute `{attribute.name}`: {code(attribute.values)}. {attribute.gloss}"
    yield f"Two mentions are of one event when these agree: {code(event_type.keys)}."
    yield f"A record must have {code(event_type.required) or 'nothing in particular'}."
    if event_type.min_confidence:
        yield f"Records below a confidence of {event_type.min_confidence} are turned down."


def _describe_role(role: RoleSpec) -> tuple[str, ...]:
    gloss = role.gloss.rstrip(".") + (f"; of {code(role.acts_for)}" if role.acts_for else "")
    fillers = "several" if role.is_multiple else "one"
    return f"`{role.name}`", gloss, code(role.kinds), fillers, "yes" if role.is_core else "no"


class EventTypeDirective(SphinxDirective):
    """Shows the declaration of one event type."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The declaration as nodes."""
        event_types = load_event_types()
        if (name := self.arguments[0]) not in event_types:
            raise self.error(f"no plugin declares event type {name!r}; declared: {', '.join(sorted(event_types))}")
        return self.parse_text_to_nodes(describe_event_type(event_types[name]))


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_directive("event-type", EventTypeDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
