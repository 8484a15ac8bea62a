"""Fine-tunes the first layers of MiniLM on the labelled sentences: teacher.py DATA_GLOB OUT [writers kept aside ...]."""
import os
import random
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from labelled import OUTPUTS, loss, read_all
from minilm import WIDTH, batch, load, pool
from scores import table
from wordpiece import WordPiece

LAYERS, EPOCHS, RATE, BATCH, SEED = int(os.environ.get("LAYERS", 3)), int(os.environ.get("EPOCHS", 4)), 8e-5, 32, 1


class Teacher(nn.Module):
    def __init__(self, onnx_file):
        super().__init__()
        self.encoder = load(onnx_file, LAYERS)
        self.head = nn.Linear(2 * WIDTH, len(OUTPUTS))
        for part in (self.encoder.w, self.encoder.p, self.encoder.t, self.encoder.n):
            for weight in part.parameters():
                weight.requires_grad = False

    def forward(self, ids):
        x, mask = batch(ids)
        return self.head(F.dropout(pool(self.encoder(x, mask), mask), 0.1, self.training))


def logits(model, ids, size=64):
    """Outputs for many sentences, shortest first, in their given order."""
    model.eval()
    out = np.zeros((len(ids), len(OUTPUTS)), dtype=np.float32)
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
    with torch.no_grad():
        for k in range(0, len(order), size):
            part = order[k : k + size]
            out[part] = model([ids[i] for i in part]).numpy()
    return out


def batches(rows, size, shuffle):
    """Batches of sentences of like length, in random order."""
    shuffle.shuffle(rows)
    chunks = [sorted(rows[k : k + 16 * size], key=lambda r: len(r[0])) for k in range(0, len(rows), 16 * size)]
    parts = [chunk[k : k + size] for chunk in chunks for k in range(0, len(chunk), size)]
    shuffle.shuffle(parts)
    return parts


def main():
    pattern, out, aside = sys.argv[1], sys.argv[2], set(sys.argv[3:])
    torch.manual_seed(SEED)
    torch.set_num_threads(int(os.environ.get("THREADS", 2)))
    shuffle = random.Random(SEED)
    pieces = WordPiece(os.environ["MINILM"] + "/all-minilm-l6-v2-tokenizer.json")
    rows = read_all(pattern)
    test = [r for r in rows if r.is_labelled and r.writer in aside]
    train = [(pieces.encode(r.section, r.text), r.target) for r in rows if r.is_labelled and r.writer not in aside]
    test_ids = [pieces.encode(r.section, r.text) for r in test]
    print(len(train), "sentences to train on,", len(test), "kept aside", flush=True)
    model = Teacher(os.environ["MINILM"] + "/all-minilm-l6-v2.onnx")
    weights = [w for w in model.parameters() if w.requires_grad]
    optimiser = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.01)
    step, steps = 0, EPOCHS * (len(train) // BATCH + 1)
    for epoch in range(EPOCHS):
        started, total = time.time(), 0.0
        model.train()
        parts = batches(train, BATCH, shuffle)
        for part in parts:
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1, step / 40) * max(0.05, 1 - step / steps)
            target = torch.tensor([r[1] for r in part])
            error = loss(model([r[0] for r in part]), target)
            optimiser.zero_grad()
            error.backward()
            optimiser.step()
            total += error.item()
            if step % 50 == 0:
                print(f"step {step} of {steps}, {time.time() - started:.0f} s", flush=True)
        print(f"epoch {epoch}: loss {total / len(parts):.4f}, {time.time() - started:.0f} s", flush=True)
        torch.save(model.state_dict(), out)
        if test:
            print(table(np.array([r.target for r in test]), logits(model, test_ids)), flush=True)


if __name__ == "__main__":
    main()
