"""Reference numbers for the statistical procedures, from scipy where it has the procedure and by plain enumeration where not.

    python3 tests/Units/Statistics/data/reference.py > tests/Units/Statistics/data/reference.json

Needs numpy and scipy 1.10 or newer. "inf" and "-inf" stand for a value that was not reached within its budget.
"""

import itertools
import json

import numpy as np
from scipy import stats

rng = np.random.default_rng(7)
INF = float("inf")


def plain(x):
    if isinstance(x, dict):
        return {k: plain(v) for k, v in x.items()}
    if isinstance(x, (list, tuple, np.ndarray)):
        return [plain(v) for v in x]
    if isinstance(x, (np.integer,)):
        return int(x)
    if isinstance(x, (float, np.floating)):
        return "inf" if np.isposinf(x) else "-inf" if np.isneginf(x) else float(x)
    return x


def tails(null, observed):
    null = np.asarray(null, dtype=float)
    return {"less": np.mean(null <= observed + 1e-9), "greater": np.mean(null >= observed - 1e-9)}


# --- paired sign-flip -------------------------------------------------------------------------------------------------------------

def sign_flip_scipy(d):
    p = {}
    for side in ("less", "greater"):
        r = stats.permutation_test((d,), np.sum, permutation_type="samples", n_resamples=np.inf, alternative=side, vectorized=False)
        p[side] = r.pvalue
    return {"differences": d, **p}


def signed_ranks(d):
    """Wilcoxon's statistic with infinite differences ranked last, every sign pattern."""
    d = np.asarray([x for x in d if x != 0])
    ranks = stats.rankdata(np.minimum(np.abs(d), 1e300))
    null = [np.dot(s, ranks) for s in itertools.product((-1, 1), repeat=len(d))]
    return tails(null, np.dot(np.sign(d), ranks))


sign_flip = [
    sign_flip_scipy(rng.normal(0.4, 1, 8)),
    sign_flip_scipy(rng.standard_cauchy(10)),
    sign_flip_scipy(np.array([0.5, 0.5, -0.5, 1.0, 1.5, -1.0, 2.0, 0.5])),
    sign_flip_scipy(-np.arange(1.0, 12.0)),
    sign_flip_scipy(rng.normal(-0.8, 1, 13)),
]
censored = [[INF, 3.0, 1.0, -2.0, INF, 5.0, 0.0, 4.0], [-INF, -INF, INF, 1.0, -3.0, -2.0, -2.0], [-INF] * 9]
sign_flip += [{"differences": d, **signed_ranks(d)} for d in censored]
# Wilcoxon's exact test is the same thing where no ranks tie.
d = np.array([-INF, -3.0, 1.5, -2.0, -4.0, -6.0, -7.0, 0.5])
finite = np.where(np.isinf(d), -1e6, d)
sign_flip.append({"differences": d, **{s: stats.wilcoxon(finite, alternative=s, mode="exact").pvalue for s in ("less", "greater")}})

# --- binomial, median -------------------------------------------------------------------------------------------------------------

binomial = []
for k, n, p in [(16, 16, 0.5), (13, 16, 0.5), (0, 9, 0.3), (99, 100, 0.9), (100, 100, 0.5), (7, 20, 0.35)]:
    ci = stats.binomtest(k, n, p).proportion_ci(0.95, method="exact")
    binomial.append({
        "successes": k, "trials": n, "share": p, "lower": ci.low, "upper": ci.high,
        **{s: stats.binomtest(k, n, p, alternative=s).pvalue for s in ("less", "greater")},
    })

median = []
for n, confidence in [(5, 0.95), (6, 0.95), (13, 0.95), (16, 0.95), (16, 0.99975), (31, 0.99)]:
    # 1-based order statistics of the widest tails that keep half the miss rate each
    k = int(stats.binom.ppf((1 - confidence) / 2, n, 0.5))
    k = k if stats.binom.cdf(k - 1, n, 0.5) <= (1 - confidence) / 2 else k - 1
    while stats.binom.cdf(k, n, 0.5) <= (1 - confidence) / 2:
        k += 1
    median.append({"n": n, "confidence": confidence, "from": k, "to": n - k + 1})

# --- Page's L ---------------------------------------------------------------------------------------------------------------------

def page_enumerated(rows):
    rows = np.asarray(rows)
    weights = np.arange(1, rows.shape[1] + 1)
    ranks = [stats.rankdata(np.minimum(r, 1e300)) for r in rows]
    each = [[np.dot(weights, p) for p in itertools.permutations(r)] for r in ranks]
    null = [sum(c) for c in itertools.product(*each)]
    statistic = sum(np.dot(weights, r) for r in ranks)
    return {"rows": rows, **tails(null, statistic)}


def page_scipy(rows):
    r = stats.page_trend_test(rows, method="exact")
    mirrored = stats.page_trend_test(np.asarray(rows)[:, ::-1], method="exact")
    return {"rows": rows, "greater": r.pvalue, "less": mirrored.pvalue}


page = [page_scipy(rng.normal(size=(n, k)) + 0.5 * np.arange(k)) for n, k in [(3, 5), (5, 5), (16, 4), (6, 6), (2, 8)]]
page += [page_enumerated(r) for r in (
    [[1, 2, 2], [3, 1, 2], [1, 1, 1], [2, 3, 3]],
    [[5, INF, INF, 7], [1, 2, INF, 4], [9, 3, 4, 4]],
    [[1.0, 2, 3, 4, 5]],
)]

# --- Spearman ---------------------------------------------------------------------------------------------------------------------

def spearman_enumerated(x, y):
    rx, ry = stats.rankdata(np.minimum(x, 1e300)), stats.rankdata(np.minimum(y, 1e300))
    null = [np.dot(rx, p) for p in itertools.permutations(ry)]
    return {"x": x, "y": y, "correlation": stats.spearmanr(rx, ry)[0], **tails(null, np.dot(rx, ry))}


x7, x8 = rng.normal(size=7), rng.normal(size=8)
spearman = [
    spearman_enumerated(x7, x7 + rng.normal(size=7)),
    spearman_enumerated(x8, -x8 + 0.5 * rng.normal(size=8)),
    spearman_enumerated([1.0, 2, 2, 3, 5, 5, 5], [2.0, 1, 3, 3, 4, INF, INF]),
]

# sampled: a million permutations, for comparison within their noise
x, y = rng.normal(size=16), rng.normal(size=16)
y = y + 0.6 * x
ry = stats.rankdata(y)
rx = stats.rankdata(x)
null = np.array([np.dot(rx, rng.permutation(ry)) for _ in range(400_000)])
spearman_sampled = {"x": x, "y": y, "correlation": stats.spearmanr(x, y)[0], **tails(null, np.dot(rx, ry)), "samples": 400_000}

# --- Friedman, Mantel: every permutation ------------------------------------------------------------------------------------------

def friedman_enumerated(rows):
    ranks = [stats.rankdata(r) for r in rows]
    statistic = lambda rs: np.sum(np.sum(rs, axis=0) ** 2)
    null = [statistic(c) for c in itertools.product(*[list(itertools.permutations(r)) for r in ranks])]
    return {"rows": rows, "p": np.mean(np.array(null) >= statistic(ranks) - 1e-9)}


friedman = [friedman_enumerated(r) for r in (
    [[1.0, 2, 3], [1.0, 3, 2], [1.0, 2, 3], [2.0, 1, 3]],
    [[1.0, 1, 3], [5.0, 3, 2], [1.0, 2, 2], [2.0, 1, 3], [1.0, 2, 3]],
)]


def distances(points):
    return np.sqrt(np.sum((points[:, None] - points[None, :]) ** 2, axis=2))


def mantel_enumerated(a, b):
    upper = np.triu_indices(len(a), 1)
    r = lambda p: np.corrcoef(a[upper], b[np.ix_(p, p)][upper])[0, 1]
    null = [r(list(p)) for p in itertools.permutations(range(len(a)))]
    return {"first": a, "second": b, "correlation": r(list(range(len(a)))), **tails(null, r(list(range(len(a)))))}


points = rng.normal(size=(6, 2))
mantel = mantel_enumerated(distances(points), distances(points + 0.5 * rng.normal(size=(6, 2))))

# --- bootstrap --------------------------------------------------------------------------------------------------------------------

def bca_enumerated(values, confidence=0.95):
    """BCa of the mean from every resample, by the formulas of Efron 1987, jackknife acceleration, inverted distribution function."""
    values = np.asarray(values, float)
    n = len(values)
    replicates = np.sort([np.mean(c) for c in itertools.product(values, repeat=n)])
    # the same mean arrives by several sums; give it one value
    replicates = np.round(replicates, 12)
    estimate = np.round(np.mean(values), 12)
    below = (np.mean(replicates < estimate) + np.mean(replicates <= estimate)) / 2
    z0 = stats.norm.ppf(below)
    jackknife = np.array([np.mean(np.delete(values, i)) for i in range(n)])
    d = np.mean(jackknife) - jackknife
    a = np.sum(d**3) / (6 * np.sum(d**2) ** 1.5)
    ends = []
    for q in ((1 - confidence) / 2, (1 + confidence) / 2):
        z = z0 + stats.norm.ppf(q)
        level = stats.norm.cdf(z0 + z / (1 - a * z))
        ends.append(replicates[int(np.ceil(level * len(replicates))) - 1])
    return {"values": values, "acceleration": a, "lower": ends[0], "upper": ends[1]}


bootstrap = [bca_enumerated([0.1, 2.0, 0.4, 0.9, 5.5]), bca_enumerated([3.0, 1.0, 4.0, 1.5, 9.0, 2.6])]
# paired superiority: the mean of scores 1 (lower), one half (tied), 0
superiority = [
    {"scores": s, **bca_enumerated(s)} for s in ([1, 1, 1, 0.5, 1, 0], [1, 1, 0, 1, 1, 1, 1], [0, 0.5, 0.5, 0, 0, 1, 0])
]

results = plain({
    "signFlip": sign_flip, "binomial": binomial, "median": median, "page": page, "spearman": spearman,
    "spearmanSampled": spearman_sampled, "friedman": friedman, "mantel": mantel, "bootstrap": bootstrap, "superiority": superiority,
})
print("{\n" + ",\n".join(f'  "{name}": {json.dumps(cases)}' for name, cases in results.items()) + "\n}")
