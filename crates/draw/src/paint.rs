//! Colours by meaning. In a page they follow the page (and its dark mode); in a file they are fixed.

/// Where a picture gets its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Fixed light colours, for files that stand on their own.
    Fixed,
    /// The custom properties of the page around it.
    Page,
}

macro_rules! tokens {
    ($($(#[$doc:meta])* $name:ident: $fixed:literal, $page:literal;)*) => {
        impl Paint {
            $($(#[$doc])*
            #[must_use]
            pub fn $name(self) -> &'static str {
                match self {
                    Self::Fixed => $fixed,
                    Self::Page => concat!("var(--", $page, ")"),
                }
            })*
        }
    };
}

tokens! {
    /// The ground.
    paper: "#FAF7F2", "paper";
    /// What lies on the ground.
    raised: "#FFFFFF", "raised";
    /// Words.
    ink: "#1F2328", "ink";
    /// Words that matter less, and paths.
    soft_ink: "#5A5F66", "ink-soft";
    /// Hairlines.
    line: "#D9D3C7", "line";
    /// The customer's chair.
    customer: "#A9481F", "customer";
    /// The ground of the customer's chair.
    customer_soft: "#F6E3D8", "customer-soft";
    /// The organisation's chair.
    organisation: "#0F5C5C", "organisation";
    /// The ground of the organisation's chair.
    organisation_soft: "#DCEBEA", "organisation-soft";
}
