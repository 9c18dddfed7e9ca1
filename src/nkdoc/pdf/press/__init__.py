"""Finished PDF → what goes to a printer: imposition and preflight; the only package that knows pikepdf.

`imposition` says which page goes where (pure arithmetic), `sheets` draws it.
"""
