"""Is there one way alone by which a file is kept, and does it lead past the malware scanner?"""

from pathlib import Path

import pytest

from tests.architecture.checkers import uploads
from tests.architecture.checkers.tree import ROOT, source_files
from tests.architecture.conftest import Plant


def test_every_file_that_is_kept_was_looked_at() -> None:
    assert uploads.ways_around(ROOT, source_files(ROOT)) == []


@pytest.mark.parametrize(
    "call",
    [
        "Document.objects.create(name='x')",
        "Document.objects.using('a').bulk_create([])",
        "Document(name='x').save()",
        "BodyFiles.of(body).write(content, document_id=key)",
        "Paper(content=content)",
        "scan = models.FileField()",
        "default_storage.save('x', content)",
    ],
)
def test_a_way_around_is_reported(plant: Plant, tmp_path: Path, call: str) -> None:
    path = plant("modules/filing/services/shortcut.py", f"{call}\n")

    assert len(uploads.ways_around(tmp_path, [path])) == 1
