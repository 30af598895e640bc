"""What the splitter sees of a split: how often the parts occur as words, and what letters meet at the cuts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsevents.nlp.segmentation.candidates import Split

_ARTICLE = "ال"
_TRIAL_PRONOUNS = ("ها", "هم", "ه", "نا")
_TRIAL_PREFIXES = ("و", "ال", "ب", "ل")


def find_features(split: Split, size: Callable[[str], int]) -> Iterator[str]:
    """Name the features of a split.

    Args:
        split: From :func:`.candidates.find_splits`.
        size: How frequent a word is in news: 0 for unknown, then about one more for each doubling.
    """
    word = "".join(split.parts)
    prefix = f"{split.conjunction}+{split.particle}"
    shape = f"{prefix}|{split.pronoun}"
    stem = split.stem
    whole, bare = size(word), _stem_size(split, size)
    yield f"c {shape}"
    yield f"b {shape} {bare}"
    yield f"d {shape} {max(-6, min(6, bare - whole))}"
    yield f"w {shape} {whole}"
    yield f"l {shape} {min(len(stem), 6)}"
    if split.conjunction or split.particle:
        yield f"p {prefix} {stem[:2]}"
        yield f"p3 {prefix} {stem[:3]}"
        yield f"pa {prefix} {sum(size(other + stem) > 0 for other in _TRIAL_PREFIXES)}"
        yield f"pl {prefix} {min(len(stem), 5)} {bare > 0}"
        if stem.startswith(_ARTICLE):
            yield f"al {prefix}"
    if split.pronoun:
        yield f"s {split.pronoun} {stem[-1:]}"
        yield f"s2 {split.pronoun} {stem[-2:]}"
        yield f"sa {split.pronoun} {sum(size(stem + other) > 0 for other in _TRIAL_PRONOUNS)}"
        yield f"sp {split.pronoun} {stem[0]}"
        yield f"al {split.pronoun} {stem.startswith(_ARTICLE)}"
    yield f"sb {split.pronoun} {bare} {whole}"
    yield f"pb {prefix} {bare} {whole}"
    yield f"x {word} {shape}"


def _stem_size(split: Split, size: Callable[[str], int]) -> int:
    """How frequent the stem is where no clitic changes its spelling."""
    stem = split.stem
    sizes = [size(stem)]
    if split.particle == "ل" and stem.startswith("ل"):
        # «للجيش»: the article lost its alef.
        sizes.append(size("ا" + stem))
    if split.pronoun and stem.endswith("ت"):
        # «صفقتها»: the "ة" of «صفقة» opened.
        sizes.append(size(stem[:-1] + "ة"))
    if split.pronoun and stem.endswith("ا"):
        # «مستواها»: «مستوى», folded.
        sizes.append(size(stem[:-1] + "ي"))
    return max(sizes)
