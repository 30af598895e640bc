"""The article as it came in."""

from __future__ import annotations

from datetime import date, datetime

from attrs import Attribute, field, frozen

from newsevents.errors import InvalidArticleError


def _check_text(instance: object, attribute: Attribute[str], value: object) -> None:
    if not isinstance(value, str):
        raise InvalidArticleError(f"article field '{attribute.name}' must be str, got {type(value).__name__}")


def _check_optional_text(instance: object, attribute: Attribute[str | None], value: object) -> None:
    if value is not None and not isinstance(value, str):
        raise InvalidArticleError(f"article field '{attribute.name}' must be str or None, got {type(value).__name__}")


def _check_published(instance: object, attribute: Attribute[date | None], value: object) -> None:
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        raise InvalidArticleError(
            f"article field 'published' must be datetime.date or None, got {value!r}; "
            "for a string use date.fromisoformat('YYYY-MM-DD')"
        )


@frozen(kw_only=True)
class Article:
    """One news article, untouched.

    Attributes:
        text: The body as plain text; a headline may be its first line.
        id: Any identifier of yours; comes back with the result.
        title: The headline, when it stands apart from the text.
        published: Day of publication (UTC), the anchor of relative dates; ``None`` leaves them unread.
        source: Name of the outlet.
        url: Where it was found.
    """

    text: str = field(validator=_check_text)
    id: str | None = field(default=None, validator=_check_optional_text)
    title: str | None = field(default=None, validator=_check_optional_text)
    published: date | None = field(default=None, validator=_check_published)
    source: str | None = field(default=None, validator=_check_optional_text)
    url: str | None = field(default=None, validator=_check_optional_text)
