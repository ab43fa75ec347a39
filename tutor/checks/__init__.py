"""Rules that lessons keep, one file a family.

Owns what is checked beyond the form of a file. Never opens a file and never prints.
"""
