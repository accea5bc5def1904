"""The 25 labels of the label guide: 13 wanted elements, 12 violations, in the guide's order."""

ELEMENTS = (
    "acknowledge", "empathy", "apology", "facts", "action", "responsibility", "next_update",
    "contact", "third_party", "remedy", "privacy", "correction", "evidence",
)  # fmt: skip
VIOLATIONS = (
    "denial", "blame_patient", "privacy_leak", "minimise", "stonewall", "speculation", "overpromise",
    "threat", "hush", "promo", "deflect", "hostile",
)  # fmt: skip
