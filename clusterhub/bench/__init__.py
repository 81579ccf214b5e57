"""Measures the hub on synthetic collections, beside plain MkDocs and Material."""
