"""Tables of precision and recall."""
import numpy as np

from labelled import OUTPUTS


def average_precision(truth, score):
    order = np.argsort(-score, kind="stable")
    hits = truth[order] == 1
    if not hits.any():
        return float("nan")
    precision = np.cumsum(hits) / (1 + np.arange(len(hits)))
    return float(precision[hits].mean())


def recall_at(truth, score, precision):
    """The largest recall at which the precision holds."""
    order = np.argsort(-score, kind="stable")
    hits = truth[order] == 1
    held = np.cumsum(hits) / (1 + np.arange(len(hits))) >= precision
    return float(np.cumsum(hits)[held].max(initial=0) / max(1, hits.sum()))


def table(truth, logits):
    """One line an output: how many, average precision, recall at precision 0.97, 0.90 and 0.85."""
    lines = [f"{'label':22s} {'n':>5s} {'AP':>6s} {'r@.97':>6s} {'r@.90':>6s} {'r@.85':>6s}"]
    for i, name in enumerate(OUTPUTS):
        t, s = truth[:, i], logits[:, i]
        lines.append(f"{name:22s} {int(np.nansum(t)):5d} {average_precision(t, s):6.3f} " + " ".join(f"{recall_at(t, s, p):6.3f}" for p in (0.97, 0.90, 0.85)))
    return "\n".join(lines)
