"""Small apps of our own that the program is measured against.

Each does one thing the plain way. Never imports the program.
"""
