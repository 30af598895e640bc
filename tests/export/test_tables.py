"""Arrow, pandas and Parquet."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from newsevents.errors import MissingExtraError
from newsevents.export import to_arrow, to_pandas, write_parquet
from newsevents.model import Argument, Article, Event, Extraction


def test_arrow_keeps_a_role_as_a_list(extractions: list[Extraction]) -> None:
    pytest.importorskip("pyarrow", reason="the extra 'dataframe' is not installed")
    table = to_arrow(extractions)
    assert table.num_rows == 3
    first = table.slice(0, 1).to_pylist()[0]
    assert first["weapon_quantity"] == [None, 12.0]
    assert first["date_last"] == [date(2024, 4, 30)]
    assert first["party"] is None
    assert str(table.schema.field("published").type) == "date32[day]"


def test_arrow_holds_what_one_type_calls_a_role_and_another_an_attribute() -> None:
    pytest.importorskip("pyarrow", reason="the extra 'dataframe' is not installed")
    events = (
        Event(type="one", stage="new", attributes={"force": "police"}),
        Event(type="other", stage="new", arguments=(Argument(role="force", id="ARM", text=""),)),
    )
    table = to_arrow([Extraction(article=Article(text=""), events=events)])
    assert table.column("force").to_pylist() == [["police"], ["ARM"]]


def test_empty_results_give_an_empty_table() -> None:
    pytest.importorskip("pyarrow", reason="the extra 'dataframe' is not installed")
    assert to_arrow([]).num_rows == 0
    assert to_arrow([], form="arguments").num_rows == 0


def test_data_frame_of_arguments_can_be_joined_and_counted(extractions: list[Extraction]) -> None:
    pytest.importorskip("pandas", reason="the extra 'dataframe' is not installed")
    frame = to_pandas(extractions, form="arguments")
    assert frame[frame["role"] == "weapon"]["quantity"].sum() == 12
    assert frame.groupby("event_id").size().to_list() != []


@pytest.mark.parametrize("form", ["events", "arguments"])
def test_parquet_can_be_read_back(extractions: list[Extraction], tmp_path: Path, form: Any) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra 'dataframe' is not installed")
    write_parquet(extractions, tmp_path / "e.parquet", form=form)
    assert parquet.read_table(tmp_path / "e.parquet").to_pylist() == to_arrow(extractions, form=form).to_pylist()


@pytest.mark.parametrize(
    "use",
    [
        pytest.param(lambda path: to_arrow([]), id="arrow"),
        pytest.param(lambda path: to_pandas([]), id="pandas"),
        pytest.param(lambda path: write_parquet([], path), id="parquet"),
    ],
)
def test_missing_library_names_the_extra(
    use: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pandas", "pyarrow", "pyarrow.parquet"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtraError, match=r"pip install 'newsevents\[dataframe\]'"):
        use(tmp_path / "e.parquet")
