"""Losses of a small network under Adam, by PyTorch, one operator at a time: what the TorchSharp stand-in must reproduce bit for bit.

Usage: python3 bench/reference/mlp.py > tests/Units/StandIns/TorchSharp/data/mlp.json
"""
import json

import torch

torch.set_num_threads(1)


def dyadic(rows, columns, seed):
    """Small exact fractions, so that both languages start from the same bits."""
    k = torch.arange(rows * columns, dtype=torch.int64)
    return ((k * 37 + seed * 11) % 257 - 128).to(torch.float32).div(512).reshape(rows, columns)


x, y = dyadic(64, 2, 1) * 4, dyadic(64, 1, 2) * 4
sizes = [2, 16, 16, 1]
parameters = []
for layer, (inputs, outputs) in enumerate(zip(sizes, sizes[1:])):
    parameters += [dyadic(inputs, outputs, 3 + layer), dyadic(1, outputs, 7 + layer)]
for parameter in parameters:
    parameter.requires_grad_()

optimizer = torch.optim.Adam(parameters, lr=0.01, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-4)
losses = []
for _ in range(200):
    w1, b1, w2, b2, w3, b3 = parameters
    output = ((x @ w1 + b1).relu() @ w2 + b2).tanh() @ w3 + b3
    loss = torch.nn.functional.mse_loss(output, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())

print(json.dumps({"torch": torch.__version__, "losses": losses}, indent=1))
