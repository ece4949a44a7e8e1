"""SHA-256 of the 256 byte values as torchvision's ToTensor and Normalize make them, for tests/Units/Data/NormalisationTests.cs.

Needs torch. ToTensor divides by 255, Normalize subtracts the mean and divides by the standard deviation, all in float32.
"""
import hashlib

import torch

scaled = torch.arange(256, dtype=torch.uint8).to(torch.float32).div(255)
mean, sd = torch.tensor([0.1307]), torch.tensor([0.3081])
for values in (scaled, scaled.clone().sub_(mean).div_(sd)):
    print(values[:3].tolist(), hashlib.sha256(values.numpy().tobytes()).hexdigest())
