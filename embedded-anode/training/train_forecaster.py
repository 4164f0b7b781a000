"""Trains the forecaster on a pool made by series.py.

    python3 series.py --seed 2026 --count 600000 --out pool
    OMP_NUM_THREADS=1 python3 train_forecaster.py --pool pool --steps 11000 --batch 256 --out forecaster.pt

A fixed seed and a fixed number of steps make a run repeatable on one machine with one thread; other machines round differently.
"""
import argparse
import copy
import math

import numpy as np
import torch

from forecaster import CONTEXT, LEVELS, STEPS, Forecaster
from series import LENGTH

FALSE_PERIODS = np.array([4, 7, 12, 24, 24, 48, 52, 96])
STEP_WEIGHTS = 1.25 - .5 * torch.arange(STEPS) / STEPS


def examples(r, values, periods, batch):
    """Contexts, what follows them, and the periods to tell: the true one, none, or a false one, which must do no great harm."""
    rows = np.sort(r.integers(0, len(values), batch))
    y, period = np.array(values[rows]), periods[rows].astype(np.int64)
    share = r.beta(1.5, 1.5, (batch, 1)).astype(np.float32)
    mixed = share * y + (1 - share) * y[r.permutation(batch)]
    y = np.where((r.random(batch) < .15)[:, None], mixed, y)
    upside_down, backwards = r.random(batch) < .06, r.random(batch) < .05
    y[upside_down] = -y[upside_down]
    y[backwards] = y[backwards][:, ::-1]

    length = np.exp(r.uniform(np.log(10), np.log(CONTEXT), batch))
    whole = r.random(batch) < np.where(period > 24, .6, np.where(period >= 24, .4, .15))
    length = np.where(whole, CONTEXT, length).astype(int)
    length = np.maximum(length, np.minimum(CONTEXT, period * r.choice([0, 2, 2, 3], batch)))
    length = np.clip(length, 6, CONTEXT)
    end = r.integers(CONTEXT, LENGTH - STEPS + 1, batch)
    series = np.arange(batch)[:, None]
    place = np.arange(CONTEXT)[None]
    context = y[series, end[:, None] - CONTEXT + place]
    future = y[series, end[:, None] + np.arange(STEPS)[None]]
    context = np.where(place < (CONTEXT - length)[:, None], np.nan, context)
    gaps = (r.random(batch) < .06)[:, None] & (r.random(context.shape) < r.uniform(0, .3, (batch, 1)))
    context = np.where(gaps & (place < CONTEXT - 1), np.nan, context)
    kind = r.random(batch)
    told = np.where(kind < .72, period, np.where(kind < .9, 1, FALSE_PERIODS[r.integers(0, len(FALSE_PERIODS), batch)]))
    return torch.from_numpy(context.astype(np.float32)), torch.from_numpy(future.astype(np.float32)), torch.from_numpy(told)


def loss_of(quantiles, f, future):
    """Pinball loss twice: in units of the seasonal naive error, compressed over series, and in units of the spread."""
    target = (future - f["mean"]) / f["size"]
    error = target.unsqueeze(2) - quantiles
    pinball = torch.maximum(LEVELS * error, (LEVELS - 1) * error).mean(2) * STEP_WEIGHTS
    relative = (pinball / f["scale"].clamp(min=.02)).mean(1)
    return (torch.log1p(relative / 2) * 2).mean() + pinball.mean(1).clamp(max=20).mean()


def rate(progress, step, highest=2e-3):
    falling = 1 if progress < .3 else max(.01, .5 * (1 + math.cos(math.pi * (progress - .3) / .7)))
    return highest * min(1, (step + 1) / 200) * falling


def train(given):
    torch.manual_seed(given.seed)
    r = np.random.default_rng(given.seed + 5)
    values = np.load(given.pool + "_series.npy", mmap_mode="r")
    periods = np.load(given.pool + "_periods.npy")
    net = Forecaster()
    average = copy.deepcopy(net).eval()
    decayed = [p for p in net.parameters() if p.ndim > 1]
    others = [p for p in net.parameters() if p.ndim <= 1]
    optimiser = torch.optim.AdamW(
        [dict(params=decayed, weight_decay=.02), dict(params=others, weight_decay=0)], lr=2e-3, betas=(.9, .98))
    recent = []
    for step in range(given.steps):
        for group in optimiser.param_groups:
            group["lr"] = rate(step / given.steps, step)
        context, future, period = examples(r, values, periods, given.batch)
        net.train()
        quantiles, f = net.normalised(context, period)
        loss = loss_of(quantiles, f, future)
        optimiser.zero_grad()
        if not torch.isfinite(loss):
            continue
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        keep = min(.998, (1 + step) / (10 + step))
        with torch.no_grad():
            for averaged, parameter in zip(average.parameters(), net.parameters()):
                averaged.lerp_(parameter, 1 - keep)
        recent = recent[-99:] + [loss.item()]
        if step % 100 == 99:
            print("step %d loss %.4f" % (step + 1, np.mean(recent)), flush=True)
    torch.save(dict(settings=net.settings, weights=average.state_dict(), seed=given.seed, steps=given.steps), given.out)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--pool", default="pool")
    arguments.add_argument("--steps", type=int, default=11_000)
    arguments.add_argument("--batch", type=int, default=256)
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--out", default="forecaster.pt")
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    train(given)


if __name__ == "__main__":
    main()
