"""Speaking aloud through the programs of this computer.

Owns which programs there are, starting them, and silencing them at once. Never knows what is said
in a lesson, and never draws.
"""
