"""A plugin that leaves the process while it is imported."""

import sys

sys.exit("no licence")
