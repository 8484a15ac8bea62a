"""Writes what the Java reader needs: export.py MINILM STUDENT DATA_GLOB THRESHOLDS OUT_FOLDER."""
import os
import struct
import sys

import numpy as np
import torch

import screen
from labelled import LABELS, OUTPUTS, read_all
from student import load_student, logits
from wordpiece import WordPiece

SCREEN_LOSS = 0.03
SCORED_EACH = 301


def thresholds(path):
    """For each label the least score of a finding; infinite where there is none."""
    least = {}
    for line in open(path):
        if not line.startswith("#"):
            label, _, likely, _ = line.rstrip("\n").split("\t")
            least[label] = float("inf") if likely == "-" else float(likely)
    return np.array([least.get(label, float("inf")) for label in LABELS])


def floats(out, array):
    out.write(np.ascontiguousarray(array, dtype=">f4").tobytes())


def write_network(out, model, dilations):
    channels, width, _ = model.inlet.weight.shape
    out.write(struct.pack(">5i", width, channels, len(dilations), model.hidden.out_features, model.head.out_features))
    convolution = lambda c: (floats(out, c.weight.detach().numpy().transpose(2, 1, 0)), floats(out, c.bias.detach().numpy()))
    convolution(model.inlet)
    for dilation, block in zip(dilations, model.blocks):
        out.write(struct.pack(">i", dilation))
        convolution(block)
    for dense in (model.hidden, model.head):
        floats(out, dense.weight.detach().numpy().T)
        floats(out, dense.bias.detach().numpy())


def main():
    minilm, student, data, limits, folder = sys.argv[1:6]
    os.makedirs(folder, exist_ok=True)
    torch.set_num_threads(1)
    model, args = load_student(minilm, student)
    pieces = WordPiece(minilm + "/all-minilm-l6-v2-tokenizer.json")
    words = sorted(pieces.vocabulary, key=pieces.vocabulary.get)
    rows = read_all(data)
    ids = [pieces.encode(r.section, r.text) for r in rows]
    said = logits(model, ids)
    above = said[:, : len(LABELS)] - thresholds(limits)
    held = np.arange(len(ids)) % 5 == 0
    chance = 1 / (1 + np.exp(-above.max(1)))
    small = screen.train(model.embedding, args["width"], [i for i, h in zip(ids, held) if not h], chance[~held])
    chosen = screen.limit(small, [i for i, h in zip(ids, held) if h], above.max(1)[held] >= 0, SCREEN_LOSS)
    table = model.embedding.table.numpy()
    scales = np.abs(table).max(1) / 127
    scales[scales == 0] = 1
    with open(folder + "/model.bin", "wb") as out:
        out.write(struct.pack(">3i", 0x504D4C32, len(words), args["width"]))
        floats(out, scales)
        out.write(np.round(table / scales[:, None]).astype(np.int8).tobytes())
        out.write(struct.pack(">f", chosen))
        write_network(out, small, screen.DILATIONS)
        write_network(out, model, [int(d) for d in args["dilations"].split(",")])
    open(folder + "/vocabulary.txt", "w", encoding="utf-8").write("\n".join(words) + "\n")
    open(folder + "/outputs.txt", "w").write("\n".join(OUTPUTS[:-1]) + "\n")
    own = [r for r in rows if not r.writer.startswith("public/")][::SCORED_EACH]
    own_ids = [pieces.encode(r.section, r.text) for r in own]
    with open(folder + "/trained-scores.tsv", "w", encoding="utf-8") as out:
        out.write("# what the trainer says: heading, sentence, ids, the screen's logit, then one logit a label in the order of outputs.txt\n")
        for row, row_ids, first, scores in zip(own, own_ids, logits(small, own_ids)[:, 0], logits(model, own_ids)):
            out.write("\t".join([row.section, row.text, " ".join(map(str, row_ids)), f"{first:.5f}", " ".join(f"{s:.5f}" for s in scores[: len(LABELS)])]) + "\n")


if __name__ == "__main__":
    main()
