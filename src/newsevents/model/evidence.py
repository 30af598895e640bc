"""Evidence: the words of the article that prove a field."""

from __future__ import annotations

from typing import Literal

from attrs import field as attrs_field
from attrs import frozen, validators

ArticleField = Literal["title", "text"]


@frozen(kw_only=True)
class Evidence:
    """A half-open span of the untouched article: ``article.text[start:end] == text``.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last.
        text: The words, as written.
        field: Which field of the article the offsets count in, ``"text"`` or ``"title"``.
    """

    start: int = attrs_field(validator=[validators.instance_of(int), validators.ge(0)])
    end: int = attrs_field(validator=[validators.instance_of(int), validators.ge(0)])
    text: str = attrs_field(validator=validators.instance_of(str))
    field: ArticleField = attrs_field(default="text", validator=validators.in_(("title", "text")))

    def __attrs_post_init__(self) -> None:
        if self.end - self.start != len(self.text):
            raise ValueError(
                f"evidence [{self.start}, {self.end}) cannot hold {len(self.text)} characters: {self.text!r}"
            )
