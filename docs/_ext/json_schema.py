"""``{json-schema} [DEFINITION]``: the fields of one object of the output, from the JSON Schema of the code."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from tables import code, make_table

from newsevents.serialise import load_json_schema

_DEFINITION = "#/$defs/"


def describe_object(schema: dict[str, Any], name: str | None) -> str:
    """A table of the fields of one definition, or of the whole document."""
    definition = schema if name is None else schema["$defs"][name]
    required = definition.get("required", ())
    rows = []
    for key, spec in definition["properties"].items():
        mark = "yes" if key in required else ""
        rows.append((f"`{key}`", _describe_type(schema, spec), mark, _describe(schema, spec)))
    return make_table(("field", "type", "required", "meaning"), rows)


def _resolve(schema: dict[str, Any], spec: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in spec:
        return spec
    target: dict[str, Any] = schema["$defs"][spec["$ref"].removeprefix(_DEFINITION)]
    return target


def _describe_type(schema: dict[str, Any], spec: dict[str, Any]) -> str:
    if "anyOf" in spec:
        return " or ".join(_describe_type(schema, choice) for choice in spec["anyOf"])
    target = _resolve(schema, spec)
    if "properties" in target:
        name = spec["$ref"].removeprefix(_DEFINITION)
        return f"[{name}](#{name})"
    if "enum" in target:
        return code(target["enum"])
    if target["type"] == "array":
        return f"list of {_describe_type(schema, target['items'])}"
    types = [target["type"]] if isinstance(target["type"], str) else target["type"]
    day = " (`YYYY-MM-DD`)" if target.get("format") == "date" else ""
    return " or ".join(types) + day


def _describe(schema: dict[str, Any], spec: dict[str, Any]) -> str:
    # What a field says of itself goes before what its kind of field says.
    return str(spec.get("description") or _resolve(schema, spec).get("description", ""))


class JsonSchemaDirective(SphinxDirective):
    """Shows one object of the JSON."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The table as nodes."""
        name = self.arguments[0] if self.arguments else None
        return self.parse_text_to_nodes(describe_object(load_json_schema(), name))


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_directive("json-schema", JsonSchemaDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
