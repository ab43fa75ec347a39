"""Fresh, forgetful sessions, each a process of its own, started from one that is warm.

Owns starting, watching and ending them. Knows nothing of terminals, browsers or lessons.
"""
