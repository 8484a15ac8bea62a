"""The encoder of all-MiniLM-L6-v2 (Apache-2.0) in plain PyTorch, with its weights read from the ONNX file."""
import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

WIDTH, HEADS, INNER = 384, 12, 1536


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.n1, self.n2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.i, self.d = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x, mask):
        b, t, h = x.shape
        split = lambda y: y.view(b, t, HEADS, h // HEADS).transpose(1, 2)
        a = split(self.q(x)) @ split(self.k(x)).transpose(-1, -2) / (h // HEADS) ** 0.5 + mask
        c = (a.softmax(-1) @ split(self.v(x))).transpose(1, 2).reshape(b, t, h)
        x = self.n1(x + F.dropout(self.o(c), 0.1, self.training))
        return self.n2(x + F.dropout(self.d(F.gelu(self.i(x))), 0.1, self.training))


class Encoder(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.w, self.p, self.t = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.n = nn.LayerNorm(WIDTH, eps=1e-12)
        self.l = nn.ModuleList([Layer() for _ in range(layers)])

    def forward(self, ids, mask):
        x = self.n(self.w(ids) + self.p(torch.arange(ids.shape[1]))[None] + self.t.weight[0])
        m = (1 - mask[:, None, None, :]) * -1e9
        for layer in self.l:
            x = layer(x, m)
        return x


def load(onnx_file, layers):
    """The first `layers` of its six layers."""
    graph = onnx.load(onnx_file).graph
    arrays = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    products = [arrays[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in arrays]
    encoder = Encoder(layers)
    put = lambda a: nn.Parameter(torch.tensor(np.array(a)))
    base = "embeddings."
    encoder.w.weight = put(arrays[base + "word_embeddings.weight"])
    encoder.p.weight = put(arrays[base + "position_embeddings.weight"])
    encoder.t.weight = put(arrays[base + "token_type_embeddings.weight"])
    encoder.n.weight, encoder.n.bias = put(arrays[base + "LayerNorm.weight"]), put(arrays[base + "LayerNorm.bias"])
    for i, layer in enumerate(encoder.l):
        prefix = f"encoder.layer.{i}."
        parts = [("attention.self.query", layer.q), ("attention.self.key", layer.k), ("attention.self.value", layer.v),
                 ("attention.output.dense", layer.o), ("intermediate.dense", layer.i), ("output.dense", layer.d)]
        for k, (name, linear) in enumerate(parts):
            linear.weight = put(products[i * 6 + k].T)
            linear.bias = put(arrays[prefix + name + ".bias"])
        for name, norm in (("attention.output.LayerNorm", layer.n1), ("output.LayerNorm", layer.n2)):
            norm.weight, norm.bias = put(arrays[prefix + name + ".weight"]), put(arrays[prefix + name + ".bias"])
    return encoder


def batch(rows):
    """Padded ids and the mask of a list of id lists."""
    longest = max(map(len, rows))
    ids, mask = torch.zeros(len(rows), longest, dtype=torch.long), torch.zeros(len(rows), longest)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = 1
    return ids, mask


def pool(hidden, mask):
    """Mean and maximum over the words, one after the other."""
    mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
    peak = (hidden + (mask[..., None] - 1) * 1e9).max(1)[0]
    return torch.cat([mean, peak], 1)
