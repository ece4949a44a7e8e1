"""Times PyTorch eager on images, one thread, batch 64, Adam: one request per line on stdin, microseconds per step on stdout.

A request: {"net": "mlp" | "cnn", "steps": 50, "best": true}. "best": foreach Adam, gradients set to None, and channels_last for the CNN.
"""
import json
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
BATCH = 64


def mlp():
    return nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 10))


def cnn():
    return nn.Sequential(
        nn.Conv2d(1, 16, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 32, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(1568, 10))


def microseconds(net, steps, best):
    model = {"mlp": mlp, "cnn": cnn}[net]()
    images = torch.rand(steps * BATCH, *((784,) if net == "mlp" else (1, 28, 28)))
    labels = torch.randint(0, 10, (steps * BATCH,))
    if best and net == "cnn":
        model = model.to(memory_format=torch.channels_last)
        images = images.to(memory_format=torch.channels_last)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, foreach=best)
    loss_of = nn.CrossEntropyLoss()
    begin = time.perf_counter()
    for batch in torch.randperm(len(images)).split(BATCH):
        optimizer.zero_grad(set_to_none=best)
        loss_of(model(images[batch]), labels[batch]).backward()
        optimizer.step()
    return (time.perf_counter() - begin) / steps * 1e6


for line in sys.stdin:
    print(microseconds(**json.loads(line)), flush=True)
