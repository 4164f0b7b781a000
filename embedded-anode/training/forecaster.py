"""The network of the bundled forecaster: 1.1 million parameters, everything normalised inside.

Inputs: context float32 [batch, 512], missing values NaN, short histories padded on the left with NaN; period int64 [batch], 1 for
none. Output: quantiles float32 [batch, 64, 9] in the units of the series, at the levels 0.1 … 0.9; they cannot cross.

A step is a mixture of candidates from the series itself (the values one to eight seasons ago, the changes since then, the last
value, the level) plus offsets in units of the in-sample error of the seasonal naive forecast.
"""
import torch
import torch.nn.functional as F
from torch import nn

CONTEXT, STEPS, LAGS = 512, 64, 8
PATCH, STEP_PATCH = 16, 8
LEVELS = torch.arange(1, 10) / 10
LONGEST_PERIOD = 400


def activation():
    return nn.GELU(approximate="tanh")


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads, self.head_width = heads, width // heads
        self.query, self.key_value, self.out = nn.Linear(width, width), nn.Linear(width, 2 * width), nn.Linear(width, width)

    def forward(self, x, memory, bias):
        batch, length, width = x.shape
        query = self.query(x).view(batch, length, self.heads, self.head_width).transpose(1, 2)
        pairs = self.key_value(memory).view(batch, memory.shape[1], 2, self.heads, self.head_width)
        key, value = pairs.permute(2, 0, 3, 1, 4).unbind(0)
        scores = torch.matmul(query, key.transpose(-1, -2)) * self.head_width ** -.5 + bias
        return self.out(torch.matmul(scores.softmax(-1), value).transpose(1, 2).reshape(batch, length, width))


def feed_forward(width, inner):
    return nn.Sequential(nn.Linear(width, inner), activation(), nn.Linear(inner, width))


class Encoder(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attention, self.inner = Attention(width, heads), feed_forward(width, inner)

    def forward(self, x, bias):
        y = self.norm1(x)
        x = x + self.attention(y, y, bias)
        return x + self.inner(self.norm2(x))


class Decoder(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.norm1, self.norm2, self.norm3 = nn.LayerNorm(width), nn.LayerNorm(width), nn.LayerNorm(width)
        self.own, self.cross = Attention(width, heads), Attention(width, heads)
        self.inner = feed_forward(width, inner)

    def forward(self, x, memory, bias):
        y = self.norm1(x)
        x = x + self.own(y, y, torch.zeros(1, device=x.device))
        x = x + self.cross(self.norm2(x), memory, bias)
        return x + self.inner(self.norm3(x))


class Features(nn.Module):
    """What the layers see of a series; no parameters. All in single precision."""

    def __init__(self):
        super().__init__()
        self.register_buffer("time", torch.arange(CONTEXT))
        self.register_buffer("step", torch.arange(STEPS))
        self.register_buffer("lag", torch.arange(LAGS))

    def forward(self, context, period):
        batch = context.shape[0]
        seen = (context == context).float()
        filled = torch.nan_to_num(context, nan=0.0)
        count = seen.sum(1, keepdim=True).clamp(min=1.)
        mean = (filled * seen).sum(1, keepdim=True) / count
        size = (((filled - mean) * seen).pow(2).sum(1, keepdim=True) / count).sqrt()
        least = 1e-6 * mean.abs()
        size = torch.where(size > least + 1e-12, size, least + 1e-9 + size)
        z = (filled - mean) / size * seen
        season = period.view(batch, 1).clamp(1, LONGEST_PERIOD)
        season = torch.where(season.float() <= count - 1, season, torch.ones_like(season))

        before = self.time.view(1, CONTEXT) - season
        reached = before.clamp(min=0)
        both = torch.gather(seen, 1, reached) * (before >= 0).float() * seen
        change = (z - torch.gather(z, 1, reached)) * both
        pairs = both.sum(1, keepdim=True)
        scale = (change.abs().sum(1, keepdim=True) / pairs.clamp(min=1.)).clamp(min=1e-3, max=10.)
        scale = torch.where(pairs > 0, scale, torch.ones_like(scale))
        previous = (self.time - 1).clamp(min=0)
        difference = (z - z[:, previous]) * seen * seen[:, previous]

        sums, counts = F.pad(z.cumsum(1), (1, 0)), F.pad(seen.cumsum(1), (1, 0))

        def level(end):
            """The mean over one season that ends with that index, which may be negative."""
            last, first = (end + 1).clamp(min=0), (end + 1 - season).clamp(min=0)
            number = torch.gather(counts, 1, last) - torch.gather(counts, 1, first)
            mean_there = (torch.gather(sums, 1, last) - torch.gather(sums, 1, first)) / number.clamp(min=1.)
            return mean_there, (number > 0).float() * (end >= 0).float()

        now, _ = level(torch.full_like(season, CONTEXT - 1))
        cycles = torch.div(self.step.view(1, STEPS) + season, season, rounding_mode="floor")
        origin = CONTEXT - 1 - season.unsqueeze(2) * (cycles.unsqueeze(2) + self.lag.view(1, 1, LAGS))
        target = (origin + self.step.view(1, STEPS, 1) + 1).reshape(batch, STEPS * LAGS)
        origin = origin.reshape(batch, STEPS * LAGS)
        value = torch.gather(z, 1, target.clamp(0, CONTEXT - 1))
        known = torch.gather(seen, 1, target.clamp(0, CONTEXT - 1)) * (target >= 0).float()
        then, exists = level(origin)
        shape = (batch, STEPS, LAGS)
        past, past_known = value.view(shape), known.view(shape)
        drift_known = (exists * known).view(shape)
        drift = (value - then).view(shape) * drift_known
        last = z[:, CONTEXT - 1:]
        flat = (batch, STEPS, 1)
        candidates = torch.cat([
            past * past_known, now.unsqueeze(2) + drift, last.unsqueeze(2).expand(flat), now.unsqueeze(2).expand(flat)], 2)
        known_candidates = torch.cat([past_known, drift_known, torch.ones_like(past_known[:, :, :2])], 2)

        unit = scale.unsqueeze(2)
        phase = (self.step.view(1, STEPS) % season).float() / season.float()
        place = torch.stack([phase, cycles.float().log(), (self.step.view(1, STEPS).float() / STEPS).expand(batch, STEPS)], 2)
        of_steps = torch.cat([
            torch.asinh((past - now.unsqueeze(2)) / unit) * past_known, torch.asinh(drift / unit) * drift_known, past_known, place], 2)
        of_points = torch.stack([
            torch.asinh(z), torch.asinh((z - now) / scale * seen), torch.asinh(change / scale), torch.asinh(difference / scale),
            seen], 2)
        of_series = torch.cat([
            scale.log(), (count / CONTEXT).log(), season.float().log(), last, now, (season == 1).float()], 1)
        return dict(mean=mean, size=size, scale=scale, seen=seen, candidates=candidates, known=known_candidates,
                    points=of_points, steps=of_steps, series=of_series)


class Forecaster(nn.Module):
    def __init__(self, width=128, heads=4, encoders=4, decoders=2, inner=256):
        super().__init__()
        self.settings = dict(width=width, heads=heads, encoders=encoders, decoders=decoders, inner=inner)
        self.features = Features()
        self.embed_points = nn.Sequential(nn.Linear(PATCH * 5, 2 * width), activation(), nn.Linear(2 * width, width))
        self.embed_series = nn.Linear(6, width)
        self.place = nn.Parameter(torch.randn(CONTEXT // PATCH, width) * .02)
        self.step_place = nn.Parameter(torch.randn(STEPS // STEP_PATCH, width) * .02)
        self.embed_steps = nn.Sequential(
            nn.Linear(STEP_PATCH * (3 * LAGS + 3), 2 * width), activation(), nn.Linear(2 * width, width))
        self.encoders = nn.ModuleList(Encoder(width, heads, inner) for _ in range(encoders))
        self.encoded = nn.LayerNorm(width)
        self.decoders = nn.ModuleList(Decoder(width, heads, inner) for _ in range(decoders))
        self.decoded = nn.LayerNorm(width)
        self.offsets = nn.Linear(width, STEP_PATCH * len(LEVELS))
        self.mixture = nn.Linear(width, STEP_PATCH * (2 * LAGS + 2))
        nn.init.zeros_(self.mixture.weight)
        nn.init.zeros_(self.mixture.bias)

    def layers(self, f):
        batch = f["points"].shape[0]
        series = self.embed_series(f["series"]).unsqueeze(1)
        x = self.embed_points(f["points"].reshape(batch, CONTEXT // PATCH, PATCH * 5)) + self.place + series
        visible = f["seen"].view(batch, CONTEXT // PATCH, PATCH).amax(2)
        bias = ((visible - 1) * 1e4).view(batch, 1, 1, CONTEXT // PATCH)
        for encoder in self.encoders:
            x = encoder(x, bias)
        x = self.encoded(x)
        steps = f["steps"].reshape(batch, STEPS // STEP_PATCH, STEP_PATCH * (3 * LAGS + 3))
        y = self.embed_steps(steps) + self.step_place + series
        for decoder in self.decoders:
            y = decoder(y, x, bias)
        y = self.decoded(y)
        return self.offsets(y).view(batch, STEPS, len(LEVELS)), self.mixture(y).view(batch, STEPS, 2 * LAGS + 2)

    def normalised(self, context, period):
        """Quantiles in the normalised units of the series, with what is needed for the loss."""
        f = self.features(context, period)
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            offsets, mixture = self.layers(f)
        offsets, mixture = offsets.float(), mixture.float()
        shares = (mixture + (f["known"] - 1) * 1e4).softmax(-1)
        base = (shares * f["candidates"]).sum(2, keepdim=True)
        middle, gaps = offsets[:, :, 4:5], F.softplus(offsets - 1.)
        above = middle + gaps[:, :, 5:].cumsum(2)
        below = middle - torch.flip(torch.flip(gaps[:, :, :4], [2]).cumsum(2), [2])
        return torch.cat([below, middle, above], 2) * f["scale"].unsqueeze(2) + base, f

    def forward(self, context, period):
        quantiles, f = self.normalised(context, period)
        return quantiles * f["size"].unsqueeze(2) + f["mean"].unsqueeze(2)
