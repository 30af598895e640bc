"""Results as JSON, and articles from files."""

from newsevents.serialise.articles import (
    InputFormat,
    SourcedArticle,
    read_articles,
    read_sources,
    read_stream,
)
from newsevents.serialise.check import check_article
from newsevents.serialise.documents import (
    article_from_dict,
    extraction_from_dict,
    extraction_from_json,
    extraction_to_dict,
    extraction_to_json,
)
from newsevents.serialise.extras import import_extra
from newsevents.serialise.flat import SCHEMA_VERSION
from newsevents.serialise.loading import load_extractions, read_extractions
from newsevents.serialise.schema import load_json_schema
from newsevents.serialise.writing import write_json, write_jsonl

__all__ = [
    "SCHEMA_VERSION",
    "InputFormat",
    "SourcedArticle",
    "article_from_dict",
    "check_article",
    "extraction_from_dict",
    "extraction_from_json",
    "extraction_to_dict",
    "extraction_to_json",
    "import_extra",
    "load_extractions",
    "load_json_schema",
    "read_articles",
    "read_extractions",
    "read_sources",
    "read_stream",
    "write_json",
    "write_jsonl",
]
