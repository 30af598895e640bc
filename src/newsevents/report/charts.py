"""The charts, as Vega specifications whose data the page fills in and filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from newsevents.serialise import import_extra

EXTRA: Final = "report"
_FONT: Final = "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', Tahoma, Arial, sans-serif"
# Chart text takes the colour of the page, light or dark.
_INK: Final = "currentColor"
_NODE_LIMITS: Final = (-0.62, 1.62)


def make_charts(types: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Vega specifications of the timeline, the network and the map.

    Args:
        types: Types of events with ``id`` and ``colour``, in the order of the legend.

    Raises:
        MissingExtraError: altair or vl-convert is not installed.
    """
    alt = import_extra("altair", extra=EXTRA, purpose="a report")
    converter = import_extra("vl_convert", extra=EXTRA, purpose="a report")
    colours = alt.Scale(domain=[one["id"] for one in types], range=[one["colour"] for one in types])
    charts = {
        "timeline": _make_timeline(alt, colours),
        "network": _make_network(alt, colours),
        "map": _make_map(alt, colours),
    }
    return {name: converter.vegalite_to_vega(_configure(alt, chart).to_dict()) for name, chart in charts.items()}


@cache
def load_chart_library() -> str:
    """The JavaScript of Vega and Vega-Embed, which vl-convert carries.

    Raises:
        MissingExtraError: vl-convert is not installed.
    """
    library: str = import_extra("vl_convert", extra=EXTRA, purpose="a report").javascript_bundle()
    return library


def _configure(alt: Any, chart: Any) -> Any:
    text = {"labelFont": _FONT, "titleFont": _FONT, "labelColor": _INK, "titleColor": _INK, "labelFontSize": 12}
    line = {"domainColor": _INK, "tickColor": _INK, "gridColor": _INK, "gridOpacity": 0.12, "domainOpacity": 0.35}
    return (
        chart.configure(font=_FONT, background="transparent", padding=4)
        .configure_view(stroke=None)
        .configure_axis(**text, **line, tickOpacity=0.35)
        .configure_text(color=_INK, fontSize=12.5)
    )


def _make_timeline(alt: Any, colours: Any) -> Any:
    return (
        alt.Chart(alt.NamedData(name="bars"), width=600, height=150)
        .mark_rect(cursor="pointer")
        .encode(
            x=alt.X("start:T", title=None, scale=alt.Scale(type="utc"), axis=_time_axis(alt)),
            x2="end:T",
            # The page stacks the bars itself: Vega-Lite stacks no bars that have a width in time.
            y=alt.Y("low:Q", title=None, scale=alt.Scale(domainMin=0), axis=alt.Axis(tickMinStep=1, format="d")),
            y2="high:Q",
            color=alt.Color("type:N", scale=colours, legend=None),
            tooltip=[
                alt.Tooltip("period:N", title=" "),
                alt.Tooltip("label:N", title="  "),
                alt.Tooltip("count:Q", title="n"),
            ],
        )
    )


def _time_axis(alt: Any) -> Any:
    # Numbers alone read the same in both languages; a tick says no more than it has to.
    is_new_year = "utcmonth(datum.value) == 0 && utcdate(datum.value) == 1"
    shape = f"{is_new_year} ? '%Y' : utcdate(datum.value) == 1 ? '%Y-%m' : '%m-%d'"
    return alt.Axis(grid=False, labelOverlap=True, labelExpr=f"utcFormat(datum.value, {shape})", tickCount=10)


def _make_network(alt: Any, colours: Any) -> Any:
    across = alt.X("x:Q", axis=None, scale=alt.Scale(domain=list(_NODE_LIMITS), nice=False))
    down = alt.Y("y:Q", axis=None, scale=alt.Scale(reverse=True, zero=False, nice=False))
    links = (
        alt.Chart(alt.NamedData(name="links"))
        .mark_line(interpolate="monotone", opacity=0.5, strokeCap="round")
        .encode(
            x=across,
            y=down,
            detail="link:N",
            order="step:Q",
            strokeWidth=alt.StrokeWidth("thickness:Q", scale=None),
            color=alt.Color("type:N", scale=colours, legend=None),
            tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("count:Q", title="n")],
        )
    )
    nodes = alt.Chart(alt.NamedData(name="nodes")).encode(
        x=across, y=down, tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("count:Q", title="n")]
    )
    points = nodes.mark_circle(opacity=1, cursor="pointer").encode(
        size=alt.Size("size:Q", scale=None),
        color=alt.Color("type:N", scale=colours, legend=None),
    )
    texts = [
        nodes.transform_filter(f"datum.side == '{side}'")
        .mark_text(align=align, dx=dx, baseline="middle", cursor="pointer", limit=230)
        .encode(text="label:N", opacity=alt.value(1))
        for side, align, dx in (("left", "right", -12), ("right", "left", 12))
    ]
    return alt.layer(links, points, *texts, width=560, height=320)


def _make_map(alt: Any, colours: Any) -> Any:
    world = alt.Data(values=[], name="world", format=alt.DataFormat(type="topojson", feature="countries"))
    # Antarctica takes a quarter of the height and has no events.
    shapes = (
        alt.Chart(world)
        .transform_calculate(key="isValid(datum.id) ? datum.id : datum.properties.name")
        .transform_filter("datum.key != '010'")
    )
    land = shapes.mark_geoshape(fill=_INK, fillOpacity=0.08, stroke=_INK, strokeOpacity=0.28, strokeWidth=0.5)
    states = (
        shapes.transform_lookup(
            lookup="key",
            from_=alt.LookupData(data=alt.NamedData(name="states"), key="key", fields=["count", "label", "actor"]),
        )
        .transform_filter("isValid(datum.count)")
        .mark_geoshape(fill="#0072b2", stroke=_INK, strokeOpacity=0.5, strokeWidth=0.6, cursor="pointer")
        .encode(
            fillOpacity=alt.FillOpacity(
                "count:Q", scale=alt.Scale(type="sqrt", range=[0.22, 0.95], domainMin=0), legend=None
            ),
            tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("count:Q", title="n")],
        )
    )
    places = (
        alt.Chart(alt.NamedData(name="places"))
        .mark_circle(fill="#e69f00", stroke="#ffffff", strokeWidth=1, opacity=0.95)
        .encode(
            longitude="lon:Q",
            latitude="lat:Q",
            size=alt.Size("size:Q", scale=None),
            tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("count:Q", title="n")],
        )
    )
    return alt.layer(land, states, places, width=640, height=330).project(type="naturalEarth1")
