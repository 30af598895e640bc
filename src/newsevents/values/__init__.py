"""Arabic dates, numbers, quantities and sums of money, read from running text without spaCy."""

from newsevents.values.conflicts import find_date_conflicts
from newsevents.values.dates import parse_date
from newsevents.values.finder import find_values, parse_money, parse_number, parse_quantity

__all__ = ["find_date_conflicts", "find_values", "parse_date", "parse_money", "parse_number", "parse_quantity"]
