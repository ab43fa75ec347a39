"""The learner's record and settings on this computer's disk, or in memory only.

Never sends anything anywhere, and never decides what an event means.
"""
