"""Times PyTorch eager on images, one thread, Adam: one request per line on stdin, microseconds per step on stdout.

A request: {"layers": [["conv", 1, 16, 5, 2], ["relu"], ["pool", 2], ["flatten"], ["dense", 3136, 10]], "shape": [1, 28, 28], "batch": 64, "steps": 50,
"best": true}. "best": foreach Adam, gradients set to None, and channels_last for convolutions.
"""
import json
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
MODULES = {
    "conv": lambda inputs, outputs, kernel, padding: nn.Conv2d(inputs, outputs, kernel, padding=padding),
    "relu": nn.ReLU,
    "pool": nn.MaxPool2d,
    "flatten": nn.Flatten,
    "dense": nn.Linear,
}


def microseconds(layers, shape, batch, steps, best):
    model = nn.Sequential(*(MODULES[kind](*sizes) for kind, *sizes in layers))
    images = torch.rand(steps * batch, *shape)
    labels = torch.randint(0, 10, (steps * batch,))
    if best and len(shape) == 3:
        model = model.to(memory_format=torch.channels_last)
        images = images.to(memory_format=torch.channels_last)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, foreach=best)
    loss_of = nn.CrossEntropyLoss()
    begin = time.process_time()
    for chosen in torch.randperm(len(images)).split(batch):
        optimizer.zero_grad(set_to_none=best)
        loss_of(model(images[chosen]), labels[chosen]).backward()
        optimizer.step()
    return (time.process_time() - begin) / steps * 1e6


for line in sys.stdin:
    print(microseconds(**json.loads(line)), flush=True)
