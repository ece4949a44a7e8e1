"""Loss curves of nets of the reports, one per kind of architecture, by PyTorch: what the torch engine must follow from the same weights and order.

Usage: python3 tests/Units/Torch/data/training.py > tests/Units/Torch/data/training.json
"""
import json
import math

import torch
from torch import nn

torch.set_num_threads(1)
EXAMPLES, BATCH, EPOCHS = 64, 16, 25
LEARNING_RATE = 1e-4  # at 1e-3 the deep net amplifies another build's rounding beyond 1e-3 within 100 steps


def hashed(count, seed):
    """Numbers in [0, 1) that both languages can make."""
    return [((k * 2654435761 + seed * 40503 + 12345) % 2**32) / 2**32 for k in range(count)]


def fill(net):
    """Uniform in +-1/sqrt(fan-in), weights and biases alike."""
    with torch.no_grad():
        for layer, module in enumerate(m for m in net if isinstance(m, (nn.Linear, nn.Conv2d))):
            bound = 1 / math.sqrt(module.weight[0].numel())
            for part, parameter in enumerate((module.weight, module.bias)):
                values = [bound * (2 * v - 1) for v in hashed(parameter.numel(), 1000 * layer + 100 * part)]
                parameter.copy_(torch.tensor(values, dtype=torch.float64).float().reshape(parameter.shape))


def dense(*widths):
    layers = [nn.Flatten()]
    for a, b in zip(widths, widths[1:]):
        layers += [nn.Linear(a, b), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def conv(a, b, kernel, padding=0):
    return [nn.Conv2d(a, b, kernel, padding=padding), nn.ReLU(), nn.MaxPool2d(2)]


NETS = {
    "dense": ((1, 28, 28), dense(784, 16, 14, 10)),
    "deep dense": ((1, 28, 28), dense(784, 100, 200, 200, 200, 200, 200, 100, 10)),
    "convolutions": ((1, 28, 28), nn.Sequential(
        *conv(1, 10, 5), *conv(10, 15, 5), nn.Flatten(), nn.Linear(240, 86), nn.ReLU(), nn.Linear(86, 10))),
    "padded convolutions": ((3, 32, 32), nn.Sequential(
        *conv(3, 8, 3, 1), *conv(8, 10, 3, 1), *conv(10, 20, 3, 1), *conv(20, 25, 3, 1), *conv(25, 16, 3, 1), nn.Flatten(), nn.Linear(16, 10))),
    "softmax": ((3, 32, 32), nn.Sequential(*conv(3, 16, 3), nn.Flatten(), nn.Linear(3600, 10), nn.Softmax(dim=1))),
}

curves = {}
for name, (shape, net) in NETS.items():
    fill(net)
    size = math.prod(shape)
    images = torch.tensor(hashed(EXAMPLES * size, 7), dtype=torch.float64).float().reshape(EXAMPLES, *shape)
    labels = torch.tensor([i * 7 % 10 for i in range(EXAMPLES)])
    optimizer = torch.optim.Adam(net.parameters(), lr=LEARNING_RATE, weight_decay=1e-4)
    curves[name] = []
    for step in range(EPOCHS * EXAMPLES // BATCH):
        batch = slice(step * BATCH % EXAMPLES, step * BATCH % EXAMPLES + BATCH)
        loss = nn.functional.cross_entropy(net(images[batch]), labels[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        curves[name].append(loss.item())

print(json.dumps({"torch": torch.__version__, "losses": curves}, indent=1))
