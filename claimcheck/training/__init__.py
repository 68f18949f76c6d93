"""The programs that make everything under ``models/``, and that measure it; never imported at run time."""
