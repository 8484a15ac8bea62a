"""Labelled sentences as arrays: which labels a sentence carries, and which writer wrote it."""
import glob
import os
import re

LABELS = [
    "person-at-fault", "person-at-fault-we", "human-error", "blame-word", "judgemental-word", "repair-the-person",
    "why-asked-of-person", "hindsight", "hindsight-certainty", "single-cause", "single-cause-heading",
    "untracked-action", "vague-action",
]
# Outputs of the model: the labels, then "any wording or causality".
OUTPUTS = LABELS + ["any"]
ACTIONS = {"untracked-action", "vague-action"}


def plain(text):
    """The words that a reader of the page sees: no marks of code or emphasis, a link's text without its address."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)\s]*\)", r"\1", text)
    return re.sub(r"`+|\*{1,3}(?=\S)|(?<=\S)\*{1,3}", "", text)


class Row:
    """One sentence with the heading above it and its target vector (1 or 0 for each of OUTPUTS)."""

    def __init__(self, labels, section, text, writer):
        self.labels = {label for label in labels if label in LABELS}
        self.section = plain(section)
        self.text = plain(text)
        self.writer = writer
        self.target = [float(label in self.labels) for label in LABELS] + [float(bool(self.labels - ACTIONS))]


def read(path, labels=0, section=1, text=2):
    """Rows of one tab-separated file; the arguments name its columns."""
    writer = os.path.splitext(os.path.basename(path))[0]
    rows = []
    for line in open(path, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) > text and not line.startswith("#"):
            rows.append(Row({x.strip() for x in fields[labels].split(",")}, fields[section], fields[text], writer))
    return rows


def read_all(pattern):
    return [row for path in sorted(glob.glob(pattern)) for row in read(path)]
