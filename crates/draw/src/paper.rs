//! Sheets of paper: how large they are, and where a picture goes on one.

/// A sheet of paper of the A series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 297 by 420 mm.
    A3,
    /// 420 by 594 mm.
    A2,
    /// 594 by 841 mm.
    A1,
    /// 841 by 1189 mm.
    A0,
}

/// Where a picture goes on a sheet; all in points of 1/72 inch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Width of the sheet as it is turned.
    pub page_width: f64,
    /// Height of the sheet as it is turned.
    pub page_height: f64,
    /// Left side of the picture.
    pub x: f64,
    /// Top of the picture.
    pub y: f64,
    /// Width of the picture on the sheet.
    pub width: f64,
    /// Height of the picture on the sheet.
    pub height: f64,
}

/// Empty border on every side, in millimetres.
pub const MARGIN_MM: f64 = 10.0;

/// Millimetres to points.
#[must_use]
pub fn points(millimetres: f64) -> f64 {
    millimetres * 72.0 / 25.4
}

impl Paper {
    /// All of them, the smallest first.
    pub const ALL: [Self; 5] = [Self::A4, Self::A3, Self::A2, Self::A1, Self::A0];

    /// Its name as people write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::A2 => "A2",
            Self::A1 => "A1",
            Self::A0 => "A0",
        }
    }

    /// Reads a name, in capitals or not.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.name().eq_ignore_ascii_case(name.trim()))
    }

    /// Width and height of the upright sheet in millimetres.
    #[must_use]
    pub fn millimetres(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::A3 => (297.0, 420.0),
            Self::A2 => (420.0, 594.0),
            Self::A1 => (594.0, 841.0),
            Self::A0 => (841.0, 1189.0),
        }
    }

    /// Where a picture of this width and height goes: as large as fits inside the border, on the sheet turned
    /// the way that wastes less of it, in the middle from left to right and at the top.
    #[must_use]
    pub fn place(self, width: f64, height: f64) -> Placed {
        let (short, long) = self.millimetres();
        let upright = on(short, long, width, height);
        let across = on(long, short, width, height);
        if across.width > upright.width { across } else { upright }
    }
}

fn on(page_width: f64, page_height: f64, width: f64, height: f64) -> Placed {
    let (page_width, page_height, margin) = (points(page_width), points(page_height), points(MARGIN_MM));
    let (width, height) = (width.max(1.0), height.max(1.0));
    let scale = ((page_width - 2.0 * margin) / width).min((page_height - 2.0 * margin) / height);
    let (width, height) = (width * scale, height * scale);
    Placed { page_width, page_height, x: (page_width - width) / 2.0, y: margin, width, height }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_read_as_people_write_them() {
        for paper in Paper::ALL {
            assert_eq!(Paper::parse(&paper.name().to_lowercase()), Some(paper));
        }
        assert_eq!(Paper::parse(" A3 "), Some(Paper::A3));
        assert_eq!(Paper::parse("a5"), None);
    }

    #[test]
    fn every_sheet_is_the_one_before_it_laid_down_twice() {
        for pair in Paper::ALL.windows(2) {
            let ((width, height), (short, long)) = (pair[0].millimetres(), pair[1].millimetres());
            assert!((height - short).abs() < 0.1 && (long - 2.0 * width).abs() < 2.0);
        }
    }

    proptest! {
        #[test]
        fn a_picture_fits_and_touches_the_border(
            which in 0usize..5,
            width in 50.0f64..5000.0,
            height in 50.0f64..20000.0,
        ) {
            let placed = Paper::ALL[which].place(width, height);
            let margin = points(MARGIN_MM);
            let (right, bottom) = (placed.x + placed.width, placed.y + placed.height);
            prop_assert!(placed.x >= margin - 0.01 && right <= placed.page_width - margin + 0.01);
            prop_assert!(placed.y >= margin - 0.01 && bottom <= placed.page_height - margin + 0.01);
            let touches = placed.x < margin + 0.01 || bottom > placed.page_height - margin - 0.01;
            prop_assert!(touches);
            prop_assert!((placed.width / placed.height - width / height).abs() < 0.01 * (width / height));
            // turned the other way it would have been no larger
            let (short, long) = Paper::ALL[which].millimetres();
            for (w, h) in [(short, long), (long, short)] {
                prop_assert!(on(w, h, width, height).width <= placed.width + 0.01);
            }
        }
    }
}
