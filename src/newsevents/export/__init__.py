"""Results in the formats of other tools: tables, data frames, maps, event data."""

from newsevents.export.coding import CodingRow, find_code, load_coding
from newsevents.export.delimited import write_arguments_csv, write_events_csv
from newsevents.export.dicts import events_to_dicts
from newsevents.export.formats import FORMATS, ExportFormat, find_format, write_export
from newsevents.export.geojson import locate_event, write_geojson
from newsevents.export.locations import Location, locate_country, locate_place
from newsevents.export.political import write_cameo, write_plover
from newsevents.export.rows import ARGUMENT_COLUMNS, EVENT_COLUMNS, argument_rows, event_rows
from newsevents.export.sipri import write_sipri
from newsevents.export.tables import to_arrow, to_pandas, write_parquet

__all__ = [
    "ARGUMENT_COLUMNS",
    "EVENT_COLUMNS",
    "FORMATS",
    "CodingRow",
    "ExportFormat",
    "Location",
    "argument_rows",
    "event_rows",
    "events_to_dicts",
    "find_code",
    "find_format",
    "load_coding",
    "locate_country",
    "locate_event",
    "locate_place",
    "to_arrow",
    "to_pandas",
    "write_arguments_csv",
    "write_cameo",
    "write_events_csv",
    "write_export",
    "write_geojson",
    "write_parquet",
    "write_plover",
    "write_sipri",
]
