"""Tense in context: what an unvocalised imperfect means where it stands."""

from __future__ import annotations

from newsevents.frames.grammar import load_grammar
from newsevents.frames.inflection import Form
from newsevents.frames.items import SentenceItems
from newsevents.frames.lexicon import Match


def form_in_context(match: Match, sentence: SentenceItems) -> Form:
    """The form that counts for stages.

    A headline tells the past in the present («باريس تبيع أثينا …»); after "أن", "كي" or the ل of purpose an imperfect
    («على أن تسلّم», «لتسلّم») has not happened yet, so it counts as future.
    """
    if match.form.form != "present":
        return match.form.form
    before = sentence.norms[match.first - 1] if match.first > 0 else ""
    if match.prefix.endswith("ل") or before in load_grammar().subjunctives:
        return "future"
    return "past" if sentence.is_headline else "present"
