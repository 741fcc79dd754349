//! Colours by meaning. In a page they follow the page (and its dark mode); in a file they are fixed.

/// Where a picture gets its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Fixed light colours, for files that stand on their own.
    Fixed,
    /// Fixed dark colours, for files that stand on their own: a screen on a wall, slides.
    Dark,
    /// Black ink on white paper, nothing else: hatching where the others have a tint.
    Print,
    /// The custom properties of the page around it.
    Page,
}

macro_rules! tokens {
    ($($(#[$doc:meta])* $name:ident: $light:literal, $dark:literal, $print:literal, $page:literal;)*) => {
        impl Paint {
            $($(#[$doc])*
            #[must_use]
            pub fn $name(self) -> &'static str {
                match self {
                    Self::Fixed => $light,
                    Self::Dark => $dark,
                    Self::Print => $print,
                    Self::Page => concat!("var(--", $page, ")"),
                }
            })*
        }
    };
}

tokens! {
    /// The ground.
    paper: "#FAF7F2", "#15181B", "#FFFFFF", "paper";
    /// What lies on the ground.
    raised: "#FFFFFF", "#1D2125", "#FFFFFF", "raised";
    /// Words.
    ink: "#1F2328", "#EDEAE4", "#000000", "ink";
    /// Words that matter less, and paths.
    soft_ink: "#5A5F66", "#A9AFB6", "#000000", "ink-soft";
    /// Hairlines.
    line: "#D9D3C7", "#363B41", "#000000", "line";
    /// The customer's chair.
    customer: "#A9481F", "#F2A97E", "#000000", "customer";
    /// The ground of the customer's chair.
    customer_soft: "#F6E3D8", "#3B2A20", "#FFFFFF", "customer-soft";
    /// The organisation's chair.
    organisation: "#0F5C5C", "#6CC6C1", "#000000", "organisation";
    /// The ground of the organisation's chair.
    organisation_soft: "#DCEBEA", "#1B3130", "#FFFFFF", "organisation-soft";
}

impl Paint {
    /// Whether the picture brings its own ground: everywhere but in a page.
    #[must_use]
    pub fn has_ground(self) -> bool {
        self != Self::Page
    }

    /// Whether a tint becomes hatching, because there is one ink only.
    #[must_use]
    pub fn is_hatched(self) -> bool {
        self == Self::Print
    }

    /// How thick a hairline is, where one point would be too much ink.
    #[must_use]
    pub fn hairline(self) -> Option<&'static str> {
        self.is_hatched().then_some("0.5")
    }

    /// How much a path covers what is below it: ink on paper covers all.
    #[must_use]
    pub fn path_opacity(self) -> &'static str {
        if self.is_hatched() { "1" } else { "0.55" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as WCAG 2 counts it.
    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn words_and_shapes_stand_out_enough_in_every_paint() {
        for paint in [Paint::Fixed, Paint::Dark, Paint::Print] {
            for ground in [paint.paper(), paint.raised()] {
                assert!(contrast(paint.ink(), ground) >= 4.5, "{paint:?} ink on {ground}");
                assert!(contrast(paint.soft_ink(), ground) >= 4.5, "{paint:?} soft ink on {ground}");
                assert!(contrast(paint.customer(), ground) >= 3.0, "{paint:?} customer on {ground}");
                assert!(contrast(paint.organisation(), ground) >= 3.0, "{paint:?} organisation on {ground}");
            }
            assert!(contrast(paint.customer(), paint.customer_soft()) >= 3.0, "{paint:?}");
            assert!(contrast(paint.organisation(), paint.organisation_soft()) >= 3.0, "{paint:?}");
        }
    }

    #[test]
    fn print_is_black_and_white_only() {
        let paint = Paint::Print;
        let all = [
            paint.paper(),
            paint.raised(),
            paint.ink(),
            paint.soft_ink(),
            paint.line(),
            paint.customer(),
            paint.customer_soft(),
            paint.organisation(),
            paint.organisation_soft(),
        ];
        assert!(all.iter().all(|colour| ["#000000", "#FFFFFF"].contains(colour)));
    }
}
