"""The kinds of pictures, one module each: the module's name is the `kind` a data file gives."""
