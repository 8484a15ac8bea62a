"""Trains the small reader on the labels and on what the teacher says: see README.md for the order of the steps."""
import argparse
import random
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from labelled import OUTPUTS, loss, read_all
from minilm import batch, load
from scores import table
from teacher import batches
from wordpiece import UNK, WordPiece


class Embedding(nn.Module):
    """MiniLM's word pieces in fewer dimensions; fixed, so that words which training never showed keep their place."""

    def __init__(self, minilm, width):
        super().__init__()
        weight = load(minilm + "/all-minilm-l6-v2.onnx", 0).w.weight.detach()
        weight = weight - weight.mean(0)
        torch.manual_seed(7)
        _, _, v = torch.pca_lowrank(weight, q=width, niter=4)
        projected = weight @ v
        projected = projected / projected.std(0)
        scale = projected.abs().max(1, keepdim=True)[0] / 127
        self.register_buffer("table", torch.round(projected / scale) * scale)

    def forward(self, ids):
        return self.table[ids]


class Convolutional(nn.Module):
    def __init__(self, embedding, width, channels, dilations, hidden, outputs):
        super().__init__()
        self.embedding = embedding
        self.inlet = nn.Conv1d(width, channels, 3, padding=1)
        self.blocks = nn.ModuleList([nn.Conv1d(channels, channels, 3, padding=d, dilation=d) for d in dilations])
        self.hidden = nn.Linear(2 * channels, hidden)
        self.head = nn.Linear(hidden, outputs)

    def forward(self, ids):
        x, mask = batch(ids)
        if self.training:
            x = torch.where((torch.rand(x.shape) < 0.08) & (x > 102), torch.full_like(x, UNK), x)
        m = mask[:, None, :]
        h = F.dropout(self.embedding(x), 0.1, self.training).transpose(1, 2) * m
        h = F.relu(self.inlet(h)) * m
        for block in self.blocks:
            h = (h + F.relu(block(F.dropout(h, 0.1, self.training)))) * m
        mean = h.sum(2) / m.sum(2)
        peak = h.max(2)[0]
        z = F.relu(self.hidden(F.dropout(torch.cat([mean, peak], 1), 0.2, self.training)))
        return self.head(F.dropout(z, 0.1, self.training))


def logits(model, ids, size=128):
    model.eval()
    out = np.zeros((len(ids), model.head.out_features), dtype=np.float32)
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
    with torch.no_grad():
        for k in range(0, len(order), size):
            part = order[k : k + size]
            out[part] = model([ids[i] for i in part]).numpy()
    return out


def load_student(minilm, path):
    """A trained student and the options it was trained with."""
    stored = torch.load(path)
    args = stored["args"]
    dilations = [int(d) for d in args["dilations"].split(",")]
    model = Convolutional(Embedding(minilm, args["width"]), args["width"], args["channels"], dilations, args["hidden"], len(OUTPUTS))
    model.load_state_dict(stored["state"])
    return model.eval(), args


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--minilm", required=True)
    options.add_argument("--data", required=True)
    options.add_argument("--aside", nargs="*", default=[])
    options.add_argument("--soft", help="npz: ids (object array), logits of the teacher, target or NaN")
    options.add_argument("--width", type=int, default=96)
    options.add_argument("--channels", type=int, default=128)
    options.add_argument("--dilations", default="1,2,4")
    options.add_argument("--hidden", type=int, default=64)
    options.add_argument("--epochs", type=int, default=12)
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--share", type=float, default=1.0, help="share of the labelled sentences that is used")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--out")
    args = options.parse_args()
    torch.set_num_threads(args.threads)
    pieces = WordPiece(args.minilm + "/all-minilm-l6-v2-tokenizer.json")
    rows = read_all(args.data)
    test = [r for r in rows if r.is_labelled and r.writer in args.aside]
    if args.soft:
        stored = np.load(args.soft, allow_pickle=True)
        train = []
        for ids, soft, hard in zip(stored["ids"], stored["logits"], stored["target"]):
            said = 1 / (1 + np.exp(-soft))
            train.append((list(ids), np.where(np.isnan(hard), said, 0.5 * said + 0.5 * hard)))
    else:
        train = [(pieces.encode(r.section, r.text), np.array(r.target)) for r in rows if r.is_labelled and r.writer not in args.aside]
    random.Random(args.seed).shuffle(train)
    train = train[: int(len(train) * args.share)]
    torch.manual_seed(args.seed)
    shuffle = random.Random(args.seed)
    embedding = Embedding(args.minilm, args.width)
    model = Convolutional(embedding, args.width, args.channels, [int(d) for d in args.dilations.split(",")], args.hidden, len(OUTPUTS))
    optimiser = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=0.02)
    size, step = 64, 0
    steps = args.epochs * (len(train) // size + 1)
    test_ids = [pieces.encode(r.section, r.text) for r in test]
    started = time.time()
    for epoch in range(args.epochs):
        total, model = 0.0, model.train()
        parts = batches(train, size, shuffle)
        for part in parts:
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = args.rate * min(1, step / 100) * max(0.02, 1 - step / steps)
            target = torch.tensor(np.stack([r[1] for r in part]), dtype=torch.float32)
            error = loss(model([r[0] for r in part]), target)
            optimiser.zero_grad()
            error.backward()
            optimiser.step()
            total += error.item()
        print(f"epoch {epoch}: loss {total / len(parts):.4f}, {time.time() - started:.0f} s so far", flush=True)
    if test:
        print(table(np.array([r.target for r in test]), logits(model, test_ids)), flush=True)
    if args.out:
        torch.save({"state": model.state_dict(), "args": vars(args)}, args.out)


if __name__ == "__main__":
    main()
