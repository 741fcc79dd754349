//! Least squares for a handful of predictors, with an honest "cannot be determined".

/// Solves the least-squares problem for `rows` of predictors (each with its outcome last).
///
/// Returns one coefficient per predictor, or `None` when the predictors do not determine them: too few rows,
/// a predictor that is constant or a mix of others, rows of different length, or a number that is not finite.
///
/// ```
/// use hullie_measure::linear::least_squares;
///
/// // outcome = 1 + 2 x
/// let rows = vec![vec![1.0, 0.0, 1.0], vec![1.0, 1.0, 3.0], vec![1.0, 2.0, 5.0]];
/// let found = least_squares(&rows).unwrap();
/// assert!((found[0] - 1.0).abs() < 1e-9 && (found[1] - 2.0).abs() < 1e-9);
/// ```
#[must_use]
pub fn least_squares(rows: &[Vec<f64>]) -> Option<Vec<f64>> {
    let width = rows.first()?.len().checked_sub(1)?;
    fit(rows.iter(), width)
}

/// The same for rows that are made on the fly, so that a bootstrap does not keep them.
///
/// `width` is the number of predictors; each row is one longer.
pub(crate) fn fit<R: AsRef<[f64]>>(rows: impl Iterator<Item = R>, width: usize) -> Option<Vec<f64>> {
    let mut normal = vec![vec![0.0; width + 1]; width];
    let mut seen = 0;
    for row in rows {
        let row = row.as_ref();
        if row.len() != width + 1 || row.iter().any(|x| !x.is_finite()) {
            return None;
        }
        for (line, left) in normal.iter_mut().zip(row) {
            for (cell, right) in line.iter_mut().zip(row) {
                *cell += left * right;
            }
        }
        seen += 1;
    }
    if seen < width || width == 0 { None } else { solve(normal) }
}

/// Gauss elimination with pivoting on `n` equations of `n` unknowns, the right-hand side last in each row.
pub(crate) fn solve(mut rows: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let n = rows.len();
    let scale = rows.iter().flatten().fold(0.0f64, |most, x| most.max(x.abs()));
    for column in 0..n {
        let pivot = (column..n).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))?;
        if rows[pivot][column].abs() <= scale * 1e-12 {
            return None;
        }
        rows.swap(column, pivot);
        let lead = rows[column].clone();
        for (index, row) in rows.iter_mut().enumerate() {
            if index != column {
                let factor = row[column] / lead[column];
                for (cell, above) in row.iter_mut().zip(&lead).skip(column) {
                    *cell -= factor * above;
                }
            }
        }
    }
    Some((0..n).map(|i| rows[i][n] / rows[i][i]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_back() {
        let rows: Vec<Vec<f64>> =
            (0..10).map(|x| vec![1.0, f64::from(x), 3.0 + 2.0 * f64::from(x)]).collect();
        let found = least_squares(&rows).unwrap();
        assert!((found[0] - 3.0).abs() < 1e-9 && (found[1] - 2.0).abs() < 1e-9);
    }

    #[test]
    fn a_constant_predictor_cannot_be_told_from_the_start_value() {
        let rows: Vec<Vec<f64>> = (0..10).map(|x| vec![1.0, 4.0, f64::from(x)]).collect();
        assert_eq!(least_squares(&rows), None);
        assert_eq!(least_squares(&[]), None);
    }

    #[test]
    fn rows_that_do_not_fit_are_refused_and_do_not_panic() {
        assert_eq!(least_squares(&[vec![1.0, 2.0], vec![1.0]]), None);
        assert_eq!(least_squares(&[vec![1.0, f64::NAN], vec![1.0, 2.0]]), None);
        assert_eq!(least_squares(&[vec![1.0]]), None);
    }
}
