"""The training workflow on twenty sentences, from raw files to scores, each step by its own command."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from tests.training.assets import read_sentences, write_annotations, write_assets

ROOT = Path(__file__).parents[2]
# Enough to run every line; nothing is learnt in so few steps.
SMALL = {
    "min_count": 1,
    "wojood_steps": 6,
    "ner_steps": 6,
    "silver_steps": 4,
    "more_steps": 4,
    "varied": 0.25,
    "silver_sentences": 10,
    "silver_share": 1.0,
    "grammar_steps": 6,
    "vectors": "null",
    "static": "false",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which the workflow has run."""
    folder = tmp_path_factory.mktemp("training") / "training"
    shutil.copytree(ROOT / "training", folder, ignore=shutil.ignore_patterns("__pycache__", "assets", "corpus"))
    write_assets(folder / "assets")
    write_annotations(folder / "annotations" / "news.jsonl")
    overrides = [part for name, value in SMALL.items() for part in (f"--vars.{name}", str(value))]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-m", "spacy", "project", "run", "smoke", ".", *overrides]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return folder


def test_there_are_twenty_sentences() -> None:
    sentences = read_sentences()
    assert len(sentences) == 20
    assert {token.tag[2:] for tokens in sentences for token in tokens if token.tag != "O"} == {"PER", "ORG", "GPE"}


def test_the_package_loads_and_loses_no_character(project: Path) -> None:
    nlp = spacy.load(project / "packages" / "ar_newsevents_sm")
    assert nlp.pipe_names == ["ner", "grammar_tok2vec", "morphologizer", "trainable_lemmatizer", "parser"]
    text = "وقالت نادية حسن: «سنزور أثينا»."  # "and Nadia Hassan said: we shall visit Athens"
    doc = nlp(text)
    assert doc.text == text
    assert all(token.pos_ for token in doc)


def test_the_splitter_has_learnt_its_twenty_sentences(project: Path) -> None:
    tokens = [token.text for token in spacy.load(project / "packages" / "ar_newsevents_sm")("وشكر الاتحاد")]
    assert tokens == ["و", "شكر", "الاتحاد"]  # "and he thanked the union"


def test_the_scores_of_every_step_are_in_the_package(project: Path) -> None:
    meta = json.loads((project / "packages" / "ar_newsevents_sm" / "meta.json").read_text(encoding="utf-8"))
    assert set(meta["performance"]) == {"entities", "grammar", "segmentation"}
    assert set(meta["performance"]["entities"]) == {"anercorp-test", "wojood-test"}
    assert set(meta["performance"]["grammar"]) == {"pud-dev", "pud-test"}
    assert meta["license"] == "CC BY-SA 4.0"


def test_no_test_sentence_is_trained_on(project: Path) -> None:
    rows = [json.loads(line) for line in (project / "corpus" / "ner.jsonl").read_text(encoding="utf-8").splitlines()]
    held = {tuple(row["words"]) for row in rows if row["corpus"] == "anercorp" and row["part"] == "test"}
    assert len(held) == 4
    trained = {tuple(row["words"]) for row in rows if row["corpus"] == "anercorp" and row["part"] != "test"}
    assert trained.isdisjoint(held)
    assert len(trained) == 16


def test_the_package_names_no_folder_of_its_maker(project: Path) -> None:
    config = (project / "packages" / "ar_newsevents_sm" / "config.cfg").read_text(encoding="utf-8")
    assert "corpus/" not in config.partition("[components]")[0]
