"""Writes NuGet packages again without what differs from build to build: the times of the entries, and the random name of the package's description.

Usage: plain_nupkg.py PACKAGE...
"""
import io
import pathlib
import re
import sys
import zipfile

DESCRIPTION = re.compile(r"package/services/metadata/core-properties/[0-9a-f]+\.psmdcp")
PLAIN = "package/services/metadata/core-properties/zhibiao.psmdcp"
TIMELESS = (1980, 1, 1, 0, 0, 0)


def plain(package):
    with zipfile.ZipFile(package) as old:
        entries = {DESCRIPTION.sub(PLAIN, name): old.read(name) for name in old.namelist()}
    relations = DESCRIPTION.sub(PLAIN, entries["_rels/.rels"].decode("utf-8"))
    # The ids of the relations are random too; they only have to differ.
    numbers = iter(range(1, relations.count(" Id=") + 1))
    entries["_rels/.rels"] = re.sub(r'(?<= Id=")[^"]*', lambda _: f"R{next(numbers)}", relations).encode("utf-8")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(entries):
            entry = zipfile.ZipInfo(name, TIMELESS)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            new.writestr(entry, entries[name])
    package.write_bytes(buffer.getvalue())


for path in sys.argv[1:]:
    plain(pathlib.Path(path))
