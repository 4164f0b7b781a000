"""The network of the bundled autoencoder, 110,000 parameters, and its training.

    OMP_NUM_THREADS=1 python3 autoencoder.py --series 40000 --steps 1400 --out autoencoder.pt

Inputs: window float32 [batch, 128] in the units of the series, mask float32 [batch, 128], 1 visible and 0 hidden. Outputs:
reconstruction [batch, 128] in the same units, and scale [batch, 1]. It is trained on series without spikes, steps and drop-outs, to
guess hidden blocks from what is visible.
"""
import argparse
import copy

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from series import pool
from train_forecaster import rate

WINDOW = 128
BLOCKS = (4, 8, 16)


class Block(nn.Module):
    def __init__(self, before, after, width, stride=1):
        super().__init__()
        self.convolution, self.norm = nn.Conv1d(before, after, width, stride, width // 2), nn.GroupNorm(4, after)

    def forward(self, x):
        return F.gelu(self.norm(self.convolution(x)), approximate="tanh")


def doubled(x):
    return x.unsqueeze(3).expand(-1, -1, -1, 2).reshape(x.shape[0], x.shape[1], -1)


class Autoencoder(nn.Module):
    def __init__(self, channels=32, code=24):
        super().__init__()
        self.settings = dict(channels=channels, code=code)
        c, self.deep = channels, 2 * channels
        self.down = nn.Sequential(Block(3, c, 7, 2), Block(c, c, 7, 2), Block(c, 2 * c, 5, 2), Block(2 * c, 2 * c, 5, 2))
        self.encode = nn.Linear(2 * c * WINDOW // 16, code)
        self.decode = nn.Linear(code, 2 * c * WINDOW // 16)
        self.up = nn.ModuleList([Block(2 * c, 2 * c, 5), Block(2 * c, c, 5), Block(c, c, 7), Block(c, c, 7)])
        self.out = nn.Conv1d(c, 1, 7, 1, 3)

    def normalised(self, window, mask):
        """The guess and the window itself, in units of the visible points, with their mean and deviation."""
        count = mask.sum(1, keepdim=True).clamp(min=1.)
        mean = (window * mask).sum(1, keepdim=True) / count
        size = (((window - mean) * mask).pow(2).sum(1, keepdim=True) / count).sqrt()
        least = 1e-6 * mean.abs()
        size = torch.where(size > least + 1e-12, size, least + 1e-9 + size)
        z = (window - mean) / size
        place = torch.linspace(-1, 1, WINDOW, device=window.device).view(1, 1, WINDOW).expand(window.shape[0], 1, WINDOW)
        x = self.down(torch.cat([torch.stack([torch.asinh(z) * mask, mask], 1), place], 1))
        x = self.decode(self.encode(x.flatten(1))).view(-1, self.deep, WINDOW // 16)
        for block in self.up:
            x = block(doubled(x))
        return torch.sinh(self.out(x).squeeze(1).clamp(-5, 5)), z, mean, size

    def forward(self, window, mask):
        guess, _, mean, size = self.normalised(window, mask)
        return guess * size + mean, size


def masks(r, batch):
    mask = np.ones((batch, WINDOW), np.float32)
    chosen = r.choice(BLOCKS, batch)
    for block in BLOCKS:
        rows = np.where(chosen == block)[0]
        hidden = r.random((len(rows), WINDOW // block)) < r.choice([.125, .25, .5], (len(rows), 1))
        mask[rows] = 1 - np.repeat(hidden, block, 1)
    mask[mask.sum(1) < WINDOW / 4, :WINDOW // 2] = 1
    return mask


def examples(r, values, batch):
    """Windows, the same with a few visible points corrupted, and masks."""
    rows, stride = r.integers(0, len(values), batch), r.choice([1, 1, 1, 2, 4], batch)
    start = (r.random(batch) * (values.shape[1] - WINDOW * stride)).astype(int)
    x = values[rows[:, None], start[:, None] + np.arange(WINDOW)[None] * stride[:, None]].astype(np.float32)
    upside_down = r.random(batch) < .2
    x[upside_down] = -x[upside_down]
    size = x.std(1, keepdims=True) + 1e-6
    shown = x + (r.random(x.shape) < .02) * size * r.normal(0, 3, x.shape)
    return torch.from_numpy(x), torch.from_numpy(shown.astype(np.float32)), torch.from_numpy(masks(r, batch))


def train(given):
    torch.manual_seed(given.seed)
    r = np.random.default_rng(given.seed + 11)
    values, _ = pool(given.seed + 11, given.series, with_events=False)
    net = Autoencoder()
    average = copy.deepcopy(net).eval()
    optimiser = torch.optim.AdamW(net.parameters(), lr=2e-3, weight_decay=.01)
    recent = []
    for step in range(given.steps):
        for group in optimiser.param_groups:
            group["lr"] = rate(step / given.steps, step)
        window, shown, mask = examples(r, values, 256)
        guess, _, mean, size = net.train().normalised(shown, mask)
        error = (guess - (window - mean) / size).abs().clamp(max=10)
        weight = 1 - .7 * mask
        loss = (error * weight).sum() / weight.sum()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        keep = min(.998, (1 + step) / (10 + step))
        with torch.no_grad():
            for averaged, parameter in zip(average.parameters(), net.parameters()):
                averaged.lerp_(parameter, 1 - keep)
        recent = recent[-199:] + [loss.item()]
        if step % 200 == 199:
            print("step %d loss %.4f" % (step + 1, np.mean(recent)), flush=True)
    torch.save(dict(settings=net.settings, weights=average.state_dict(), seed=given.seed, steps=given.steps), given.out)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--series", type=int, default=40_000)
    arguments.add_argument("--steps", type=int, default=1_400)
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--out", default="autoencoder.pt")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    train(given)


if __name__ == "__main__":
    main()
