"""Bytes to :class:`~claimcheck.model.Document`: discovery, limits, encodings, one module per format."""
