"""Labelled sentences as arrays: which labels a sentence carries, and which writer wrote it."""
import glob
import os
import re

import torch
import torch.nn.functional as F

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
    """One sentence with the heading above it and its target vector: 1 or 0 for each of OUTPUTS, NaN for what is not known."""

    def __init__(self, labels, section, text, writer):
        self.is_labelled = labels != {"?"}
        self.labels = {label for label in labels if label in LABELS}
        self.section = plain(section)
        self.text = plain(text)
        self.writer = writer
        self.target = [float(label in self.labels) for label in LABELS] + [float(bool(self.labels - ACTIONS))]
        if not self.is_labelled:
            self.target = [float("nan")] * len(OUTPUTS)
        elif "?actions" in labels:
            self.target = [float("nan") if label in ACTIONS else t for label, t in zip(OUTPUTS, self.target)]


def loss(logits, target):
    """Binary cross entropy over what is known."""
    known = ~torch.isnan(target)
    return F.binary_cross_entropy_with_logits(logits[known], target[known])


def read(path, labels=0, section=1, text=2):
    """Rows of one tab-separated file; the arguments name its columns. The label `?` stands for a sentence without labels, `?actions` for one without labels of promised work. A fourth column names the writer, else the file does."""
    writer = os.path.splitext(os.path.basename(path))[0]
    rows = []
    for line in open(path, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) > text and not line.startswith("#"):
            own = fields[3] if (labels, section, text) == (0, 1, 2) and len(fields) == 4 else writer
            rows.append(Row({x.strip() for x in fields[labels].split(",")}, fields[section], fields[text], own))
    return rows


def read_all(patterns):
    """Rows of the files that any of the blank-separated patterns names; a file named twice counts twice."""
    return [row for pattern in patterns.split() for path in sorted(glob.glob(pattern)) for row in read(path)]
