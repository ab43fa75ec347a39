"""The plain face: the same lessons, checks and sheet as lines of words.

For screen readers, braille lines, pipes and simple terminals: only ever adds lines, never
redraws, draws no boxes. Knows nothing of Textual.
"""
