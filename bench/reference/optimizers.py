"""Twenty steps of every optimizer under every option, by PyTorch: what the TorchSharp stand-in's own optimizers must reproduce.

The loss is a weighted square about a target, its gradient w * (x - target): it needs no operator beyond + and *.

Usage: python3 bench/reference/optimizers.py > tests/Units/StandIns/TorchSharp/data/optimizers.json
"""
import json

import numpy
import torch

START = [1.5, -2.0, 0.5, 3.0, -0.25, 0.0, 4.0]
TARGET = [0.5, 1.0, 0.5, -1.0, 0.75, 2.0, -3.0]
WEIGHT = [1.0, 0.5, 2.0, 0.25, 4.0, 1.0, 0.125]

CASES = [
    ("Adam", dict(lr=0.1)),
    ("Adam", dict(lr=0.1, beta1=0.5, beta2=0.9)),
    ("Adam", dict(lr=0.1, eps=0.01)),
    ("Adam", dict(lr=0.1, weight_decay=0.1)),
    ("Adam", dict(lr=0.3, beta2=0.6, amsgrad=True)),
    ("Adam", dict(lr=0.1, weight_decay=0.1, amsgrad=True, maximize=True)),
    ("RMSProp", dict(lr=0.05)),
    ("RMSProp", dict(lr=0.05, alpha=0.8, eps=0.01)),
    ("RMSProp", dict(lr=0.05, weight_decay=0.1)),
    ("RMSProp", dict(lr=0.05, momentum=0.9)),
    ("RMSProp", dict(lr=0.05, centered=True)),
    ("RMSProp", dict(lr=0.05, momentum=0.5, centered=True, weight_decay=0.1)),
    ("SGD", dict(lr=0.1)),
    ("SGD", dict(lr=0.1, weight_decay=0.1)),
    ("SGD", dict(lr=0.1, momentum=0.9)),
    ("SGD", dict(lr=0.1, momentum=0.9, dampening=0.5)),
    ("SGD", dict(lr=0.1, momentum=0.9, nesterov=True)),
    ("SGD", dict(lr=0.1, momentum=0.9, nesterov=True, weight_decay=0.1)),
    ("SGD", dict(lr=0.1, maximize=True)),
]


def build(name, parameters, options):
    options = dict(options)
    if name == "Adam":
        options["betas"] = (options.pop("beta1", 0.9), options.pop("beta2", 0.999))
        return torch.optim.Adam(parameters, **options)
    if name == "RMSProp":
        return torch.optim.RMSprop(parameters, **options)
    return torch.optim.SGD(parameters, **options)


def shortest(tensor):
    """The shortest decimals that read back as the same float32."""
    return [float(str(numpy.float32(value))) for value in tensor.tolist()]


def run(name, options):
    x = torch.tensor(START, requires_grad=True)
    target, weight = torch.tensor(TARGET), torch.tensor(WEIGHT)
    optimizer = build(name, [x], options)
    steps = []
    for _ in range(20):
        x.grad = weight * (x.detach() - target)
        optimizer.step()
        steps.append(shortest(x.detach()))
    return dict(name=name, options=options, steps=steps)


lines = lambda items: "[\n" + ",\n".join(json.dumps(item) for item in items) + "\n]"
head = json.dumps(dict(torch=torch.__version__, start=START, target=TARGET, weight=WEIGHT))[:-1]
cases = lines(run(*case) for case in CASES)
print(f'{head},\n"cases": {cases}}}')
