"""Patient education about ketamine and esketamine treatment, in a terminal.

Owns the version number and nothing else: importing the package must cost nothing.
"""

__version__ = "0.1.0"
