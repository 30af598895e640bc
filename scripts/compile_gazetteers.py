"""Write the fast form of gazetteer files beside them.

    python scripts/compile_gazetteers.py [FILE.yml ...]

Without arguments: the files of the package and of the plugins in this repository.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from newsevents.knowledge.base import built_in_files
from newsevents.knowledge.compiled import compile_file

PLUGINS = Path(__file__).resolve().parent.parent / "plugins"


def main() -> None:
    """Compile the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    files = parser.parse_args().files or [*built_in_files(), *sorted(PLUGINS.glob("*/gazetteer/*.yml"))]
    for path in files:
        print(compile_file(path))


if __name__ == "__main__":
    main()
