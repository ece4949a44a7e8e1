"""SHA-256 of a test image enlarged by Pillow's bilinear filter, for tests/Units/Data/ResizingTests.cs.

Needs Pillow and numpy. The image is pixel (y, x) = (7 y^2 + 13 x y + 31 x) mod 256, 28 x 28.
"""
import hashlib

import numpy
from PIL import Image

y, x = numpy.mgrid[0:28, 0:28]
image = Image.fromarray(((7 * y * y + 13 * x * y + 31 * x) % 256).astype(numpy.uint8))
for size in (32, 40):
    pixels = numpy.asarray(image.resize((size, size), Image.BILINEAR))
    print(size, pixels[0, :6].tolist(), hashlib.sha256(pixels.tobytes()).hexdigest())
