"""The cheap score that passes over surely innocent sentences: weights of pieces and of hashed pairs, one byte each."""
import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

PAIRS, FACTOR, PIECES = 1 << 15, 31_337, 30_522


def features(ids):
    """Counts of pieces, then of hashed neighbouring pairs, one row a sentence."""
    rows, columns = [], []
    for row, sentence in enumerate(ids):
        for t, piece in enumerate(sentence):
            rows.append(row)
            columns.append(piece)
            if t > 0:
                rows.append(row)
                columns.append(PIECES + ((sentence[t - 1] * FACTOR + piece) & (PAIRS - 1)))
    return sp.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(ids), PIECES + PAIRS))


def train(ids, labelled, loss_share):
    """Weights as bytes, and the largest limit that loses at most this share of the labelled sentences, measured on held-out folds."""
    x, y = features(ids), np.array(labelled)
    folds = np.arange(len(y)) % 5
    held = np.zeros(len(y))
    model = lambda: LogisticRegression(C=1.0, max_iter=300, class_weight="balanced")
    scale = None
    for fold in range(5):
        fitted = model().fit(x[folds != fold], y[folds != fold])
        w = fitted.coef_[0]
        held[folds == fold] = (x[folds == fold] @ w)
    w = model().fit(x, y).coef_[0]
    scale = 127 / np.abs(w).max()
    weights = np.round(w * scale).astype(np.int8)
    limit = int(np.floor(np.quantile(held[y == 1], loss_share) * scale))
    passed = (held * scale >= limit)
    print(f"screen: limit {limit}, passes {passed[y == 1].mean():.3f} of the labelled and {passed[y == 0].mean():.3f} of the innocent held-out sentences")
    return weights, limit
