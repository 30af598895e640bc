"""A module that is no plugin at all."""
