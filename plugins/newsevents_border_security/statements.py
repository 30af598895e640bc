"""A trigger where it stands, with who is party to what it states."""

from __future__ import annotations

from attrs import frozen

from newsevents.model import EventCandidate
from newsevents_border_security.parties import Parties

MOVES = frozenset({"pull_back_guards", "deploy"})


@frozen(kw_only=True)
class Statement:
    """A trigger where it stands.

    Attributes:
        candidate: What the frame found.
        trigger: Name of its rule in the frame.
        index: Which sentence.
        at: Index of its first item.
        parties: Who is party to it, or ``None``.
    """

    candidate: EventCandidate
    trigger: str
    index: int
    at: int
    parties: Parties | None

    @property
    def is_cued(self) -> bool:
        """Whether a cue beside it says how far it has come."""
        return any(d.target == "stage" and d.rule.startswith("cue ") for d in self.candidate.trace)

    @property
    def is_past_verb(self) -> bool:
        """Whether its trigger is a finite verb in the past."""
        return any(
            decision.rule == f"trigger {self.trigger}" and decision.reason.endswith("(past)")
            for decision in self.candidate.trace
        )

    @property
    def action(self) -> str | None:
        """What its trigger says is done."""
        return self.candidate.attributes.get("action")


def trigger_name(candidate: EventCandidate) -> str:
    """The rule of the frame that found a candidate."""
    return candidate.trace[0].rule.removeprefix("trigger ") if candidate.trace else ""
