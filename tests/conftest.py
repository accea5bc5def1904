"""For all tests: an example of a property may take its time, since a busy machine says nothing about what is tested."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
