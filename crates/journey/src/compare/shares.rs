//! The range of a difference of two shares (S1).

use super::Interval;

/// The 95% range of Wilson (1927) of `k` out of `n`, which is not zero (S1).
fn wilson(k: usize, n: usize) -> Interval {
    const Z: f64 = 1.959_964;
    let n = n as f64;
    let p = k as f64 / n;
    let over = 1.0 + Z * Z / n;
    let centre = (p + Z * Z / (2.0 * n)) / over;
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt() / over;
    Interval { low: (centre - half).max(0.0), high: (centre + half).min(1.0) }
}

/// The 95% range of the second share less the first (Newcombe 1998, method 10).
pub(super) fn newcombe((k1, n1): (usize, usize), (k2, n2): (usize, usize)) -> Interval {
    let (first, second) = (wilson(k1, n1), wilson(k2, n2));
    let (p1, p2) = (k1 as f64 / n1 as f64, k2 as f64 / n2 as f64);
    Interval {
        low: p2 - p1 - (p2 - second.low).hypot(first.high - p1),
        high: p2 - p1 + (second.high - p2).hypot(p1 - first.low),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_vectors() {
        let seven = wilson(7, 10);
        assert!((seven.low - 0.3968).abs() < 1e-4 && (seven.high - 0.8922).abs() < 1e-4);
        let range = newcombe((48, 80), (56, 70));
        assert!((range.low - 0.0524).abs() < 1e-4 && (range.high - 0.3339).abs() < 1e-4, "{range:?}");
    }
}
