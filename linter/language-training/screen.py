"""The screen: a very small network that passes on every sentence of which the student may say something."""
import random

import numpy as np
import torch
import torch.nn.functional as F

from student import Convolutional, logits
from teacher import batches

CHANNELS, DILATIONS, HIDDEN, EPOCHS, RATE, SIZE, SEED = 16, [2], 16, 10, 3e-3, 64, 1


def train(embedding, width, ids, said):
    """A network with one output, close to what the student says at most of any label (a chance), one number a sentence."""
    torch.manual_seed(SEED)
    shuffle = random.Random(SEED)
    model = Convolutional(embedding, width, CHANNELS, DILATIONS, HIDDEN, 1)
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01)
    rows, step = list(zip(ids, said)), 0
    steps = EPOCHS * (len(rows) // SIZE + 1)
    for _ in range(EPOCHS):
        model.train()
        for part in batches(rows, SIZE, shuffle):
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1, step / 100) * max(0.02, 1 - step / steps)
            loss = F.binary_cross_entropy_with_logits(model([r[0] for r in part])[:, 0], torch.tensor([float(r[1]) for r in part]))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return model.eval()


def limit(model, ids, speaks, loss):
    """The largest score at which at most this share of the sentences gets lost of which the student speaks."""
    scores = logits(model, ids)[:, 0]
    chosen = float(np.quantile(scores[speaks], loss)) - 1e-3
    passed = scores >= chosen
    print(f"screen: limit {chosen:.3f} passes {passed[speaks].mean():.3f} of the {speaks.sum()} sentences of which the student speaks, {passed[~speaks].mean():.3f} of the others")
    return chosen
