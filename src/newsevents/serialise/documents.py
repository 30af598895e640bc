"""One result as a JSON document, and back."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypeVar

import msgspec
from cattrs.errors import BaseValidationError

from newsevents.errors import InvalidArticleError, InvalidEventError
from newsevents.model import Article, Extraction
from newsevents.serialise.converter import get_converter
from newsevents.serialise.problems import Problem, find_problems
from newsevents.serialise.strict import MismatchError

T = TypeVar("T")
_MAX_PROBLEMS_SHOWN = 3


def extraction_to_dict(extraction: Extraction) -> dict[str, object]:
    """The result as plain dicts, lists, strings and numbers, ready for any JSON library.

    Raises:
        InvalidEventError: An attribute of an event has a reserved name, or a number is not finite.
    """
    document: dict[str, object] = get_converter().unstructure(extraction)
    return document


def extraction_from_dict(document: object) -> Extraction:
    """Read a result, or an article of a gold file, out of plain dicts and lists.

    What a gold file lacks (offsets, confidence, evidence) stays unknown; further keys are ignored, except in
    an event, where each is one of the type's own attributes.

    Raises:
        InvalidArticleError: The document or its article breaks the format; names path, expected and got.
        InvalidEventError: Only its events do.
    """
    return _structure(document, Extraction)


def article_from_dict(document: object) -> Article:
    """Read an article; keys that are no field of an article are ignored.

    Raises:
        InvalidArticleError: Names path, expected and got.
    """
    return _structure(document, Article)


def extraction_to_json(extraction: Extraction, *, indent: int | None = None) -> str:
    """The result as a JSON text: one line, or indented by ``indent`` spaces.

    Raises:
        InvalidArticleError: The article holds half of a surrogate pair, which UTF-8 cannot express.
        InvalidEventError: See :func:`extraction_to_dict`.
    """
    try:
        text = msgspec.json.Encoder(decimal_format="number").encode(extraction_to_dict(extraction))
    except UnicodeEncodeError as error:
        raise InvalidArticleError(
            f"article {extraction.article.id!r}: expected Unicode text, got half of a surrogate pair; "
            "decode the article as UTF-8 or UTF-16 first"
        ) from error
    return (text if indent is None else msgspec.json.format(text, indent=indent)).decode()


def extraction_from_json(text: str | bytes) -> Extraction:
    """Read a result, or one line of a gold file.

    Raises:
        InvalidArticleError: No JSON, or the document or its article breaks the format.
        InvalidEventError: Only its events break the format.
    """
    return extraction_from_dict(decode_json(text))


def decode_json(text: str | bytes) -> Any:
    """Decode JSON with every digit: what is no whole number comes as ``Decimal``.

    Raises:
        InvalidArticleError: The text is no JSON, no UTF-8, or nested beyond reason.
    """
    try:
        return msgspec.json.Decoder(float_hook=Decimal).decode(text)
    except UnicodeError as error:
        raise InvalidArticleError("expected UTF-8, got other bytes; convert the file, e.g. with iconv") from error
    except RecursionError as error:
        raise InvalidArticleError("expected a JSON object, got arrays nested too deeply to read") from error
    except msgspec.DecodeError as error:
        raise InvalidArticleError(f"expected a JSON document, got something else: {error}") from error


def _structure(document: object, kind: type[T]) -> T:
    try:
        return get_converter().structure(document, kind)
    except (BaseValidationError, MismatchError) as error:
        problems = find_problems(error)
        wrong_events = all(problem.path.startswith("$.events[") for problem in problems)
        raise (InvalidEventError if wrong_events else InvalidArticleError)(_say(problems)) from error


def _say(problems: Sequence[Problem]) -> str:
    shown = "; ".join(str(problem) for problem in problems[:_MAX_PROBLEMS_SHOWN])
    more = len(problems) - _MAX_PROBLEMS_SHOWN
    return shown if more <= 0 else f"{shown}; and {more} more"
