"""Random texts that look like Arabic news gone wrong: marks, controls, presentation forms, any script between."""

from hypothesis import strategies as st

from newsevents.text import arabic

ARABIC_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from(arabic.LETTERS + arabic.ARABIC_DIGITS + " .،؛؟«»\n"),
        st.sampled_from(sorted(arabic.REMOVED)),
        st.characters(min_codepoint=0xFB50, max_codepoint=0xFDFF, exclude_categories=["Cn", "Co"]),
        st.characters(min_codepoint=0xFE70, max_codepoint=0xFEFC, exclude_categories=["Cn"]),
        st.characters(exclude_categories=["Cs"]),
    )
)
