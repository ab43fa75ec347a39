"""One module a command, each with `add_arguments` and `run`.

Owns nothing: a command's module is loaded only when it is chosen.
"""
