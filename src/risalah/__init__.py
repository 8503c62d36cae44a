"""Risalah: scholarly papers in, a research brief that proves itself out."""

__version__ = "0.1.0"
