"""Events as Arrow tables, pandas data frames and Parquet; needs the extra ``dataframe``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Literal

from newsevents.export.delimited import find_columns
from newsevents.export.rows import ARGUMENT_COLUMNS, EVENT_COLUMNS, Cell, RowCell, argument_rows, event_rows
from newsevents.model import Extraction
from newsevents.serialise import import_extra

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

Form = Literal["events", "arguments"]

_EXTRA: Final = "dataframe"
_FLOATS: Final = frozenset(
    {"confidence", "quantity", "quantity_low", "quantity_high", "amount", "amount_low", "amount_high"}
)
_INTS: Final = frozenset({"start", "end"})
_DATES: Final = frozenset({"published", "date_first", "date_last"})
_ROLE_FLOATS: Final = ("_quantity", "_amount")
_ROLE_DATES: Final = ("_first", "_last")


def to_arrow(extractions: Iterable[Extraction], *, form: Form = "events") -> pa.Table:
    """The events as an Arrow table.

    Args:
        extractions: Results; all are held in memory.
        form: ``"events"`` for one row an event, a role being a list with an entry a filler; ``"arguments"`` for one
            row an argument. Counts and sums are 64-bit floats: beyond 2^53 they lose digits, which JSON keeps.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    arrow = import_extra("pyarrow", extra=_EXTRA, purpose="an Arrow table")
    rows: list[dict[str, RowCell]] | list[dict[str, Cell]]
    if form == "arguments":
        rows = list(argument_rows(extractions))
        schema = arrow.schema([(column, _cell_type(arrow, column)) for column in ARGUMENT_COLUMNS])
    else:
        rows = list(event_rows(extractions))
        schema = arrow.schema([(column, _column_type(arrow, column, rows)) for column in find_columns(rows)])
    lists = {field.name for field in schema if arrow.types.is_list(field.type)}
    plain = [{key: _listed(cell) if key in lists else cell for key, cell in row.items()} for row in rows]
    return arrow.Table.from_pylist(plain, schema=schema)


def to_pandas(extractions: Iterable[Extraction], *, form: Form = "events") -> pd.DataFrame:
    """The events as a pandas data frame; the columns are those of :func:`to_arrow`.

    Raises:
        MissingExtraError: pandas or pyarrow is not installed.
    """
    import_extra("pandas", extra=_EXTRA, purpose="a data frame")
    return to_arrow(extractions, form=form).to_pandas()


def write_parquet(extractions: Iterable[Extraction], target: Path | BinaryIO, *, form: Form = "events") -> None:
    """Write the table of :func:`to_arrow` as a Parquet file.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    parquet = import_extra("pyarrow.parquet", extra=_EXTRA, purpose="writing Parquet")
    parquet.write_table(to_arrow(extractions, form=form), target)


def _listed(cell: RowCell) -> list[Cell] | None:
    # One type may call an attribute what another calls a role.
    return list(cell) if isinstance(cell, tuple) else None if cell is None else [cell]


def _cell_type(arrow: Any, column: str) -> Any:
    if column in _FLOATS:
        return arrow.float64()
    if column in _INTS:
        return arrow.int64()
    return arrow.date32() if column in _DATES else arrow.string()


def _column_type(arrow: Any, column: str, rows: Iterable[dict[str, RowCell]]) -> Any:
    if column in EVENT_COLUMNS:
        return _cell_type(arrow, column)
    cells = [row[column] for row in rows if column in row]
    if not any(isinstance(cell, tuple) for cell in cells):
        return arrow.string()
    if column.endswith(_ROLE_FLOATS):
        return arrow.list_(arrow.float64())
    return arrow.list_(arrow.date32() if column.endswith(_ROLE_DATES) else arrow.string())
