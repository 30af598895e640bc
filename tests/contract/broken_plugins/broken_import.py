"""A plugin whose import fails: a package that it needs is not there."""

import a_package_that_nobody_has  # noqa: F401
