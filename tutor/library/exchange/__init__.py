"""Quiz questions from other programs, made into lesson files.

Owns reading GIFT and Aiken, and writing what was found as checks. Never guesses at what a
file does not say: a field nobody filled in is left out, and `check` asks for it.
"""
