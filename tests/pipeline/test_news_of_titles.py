"""What stands between quotation marks and is nobody's saying is no news."""

import re
from pathlib import Path

from newsrooms import BRIDGE_B, FILES, build, page, write

TITLE = '\nA painting of 1871 called "The Long Crossing" hangs in the tower, and was not damaged in the storm.\n'


def test_the_title_of_a_painting_is_no_new_quote(tmp_path: Path) -> None:
    build(write(tmp_path, FILES))
    build(write(tmp_path, {"articles/post/bridge.txt": BRIDGE_B + TITLE}))
    assert "Long Crossing" in page(tmp_path, "articles/harrow-bridge-shut*/index.html")
    told = re.findall(r"<(?:p|ul|li)[^>]*facts news.*?</(?:p|ul)>", page(tmp_path, "stories/*bridge*/index.html"), re.S)
    assert told and not any("Long Crossing" in line for line in told)
