"""spaCy components, a folder each; every one is usable alone in any pipeline, also one with another tokenizer."""
