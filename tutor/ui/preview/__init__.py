"""The preview: a lesson on the screen while its author writes it.

Draws with the screens patients see. Never keeps anything of what is pressed.
"""
