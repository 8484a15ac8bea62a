"""Sets for each label from which score on the reader speaks: thresholds.py MINILM STUDENT OUT SENTENCES=FOUND... .

SENTENCES are labelled sentences that no training saw; FOUND holds what the patterns find in each
(`scripts/score-language.sh --found SENTENCES`). Prints what patterns and reader find together.
"""
import sys

import numpy as np
import torch

from labelled import ACTIONS, LABELS, read
from student import load_student, logits
from wordpiece import WordPiece

# What is found in addition is right at least this often: at the rule's own level, as a warning.
SURE, LIKELY = 0.95, 0.83
# Below these logits nothing is said (chances of 82 and 75 %): on other text the scores say less than on these sentences.
LEAST_SURE, LEAST_LIKELY = 1.5, 1.1
# A match of a pattern is held back where at most this share of such matches is right.
DOUBT = 0.25
FEWEST = 8


def lowest(scores, right, precision):
    """The lowest score from which on at least this share is right; infinite if none."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(right[order])
    share = hits / (1 + np.arange(len(order)))
    good = np.nonzero((share >= precision) & (1 + np.arange(len(order)) >= FEWEST))[0]
    return float(scores[order[good[-1]]]) if len(good) else float("inf")


def highest(scores, right, share):
    """The highest score below which at most this share is right; minus infinity if none."""
    order = np.argsort(scores, kind="stable")
    rights = np.cumsum(right[order]) / (1 + np.arange(len(order)))
    good = np.nonzero((rights <= share) & (1 + np.arange(len(order)) >= FEWEST))[0]
    return float(scores[order[good[-1]]]) if len(good) else float("-inf")


def summary(name, truth, found):
    right, said, there = (truth & found).sum(), found.sum(), truth.sum()
    print(f"  {name:24s} {there:5d} {right / max(1, said):6.3f} {right / max(1, there):6.3f}")


def main():
    minilm, student, out = sys.argv[1:4]
    torch.set_num_threads(1)
    model, _ = load_student(minilm, student)
    pieces = WordPiece(minilm + "/all-minilm-l6-v2-tokenizer.json")
    sets = []
    for pair in sys.argv[4:]:
        sentences, found = pair.split("=")
        rows = read(sentences)
        lines = [line.rstrip("\n") for line in open(found, encoding="utf-8")]
        assert len(rows) == len(lines), (pair, len(rows), len(lines))
        truth = np.array([[label in r.labels for label in LABELS] for r in rows])
        patterns = np.array([[label in line.split(",") for label in LABELS] for line in lines])
        sets.append((sentences, rows, truth, patterns, logits(model, [pieces.encode(r.section, r.text) for r in rows])[:, : len(LABELS)]))
    truth, patterns, scores = (np.concatenate([s[k] for s in sets]) for k in (2, 3, 4))
    headings = np.concatenate([[not r.section for r in s[1]] for s in sets])
    limits = {}
    for i, label in enumerate(LABELS):
        place = headings if label == "single-cause-heading" else ~headings
        new, old = place & ~patterns[:, i], patterns[:, i]
        doubt = highest(scores[old, i], truth[old, i], DOUBT)
        likely = lowest(scores[new, i], truth[new, i], LIKELY)
        limits[label] = doubt, max(likely, LEAST_LIKELY), max(likely, LEAST_SURE, lowest(scores[new, i], truth[new, i], SURE))
    with open(out, "w") as file:
        file.write("# label, a pattern's match is held back below, a warning from, the rule's own level from; logits, - is never\n")
        for label, values in limits.items():
            file.write("\t".join([label] + ["-" if np.isinf(v) else f"{v:.3f}" for v in values]) + "\n")
    names = np.array(LABELS)
    blame = np.array([label not in ACTIONS for label in LABELS])
    for name, rows, truth, patterns, scores in sets:
        place = np.array([[(label == "single-cause-heading") == (not r.section) for label in LABELS] for r in rows])
        doubt, likely, sure = (np.array([limits[label][k] for label in LABELS]) for k in range(3))
        kept = patterns & ~(scores < doubt)
        print(name, len(rows), "sentences: precision and recall")
        for level, least in (("patterns alone", None), ("own level", sure), ("any level", likely)):
            found = patterns if least is None else kept | (place & (scores >= least))
            print(" ", level)
            summary("any wording or causality", truth[:, blame].any(1), found[:, blame].any(1))
            summary("each of these labels", truth[:, blame].ravel(), found[:, blame].ravel())
            for label in names if level == "any level" else sorted(ACTIONS):
                i = LABELS.index(label)
                summary(label, truth[:, i], found[:, i])


if __name__ == "__main__":
    main()
