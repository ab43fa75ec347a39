"""The screen face: the only part of the program that knows Textual.

Draws what the core decides and reports what the learner does. Never grades, orders or saves.
"""
