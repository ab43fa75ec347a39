"""The forms in which problems are printed, one module a form.

Owns nothing: the form chosen is the only one loaded.
"""
