"""tamper, gag, fault: what must not be said inside, and fault asserted. Outside the 25 learned labels."""

from scoring.text.families.family import Family

FAMILIES: tuple[Family, ...] = ()
