"""Writes what the Java reader needs: export.py MINILM STUDENT DATA_GLOB OUT_FOLDER."""
import json
import os
import struct
import sys

import numpy as np
import torch

import screen
from labelled import LABELS, OUTPUTS, read_all
from student import Convolutional, Embedding, logits
from wordpiece import WordPiece

SCREEN_LOSS = 0.01


def load(minilm, path):
    stored = torch.load(path)
    args = stored["args"]
    model = Convolutional(Embedding(minilm, args["width"]), args["width"], args["channels"], [int(d) for d in args["dilations"].split(",")], args["hidden"])
    model.load_state_dict(stored["state"])
    model.eval()
    return model, args


def floats(out, array):
    out.write(np.ascontiguousarray(array, dtype=">f4").tobytes())


def main():
    minilm, student, data, folder = sys.argv[1:5]
    os.makedirs(folder, exist_ok=True)
    model, args = load(minilm, student)
    pieces = WordPiece(minilm + "/all-minilm-l6-v2-tokenizer.json")
    words = sorted(pieces.vocabulary, key=pieces.vocabulary.get)
    rows = read_all(data)
    weights, limit = screen.train([pieces.encode(r.section, r.text) for r in rows], [int(bool(r.labels)) for r in rows], SCREEN_LOSS)
    table = model.embedding.table.numpy()
    scales = np.abs(table).max(1) / 127
    scales[scales == 0] = 1
    with open(folder + "/model.bin", "wb") as out:
        dilations = [int(d) for d in args["dilations"].split(",")]
        out.write(struct.pack(">7i", 0x504D4C31, len(words), args["width"], args["channels"], len(dilations), args["hidden"], len(OUTPUTS)))
        floats(out, scales)
        out.write(np.round(table / scales[:, None]).astype(np.int8).tobytes())
        convolution = lambda c: (floats(out, c.weight.detach().numpy().transpose(2, 1, 0)), floats(out, c.bias.detach().numpy()))
        convolution(model.inlet)
        for dilation, block in zip(dilations, model.blocks):
            out.write(struct.pack(">i", dilation))
            convolution(block)
        for dense in (model.hidden, model.head):
            floats(out, dense.weight.detach().numpy().T)
            floats(out, dense.bias.detach().numpy())
        singles, pairs = weights[: screen.PIECES], weights[screen.PIECES :]
        for part in (singles, pairs):
            out.write(struct.pack(">i", len(part)))
            out.write(part.tobytes())
        out.write(struct.pack(">i", limit))
    open(folder + "/vocabulary.txt", "w", encoding="utf-8").write("\n".join(words) + "\n")
    open(folder + "/outputs.txt", "w").write("\n".join(OUTPUTS[:-1]) + "\n")
    chosen = [r for i, r in enumerate(rows) if i % 301 == 0]
    ids = [pieces.encode(r.section, r.text) for r in chosen]
    said = logits(model, ids)
    with open(folder + "/trained-scores.tsv", "w", encoding="utf-8") as out:
        out.write("# what the trainer says: heading, sentence, ids, then one logit a label in the order of outputs.txt\n")
        for row, row_ids, scores in zip(chosen, ids, said):
            out.write("\t".join([row.section, row.text, " ".join(map(str, row_ids)), " ".join(f"{s:.5f}" for s in scores[: len(LABELS)])]) + "\n")


if __name__ == "__main__":
    main()
