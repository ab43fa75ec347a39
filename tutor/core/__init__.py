"""The pure heart: lessons, what a learner did, grading, the sheet.

Knows the standard library and msgspec. Never reads a file, draws, prints or asks the clock.
"""
