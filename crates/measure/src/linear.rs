//! Least squares for a handful of predictors, with an honest "cannot be determined".

/// Solves the least-squares problem for `rows` of predictors (each with its outcome last).
///
/// Returns one coefficient per predictor, or `None` when the predictors do not determine them: too few rows, or a
/// predictor that is constant or a mix of others.
#[must_use]
pub fn least_squares(rows: &[Vec<f64>]) -> Option<Vec<f64>> {
    let width = rows.first()?.len().checked_sub(1)?;
    if rows.len() < width || width == 0 {
        return None;
    }
    let mut normal = vec![vec![0.0; width + 1]; width];
    for row in rows {
        for (i, line) in normal.iter_mut().enumerate() {
            for (j, cell) in line.iter_mut().enumerate() {
                *cell += row[i] * row[j];
            }
        }
    }
    solve(normal)
}

/// Gauss elimination with pivoting on `n` equations of `n` unknowns, the right-hand side last in each row.
fn solve(mut rows: Vec<Vec<f64>>) -> Option<Vec<f64>> {
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
}
