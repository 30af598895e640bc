"""What the conformance kit finds wrong."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Problem:
    """Something that is wrong with a plugin.

    Attributes:
        code: A stable word: ``plugin``, ``entry-point``, ``docs``, ``event-type``, ``frame``, ``reading``.
        where: The part of the plugin concerned.
        wrong: What is wrong.
        mend: What to do about it.
    """

    code: str
    where: str
    wrong: str
    mend: str

    def __str__(self) -> str:
        """In one line."""
        return f"[{self.code}] {self.where}: {self.wrong}; {self.mend}"
