"""Times PyTorch eager on one thread, as a user would write the training: one request per line on stdin, microseconds per step on stdout.

A request: {"widths": [1, 190, 1], "points": 300, "batch": 0, "steps": 200, "foreach": true, "set_to_none": true}
"""
import json
import sys
import time

import torch

torch.set_num_threads(1)


def microseconds(widths, points, batch, steps, foreach, set_to_none):
    layers = []
    for inputs, outputs in zip(widths, widths[1:]):
        layers += [torch.nn.Linear(inputs, outputs), torch.nn.LeakyReLU(0.01)]
    model = torch.nn.Sequential(*layers[:-1])
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, foreach=foreach)
    x = torch.linspace(-1, 1, points).unsqueeze(1)
    y = torch.sinc(5 * x)
    batches = list(zip(x.split(batch or points), y.split(batch or points)))
    loss_of = torch.nn.MSELoss()
    for step in range(-10, steps):
        if step == 0:
            begin = time.process_time()
        inputs, targets = batches[step % len(batches)]
        loss = loss_of(model(inputs), targets)
        optimizer.zero_grad(set_to_none=set_to_none)
        loss.backward()
        optimizer.step()
    return (time.process_time() - begin) / steps * 1e6


for line in sys.stdin:
    print(microseconds(**json.loads(line)), flush=True)
