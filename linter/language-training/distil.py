"""What the teacher says of the sentences and of varied copies of them: distil.py MINILM TEACHER DATA_GLOB OUT.npz [writers kept aside ...]."""
import os
import random
import sys

import numpy as np
import torch

from labelled import OUTPUTS, read_all
from teacher import Teacher, logits
from wordpiece import WordPiece

COPIES, SHARE, NEAREST, SEED = int(os.environ.get("COPIES", 2)), 0.2, 12, 1


def neighbours(table, ids):
    """For each of these whole words, the nearest other whole words by cosine."""
    rows = torch.nn.functional.normalize(table[ids], dim=1)
    near = {}
    for k in range(0, len(ids), 512):
        best = (rows[k : k + 512] @ rows.T).topk(NEAREST + 1, dim=1)[1]
        for i, found in enumerate(best):
            near[ids[k + i]] = [ids[j] for j in found.tolist() if ids[j] != ids[k + i]]
    return near


def main():
    minilm, path, data, out = sys.argv[1:5]
    aside = set(sys.argv[5:])
    os.environ["MINILM"] = minilm
    torch.manual_seed(SEED)
    torch.set_num_threads(int(os.environ.get("THREADS", 2)))
    chance = random.Random(SEED)
    pieces = WordPiece(minilm + "/all-minilm-l6-v2-tokenizer.json")
    model = Teacher(minilm + "/all-minilm-l6-v2.onnx")
    model.load_state_dict(torch.load(path))
    rows = [r for r in read_all(data) if r.writer not in aside]
    whole = sorted(i for w, i in pieces.vocabulary.items() if i > 102 and w.isascii() and w.isalpha())
    near = neighbours(model.encoder.w.weight.detach(), whole)
    ids, targets = [], []
    for row in rows:
        own = pieces.encode(row.section, row.text)
        ids.append(own)
        targets.append(row.target)
        for _ in range(COPIES):
            ids.append([chance.choice(near[i]) if i in near and chance.random() < SHARE else i for i in own])
            targets.append([float("nan")] * len(OUTPUTS))
    said = logits(model, ids)
    packed = np.empty(len(ids), dtype=object)
    packed[:] = ids
    np.savez(out, ids=packed, logits=said, target=np.array(targets))
    print(len(rows), "sentences,", len(ids), "with their copies")


if __name__ == "__main__":
    main()
