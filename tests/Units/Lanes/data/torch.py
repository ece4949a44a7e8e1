"""Losses and gradients of PyTorch that the lane engine is held against.

    python3 tests/Units/Lanes/data/torch.py > tests/Units/Lanes/data/torch.json

One net 2-6-5-2 and 48 examples, drawn from a seed; every activation x optimizer x batch size (0: full batch), examples in stored order,
50 steps each; the loss of a step is taken before its update. Losses are float32 trainings; gradients are autograd's in float64.
"norm gradients" are the gradient of the loss's gradient's L2 norm (double backward); "norm losses" the losses of Adam that minimises the loss
for 20 steps and 0.01 times the norm for 30 more.
"""
import json
import torch

torch.manual_seed(20)
torch.set_num_threads(1)
WIDTHS = [2, 6, 5, 2]
COUNT, STEPS = 48, 50

ACTIVATIONS = {
    "identity": torch.nn.Identity(),
    "relu": torch.nn.ReLU(),
    "leaky relu": torch.nn.LeakyReLU(0.01),
    "tanh": torch.nn.Tanh(),
    "sigmoid": torch.nn.Sigmoid(),
}
OPTIMIZERS = {
    "adam": lambda p: torch.optim.Adam(p, lr=1e-2, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-3),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=1e-3, alpha=0.99, eps=1e-8, weight_decay=1e-3),
    "sgd": lambda p: torch.optim.SGD(p, lr=2e-2, weight_decay=1e-2),
    "momentum": lambda p: torch.optim.SGD(p, lr=1e-2, momentum=0.9),
    "nesterov": lambda p: torch.optim.SGD(p, lr=1e-2, momentum=0.9, nesterov=True, weight_decay=1e-3),
}
# StepLR(7, 0.5) on top of these
SCHEDULED = {"adam", "nesterov"}


def net(activation, row):
    layers = []
    for inputs, outputs in zip(WIDTHS, WIDTHS[1:]):
        layers += [torch.nn.Linear(inputs, outputs), activation]
    model = torch.nn.Sequential(*layers[:-1])
    torch.nn.utils.vector_to_parameters(row, model.parameters())
    return model


def gradient(activation, row, x, y):
    model = net(activation, row).double()
    torch.nn.functional.mse_loss(model(x.double()), y.double()).backward()
    return torch.cat([p.grad.flatten() for p in model.parameters()]).tolist()


def norm_of(model, x, y):
    loss = torch.nn.functional.mse_loss(model(x), y)
    gradients = torch.autograd.grad(loss, list(model.parameters()), create_graph=True)
    return loss, torch.sqrt(sum((g * g).sum() for g in gradients))


def norm_gradient(activation, row, x, y):
    model = net(activation, row).double()
    norm_of(model, x.double(), y.double())[1].backward()
    return torch.cat([p.grad.flatten() for p in model.parameters()]).tolist()


def norm_losses(activation, row, x, y):
    model = net(activation, row.clone())
    update = torch.optim.Adam(model.parameters(), lr=1e-3)
    result = []
    for step in range(STEPS):
        loss, norm = norm_of(model, x, y)
        update.zero_grad()
        (loss if step < 20 else 0.01 * norm).backward()
        update.step()
        result.append(loss.item())
    return result


def losses(activation, optimizer, batch, row, x, y):
    model = net(activation, row.clone())
    update = OPTIMIZERS[optimizer](model.parameters())
    schedule = torch.optim.lr_scheduler.StepLR(update, 7, 0.5 if optimizer in SCHEDULED else 1.0)
    result = []
    while True:
        for at in range(0, COUNT, batch or COUNT):
            end = at + (batch or COUNT)
            loss = torch.nn.functional.mse_loss(model(x[at:end]), y[at:end])
            update.zero_grad()
            loss.backward()
            update.step()
            result.append(loss.item())
            if len(result) == STEPS:
                return result
        schedule.step()


row = torch.nn.utils.parameters_to_vector(net(torch.nn.Identity(), torch.rand(65) * 1.2 - 0.6).parameters()).detach()
x = torch.rand(COUNT, 2) * 4 - 2
y = torch.stack([torch.sin(2 * x[:, 0]) * x[:, 1], x[:, 0] - x[:, 1] ** 2 / 2], 1)


def digits(values, count):
    return [float(f"%.{count}g" % v) for v in values]


print("{")
for name, values in (("row", row), ("x", x.flatten()), ("y", y.flatten())):
    print(f' "{name}": {json.dumps(digits(values.tolist(), 9))},')
print(' "gradients": {')
print(",\n".join(f'  "{name}": {json.dumps(digits(gradient(a, row, x, y), 12))}' for name, a in ACTIVATIONS.items()))
print(' },\n "normGradients": {')
print(",\n".join(f'  "{name}": {json.dumps(digits(norm_gradient(a, row, x, y), 12))}' for name, a in ACTIVATIONS.items()))
print(' },\n "normLosses": {')
print(",\n".join(f'  "{name}": {json.dumps(digits(norm_losses(a, row, x, y), 8))}' for name, a in ACTIVATIONS.items()))
print(' },\n "losses": [')
print(",\n".join(
    f'  {{"activation": "{a}", "optimizer": "{o}", "batch": {b}, "losses": {json.dumps(digits(losses(ACTIVATIONS[a], o, b, row, x, y), 8))}}}'
    for a in ACTIVATIONS for o in OPTIMIZERS for b in (0, 32, 1)))
print(" ]\n}")
