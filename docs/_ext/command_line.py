"""``{command-line} [COMMAND …]``: what ``--help`` says of one command, so that it is written in one place only."""

from __future__ import annotations

import inspect
from typing import Any

import click
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from tables import make_table

from newsevents.cli import main


def find_command(words: list[str]) -> click.Context:
    """The context of a command, by its words after ``newsevents``.

    Raises:
        KeyError: There is no such command.
    """
    context = click.Context(main, info_name="newsevents", **main.context_settings)
    for word in words:
        group = context.command
        if not isinstance(group, click.Group) or word not in group.commands:
            raise KeyError(word)
        context = click.Context(group.commands[word], info_name=word, parent=context)
    return context


def describe_command(context: click.Context) -> str:
    """Usage, help and options in Markdown; of a group its commands."""
    command = context.command
    usage = f"{context.command_path} {' '.join(command.collect_usage_pieces(context))}"
    parts = [f"```text\n{usage}\n```", inspect.cleandoc(command.help or "").replace("\b\n", "")]
    options = [option for option in command.get_params(context) if isinstance(option, click.Option)]
    records = [record for option in options if (record := option.get_help_record(context))]
    # A list of definitions: some options with their values are as long as a line.
    parts += [f"`{name}`\n: {_show(help)}" for name, help in records]
    if isinstance(command, click.Group):
        rows = ((f"`{name}`", _show(one.get_short_help_str(200))) for name, one in sorted(command.commands.items()))
        parts.append(make_table(("command", "what it does"), rows))
    if command.epilog:
        parts.append(f"```text\n{inspect.cleandoc(command.epilog.replace(chr(8) + chr(10), ''))}\n```")
    return "\n\n".join(parts)


def _show(text: str) -> str:
    return " ".join(text.split()).replace("<", "\\<")


class CommandLineDirective(SphinxDirective):
    """Shows one command."""

    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Usage, help and options as nodes."""
        words = self.arguments[0].split() if self.arguments else []
        try:
            context = find_command(words)
        except KeyError as error:
            raise self.error(f"'newsevents' has no command {error}") from error
        return self.parse_text_to_nodes(describe_command(context))


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_directive("command-line", CommandLineDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
