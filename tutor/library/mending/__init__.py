"""Mending the form of a lesson file: spaces, order, quotes, days; never its wording.

One kind of edit a module, each of the same shape: from a source to edits by position. What is
changed is read again and compared, and an edit that would change what the file says is dropped.
"""
