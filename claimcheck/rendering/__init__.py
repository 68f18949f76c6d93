"""The last stage: a :class:`~claimcheck.model.Report` becomes text or data, one module a format."""
