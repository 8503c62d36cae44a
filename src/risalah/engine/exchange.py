"""Two folders trading places in one step, where the system can do that.

Knows the system calls, which Python does not offer; must not know what the folders hold.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux, renameat2(2)
_RENAME_SWAP = 2  # macOS, renamex_np(2)

_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}
"""What a system or a disk answers that does not know the call."""


def exchange(one: Path, other: Path) -> bool:
    """Let two existing folders trade places; False where the system cannot, and nothing is done.

    Raises `OSError` when the system can and refuses.
    """
    try:
        library = ctypes.CDLL(None, use_errno=True)
        failed = _called(library, os.fsencode(one), os.fsencode(other))
    except (AttributeError, OSError, TypeError):
        return False  # the library, or the call in it, is not there
    if not failed:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), os.fspath(other))


def _called(library: ctypes.CDLL, one: bytes, other: bytes) -> bool:
    if sys.platform == "darwin":
        return bool(library.renamex_np(one, other, _RENAME_SWAP))
    return bool(library.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE))
