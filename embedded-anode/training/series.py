"""The prior: synthetic series to train on. Everything is drawn from random processes; no real series is read.

    python3 series.py --seed 2026 --count 600000 --out pool

writes pool_series.npy (float32 [count, 640], each with mean 0 and deviation 1) and pool_periods.npy (int32 [count], 1 for none).
The same seed gives the same pool. Needs numpy; about 1,000 series a second on one core.
"""
import argparse

import numpy as np

LENGTH = 640
PERIODS = {4: .10, 12: .20, 7: .10, 24: .16, 48: .07, 96: .06, 52: .04, 288: .02, 144: .02, 60: .03, 1: .14, -1: .06}
OUTER_SEASON = {24: 7, 48: 7, 96: 7, 7: 4, 60: 24}
TIME = np.arange(LENGTH)


def log_uniform(r, low, high, size):
    return np.exp(r.uniform(np.log(low), np.log(high), size))


def standardised(x):
    return (x - x.mean(1, keepdims=True)) / (x.std(1, keepdims=True) + 1e-9)


def autoregressive(r, count, phi, burn=50):
    shocks = r.standard_normal((count, LENGTH + burn))
    y = np.empty_like(shocks)
    y[:, 0] = shocks[:, 0]
    for t in range(1, LENGTH + burn):
        y[:, t] = phi * y[:, t - 1] + shocks[:, t]
    return y[:, burn:]


def noise(r, count):
    """Of unit size: Gaussian, Student, autoregressive, moving average, of changing variance, or with bursts."""
    shape = (count, LENGTH)
    kind = r.choice(6, p=[.35, .15, .2, .1, .15, .05])
    if kind == 0:
        e = r.standard_normal(shape)
    elif kind == 1:
        e = r.standard_t(r.uniform(2.5, 8), shape)
    elif kind == 2:
        e = autoregressive(r, count, r.uniform(-.5, .95, count))
    elif kind == 3:
        white = r.standard_normal((count, LENGTH + 1))
        e = white[:, 1:] + r.uniform(-.9, .9, (count, 1)) * white[:, :-1]
    elif kind == 4:
        e = r.standard_normal(shape) * np.exp(.6 * standardised(autoregressive(r, count, r.uniform(.9, .995, count))))
    else:
        e = r.standard_normal(shape) * np.where(r.random(shape) < .03, 6, 1)
    return standardised(e)


def smooth(r, count, scale, features=24):
    """A Gaussian process with a squared-exponential kernel of that length scale, by random Fourier features."""
    frequency = r.standard_normal((count, features, 1)) / np.broadcast_to(scale, (count, 1))[:, None]
    phase = r.uniform(0, 2 * np.pi, (count, features, 1))
    return np.sqrt(2 / features) * np.cos(frequency * TIME[None, None] + phase).sum(1)


def local_trend(r, count):
    ratio = log_uniform(r, .01, .4, (count, 1))
    slope = autoregressive(r, count, r.choice([1., .98, .9, .8], count), burn=1) * ratio
    return np.cumsum(slope + r.standard_normal((count, LENGTH)) * r.choice([0, .3, 1.], (count, 1)), 1)


def broken_line(r, count):
    slope = np.zeros((count, LENGTH)) + r.standard_normal((count, 1))
    for _ in range(r.integers(1, 6)):
        slope += (TIME[None] >= r.integers(0, LENGTH, (count, 1))) * r.standard_normal((count, 1))
    return np.cumsum(slope, 1)


def trend(r, count):
    t = np.linspace(0, 1, LENGTH)[None] + np.zeros((count, 1))
    sign = [-1, 1]
    makers = [
        lambda: np.zeros((count, LENGTH)),
        lambda: t * r.choice(sign, (count, 1), p=[.35, .65]),
        lambda: np.cumsum(noise(r, count) + r.normal(.05, .25, (count, 1)), 1),
        lambda: local_trend(r, count),
        lambda: broken_line(r, count),
        lambda: np.exp(t * r.uniform(.5, 3.5, (count, 1)) * r.choice(sign, (count, 1), p=[.25, .75])),
        lambda: smooth(r, count, log_uniform(r, 15, 400, (count, 1))),
        lambda: autoregressive(r, count, r.uniform(.9, .998, count)),
        lambda: 1 / (1 + np.exp(-(t - r.uniform(.2, .9, (count, 1))) * r.uniform(4, 25, (count, 1)))),
    ]
    kind = r.choice(len(makers), p=[.12, .13, .2, .14, .12, .07, .1, .07, .05])
    y = makers[kind]()
    if kind == 0:
        return y
    y = y - y[:, :1]
    step = np.abs(np.diff(y, axis=1)).mean(1, keepdims=True)
    return y / (step * np.sqrt(LENGTH) + .3 * y.std(1, keepdims=True) + 1e-9)


def circular(phase, centre):
    return (phase - centre + .5) % 1 - .5


def cycle(r, count, period):
    """One season, [count, period], of unit deviation."""
    phase = np.arange(period)[None] / period
    kind = r.choice(6, p=[.38, .2, .14, .1, .1, .08])
    centre = r.uniform(0, 1, (count, 1))
    if kind == 0:
        y, decay = np.zeros((count, period)), r.uniform(.4, 2)
        for h in range(1, max(1, min(r.integers(1, 9), period // 2)) + 1):
            y += r.standard_normal((count, 1)) / h ** decay * np.cos(
                2 * np.pi * h * phase + r.uniform(0, 2 * np.pi, (count, 1)))
    elif kind == 1:
        y = r.standard_normal((count, period))
    elif kind == 2:
        y = .2 * r.standard_normal((count, period))
        for _ in range(r.integers(1, 4)):
            y[np.arange(count), r.integers(0, period, count)] += r.normal(0, 3, count)
    elif kind == 3:
        width, d = r.uniform(.2, .6, (count, 1)), circular(phase, centre)
        y = np.maximum(0, np.cos(np.pi * d / width) * (np.abs(d) < width / 2)) ** r.uniform(.5, 2)
    elif kind == 4:
        d = (phase - centre) % 1
        y = (d < r.uniform(.15, .7, (count, 1))).astype(float) if r.random() < .6 else d
    else:
        y = np.zeros((count, period))
        for _ in range(2):
            d = circular(phase, r.uniform(0, 1, (count, 1)))
            y += r.uniform(.3, 1, (count, 1)) * np.exp(-.5 * (d / r.uniform(.03, .15, (count, 1))) ** 2)
    return standardised(y) if period > 1 else np.zeros((count, 1))


def seasonal(r, count, period):
    """A season that may change its shape, its amplitude, and lie within a longer one, as the day within the week."""
    if period <= 1:
        return np.zeros((count, LENGTH))
    y = cycle(r, count, period)[:, TIME % period]
    if r.random() < .35:
        y = y + .5 * smooth(r, count, r.uniform(100, 500)) * cycle(r, count, period)[:, TIME % period]
    if r.random() < .3:
        y = y * np.exp(.35 * standardised(autoregressive(r, count, r.uniform(.9, .999, count))))
    outer = OUTER_SEASON.get(period)
    if outer and period * outer < LENGTH and r.random() < .6:
        y = within(r, y, count, period, outer)
    return y


def within(r, y, count, period, outer):
    days = np.ones((count, outer)) if r.random() < .5 else 1 + .3 * r.standard_normal((count, outer))
    if r.random() < .7:
        rest, low = r.integers(0, outer), r.uniform(.2, .95, (count, 1))
        days[:, rest:rest + 1] *= low
        days[:, (rest + 1) % outer:(rest + 1) % outer + 1] *= low
    envelope = days[:, (TIME // period) % outer]
    if r.random() < .5:
        return (y - y.min(1, keepdims=True)) * envelope
    return y + r.uniform(.1, 1) * envelope / (envelope.std(1, keepdims=True) + .1)


def structural(r, count, period):
    """Trend, season and noise, added or multiplied."""
    parts = trend(r, count), seasonal(r, count, period), noise(r, count)
    kind = r.choice(4, p=[.35, .25, .3, .1])
    size = (count, 1)
    t = log_uniform(r, .2, 6, size) * (r.random(size) < .88) * parts[0]
    s = log_uniform(r, .15, 4, size) * (r.random(size) < .9) * parts[1]
    e = log_uniform(r, .01, 1.2, size) * parts[2]
    if kind == 0:
        return t + s + e
    if kind == 1:
        return np.exp(np.clip(.35 * t + .3 * s + .25 * e, -6, 6))
    if kind == 2:
        level = 1 + np.maximum(.5 * (t - t.min(1, keepdims=True)), 0) + r.uniform(0, 1, size)
        return level * (1 + .25 * s) * (1 + .15 * e)
    return t + s * np.exp(.3 * parts[0]) + e * (np.exp(.4 * standardised(parts[1])) if period > 1 else 1)


def kernel(r, count, period):
    """Sums and products of smooth, periodic, straight, mean-reverting and constant pieces."""
    def piece():
        kind = r.choice(5, p=[.25, .3, .15, .2, .1])
        if kind == 0:
            return smooth(r, count, log_uniform(r, 3, 300, (count, 1)))
        if kind == 1:
            return seasonal(r, count, period if period > 1 else int(r.choice([4, 7, 12, 24, 48, 96])))
        if kind == 2:
            return np.linspace(-1, 1, LENGTH)[None] * r.standard_normal((count, 1))
        if kind == 3:
            return standardised(autoregressive(r, count, r.uniform(.5, .995, count)))
        return np.ones((count, LENGTH)) * r.standard_normal((count, 1))
    y = piece()
    for _ in range(r.integers(1, 5)):
        y = y + piece() if r.random() < .6 else y * piece()
        y = y / (y.std(1, keepdims=True) + 1e-6)
    return y + log_uniform(r, .005, .6, (count, 1)) * noise(r, count)


def arima(r, count, period, burn=60):
    """ARMA(2,1) with a seasonal autoregression, possibly integrated."""
    root1, root2 = r.uniform(-.6, .95, count), r.uniform(-.5, .9, count)
    phi1, phi2, theta = root1 + root2, -root1 * root2, r.uniform(-.8, .8, count)
    seasonal_phi = r.uniform(0, .95, count) if period > 1 and r.random() < .8 else np.zeros(count)
    e = r.standard_normal((count, LENGTH + burn))
    y = np.zeros_like(e)
    for t in range(2, LENGTH + burn):
        value = phi1 * y[:, t - 1] + phi2 * y[:, t - 2] + e[:, t] + theta * e[:, t - 1]
        if period > 1 and t > period + 2:
            before = phi1 * y[:, t - period - 1] + phi2 * y[:, t - period - 2]
            value = value + seasonal_phi * (y[:, t - period] - before)
        y[:, t] = value
    y = y[:, burn:]
    if r.random() < .4:
        y = np.cumsum(y + r.normal(0, .3, (count, 1)), 1)
    if period > 1 and r.random() < .4:
        for t in range(period, LENGTH):
            y[:, t] += y[:, t - period]
    return y


def smoothing(r, count, period):
    """The state space of exponential smoothing: level, damped trend and season, errors added or multiplied."""
    alpha = r.uniform(.02, 1, count)
    beta = alpha * log_uniform(r, .002, .6, count) * (r.random(count) < .7)
    gamma = (1 - alpha) * log_uniform(r, .001, .5, count)
    phi, sigma = r.choice([1., .98, .95, .9, .8], count), log_uniform(r, .01, .25, count)
    multiplied = r.random() < .6
    level = np.ones(count) if multiplied else np.zeros(count)
    slope = r.normal(0, .01, count) + r.choice([0, .004, .01], count) * (r.random(count) < .6)
    slope = np.where(phi == 1, slope * .5, slope)
    size = log_uniform(r, .02, .6, (count, 1)) * (r.random((count, 1)) < .9)
    season = size * cycle(r, count, period) if period > 1 else np.zeros((count, 1))
    if multiplied:
        season = np.clip(1 + season, .05, None)
    y, shocks = np.empty((count, LENGTH)), noise(r, count)
    for t in range(LENGTH):
        k, e = t % max(period, 1), sigma * shocks[:, t]
        if multiplied:
            mean = np.maximum(level + phi * slope, 1e-3)
            y[:, t] = mean * season[:, k] * (1 + e)
            e = np.clip(e, -.9, 3)
            level = np.maximum(mean * (1 + alpha * e), 1e-3)
            slope = phi * slope + beta * mean * e
            season[:, k] = np.maximum(season[:, k] * (1 + gamma * e), .02)
        else:
            mean = level + phi * slope
            y[:, t] = mean + season[:, k] + e
            level, slope = mean + alpha * e, phi * slope + beta * e
            season[:, k] += gamma * e
    return y


def intermittent(r, count, period):
    """Demand that is mostly zero."""
    chance = r.uniform(.05, .7, (count, 1))
    odds = np.log(chance / (1 - chance)) + r.uniform(0, 1.5) * seasonal(r, count, period)
    shape = (count, LENGTH)
    size = 1 + r.poisson(r.uniform(.5, 12, (count, 1)), shape) if r.random() < .6 else np.exp(r.normal(1, .6, shape))
    return (r.random(shape) < 1 / (1 + np.exp(-odds))) * size


def machine(r, count, period):
    """Levels that switch, queues that fill and empty, loads that saturate."""
    kind = r.choice(3)
    if kind == 0:
        levels, chance = r.normal(0, 1, (count, r.integers(2, 5))), r.uniform(.005, .05)
        state = np.zeros((count, LENGTH), int)
        current = r.integers(0, levels.shape[1], count)
        for t in range(LENGTH):
            current = np.where(r.random(count) < chance, r.integers(0, levels.shape[1], count), current)
            state[:, t] = current
        return levels[np.arange(count)[:, None], state] + .1 * np.exp(r.normal(0, 1, (count, 1))) * noise(r, count)
    if kind == 1:
        phase = (TIME[None] / log_uniform(r, 5, 150, (count, 1)) + r.uniform(0, 1, (count, 1))) % 1
        return phase ** r.uniform(.5, 3) + .1 * r.random((count, 1)) * noise(r, count)
    load = seasonal(r, count, period) + smooth(r, count, 60.)
    return np.tanh(r.uniform(.5, 3, (count, 1)) * load) + .08 * noise(r, count)


def events(r, y):
    """Steps of the level, spikes, drop-outs, clipping, rounding."""
    count, size, t = len(y), y.std(1, keepdims=True) + 1e-9, TIME[None]
    if r.random() < .12:
        y = y + (t >= r.integers(0, LENGTH, (count, 1))) * size * r.normal(0, 1.5, (count, 1))
    if r.random() < .15:
        y = y + (r.random(y.shape) < .008) * size * r.normal(0, 4, y.shape)
    if r.random() < .05:
        start = r.integers(0, LENGTH, (count, 1))
        y = np.where((t >= start) & (t < start + r.integers(2, 25, (count, 1))), y.min(1, keepdims=True), y)
    if r.random() < .1:
        y = np.maximum(y, np.quantile(y, r.uniform(.02, .4), axis=1, keepdims=True))
    if r.random() < .1:
        grain = size * log_uniform(r, .03, .6, (count, 1))
        y = np.round(y / grain) * grain
    return y


def batch(r, count=32, with_events=True):
    """Series of one family and one period: values [k, 640] and periods [k], k at most count."""
    shares = np.array(list(PERIODS.values()))
    period = list(PERIODS)[r.choice(len(PERIODS), p=shares / shares.sum())]
    if period == -1:
        period = int(log_uniform(r, 2, 200, None))
    family = r.choice(7, p=[.48, .13, .11, .04, .04, .05, .15])
    if family == 5:
        share = r.beta(1.5, 1.5, (count, 1))
        other = kernel if r.random() < .5 else arima
        y = share * standardised(structural(r, count, period)) + (1 - share) * standardised(other(r, count, period))
    else:
        y = [structural, kernel, arima, intermittent, machine, None, smoothing][family](r, count, period)
    if with_events:
        y = events(r, y)
    if r.random() < .12:
        y = -y
    with np.errstate(invalid="ignore", over="ignore"):
        size = y.std(1, keepdims=True)
        usable = np.isfinite(y).all(1) & (size[:, 0] > 1e-8) & (np.abs(y).max(1) < 1e7)
        y = np.clip((y - y.mean(1, keepdims=True)) / (size + 1e-12), -60, 60)
    return y[usable].astype(np.float32), np.full(usable.sum(), period, np.int32)


def pool(seed, count, with_events=True):
    r, values, periods, made = np.random.default_rng(seed), [], [], 0
    while made < count:
        y, p = batch(r, with_events=with_events)
        values.append(y)
        periods.append(p)
        made += len(y)
    return np.concatenate(values)[:count], np.concatenate(periods)[:count]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--seed", type=int, default=2026)
    arguments.add_argument("--count", type=int, default=600_000)
    arguments.add_argument("--out", default="pool")
    given = arguments.parse_args()
    values, periods = pool(given.seed, given.count)
    np.save(given.out + "_series.npy", values)
    np.save(given.out + "_periods.npy", periods)


if __name__ == "__main__":
    main()
