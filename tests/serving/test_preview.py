"""The preview: follows edits, keeps the last good site, starts and ends well."""

import shutil
import sys
import threading
from pathlib import Path

import pytest
from newsrooms import BRIDGE_A, BUDGET, FILES, write
from running_preview import Running
from watchdog.events import FileModifiedEvent

from digest.errors import ConfigError, UsageError
from digest.pipeline import open_project
from digest.serving import Preview
from digest.serving.preview import listen
from digest.serving.watching import Watcher


def test_an_edit_reaches_the_browser(root: Path, running: Running) -> None:
    events = running.events()
    assert next(events) == {"version": 1, "fatal": False, "problems": []}
    write(root, {"articles/post/budget.txt": BUDGET.replace("smaller library budget", "leaner library budget")})
    running.follow(events, lambda: "leaner library budget" in running.get("/")[1])


def test_a_new_and_a_deleted_article_reach_the_front_page(root: Path, running: Running) -> None:
    events = running.events()
    next(events)
    write(
        root, {"articles/new/bread.md": "# Bakers strike in Port Vell\n\nNo bread was sold in Port Vell on Friday.\n"}
    )
    running.follow(events, lambda: "Bakers strike" in running.get("/")[1])
    (root / "content/articles/new/bread.md").unlink()
    running.follow(events, lambda: "Bakers strike" not in running.get("/")[1])


def test_a_broken_configuration_keeps_the_last_good_site_and_is_told_until_it_is_right(
    root: Path, running: Running
) -> None:
    events = running.events()
    next(events)
    (root / "digest.toml").write_text('[site]\ntitel = "Typo"\n')
    told = next(events)
    assert told["fatal"]
    assert "digest.toml:2" in str(told["problems"])
    assert "Harrow Bridge" in running.get("/")[1]
    (root / "digest.toml").write_text('[site]\ntitle = "Harrow Today"\n')
    assert next(events) == {"version": 2, "fatal": False, "problems": []}
    assert "Harrow Today" in running.get("/")[1]


def test_an_unreadable_article_is_told_with_its_file_and_gone_when_it_is_right(root: Path, running: Running) -> None:
    events = running.events()
    next(events)
    (root / "content/articles/odd.txt").write_bytes(b"\x00\x01\x02\x03" * 200)
    (problem,) = next(events)["problems"]  # type: ignore[misc]
    assert problem["origin"] == "articles/odd.txt"
    write(root, {"articles/odd.txt": BRIDGE_A})
    assert next(events)["problems"] == []


def test_the_terminal_tells_a_problem_once_and_a_new_one_however_many_there_are(root: Path, running: Running) -> None:
    events = running.events()
    next(events)
    write(root, {f"articles/odd{n}.doc": "x" for n in range(7)})
    running.wait_for("… and 2 more; --verbose shows all.")
    told = len(running.said)
    write(root, {"articles/zebra.doc": "x"})
    running.wait_for("articles/zebra.doc", after=told)
    assert not any("odd" in line for line in running.said[told:])


def test_a_preview_goes_on_when_somebody_deletes_what_is_remembered(root: Path, running: Running) -> None:
    events = running.events()
    next(events)
    shutil.rmtree(root / ".digest")
    write(root, {"articles/post/budget.txt": BUDGET.replace("smaller library budget", "leaner library budget")})
    running.follow(events, lambda: "leaner library budget" in running.get("/")[1])
    assert not any("error" in line for line in running.said)


def test_a_broken_template_names_file_and_line(root: Path, running: Running) -> None:
    events = running.events()
    next(events)
    theme = root / "themes" / "default"
    theme.mkdir(parents=True)
    (theme / "story.html").write_text("{% extends '!default/story.html' %}\n{% block %}\n")
    told = next(events)
    assert told["fatal"]
    assert "story.html" in str(told["problems"])
    (theme / "story.html").write_text("{% extends '!default/story.html' %}\n")
    assert not next(events)["fatal"]


def test_an_edit_that_a_template_cannot_show_keeps_the_last_good_site(root: Path, running: Running) -> None:
    events = running.events()
    next(events)
    article = (
        "{% extends '!default/article.html' %}\n{% if 'eight' in headline %}{% set x = nothing.at_all %}{% endif %}\n"
    )
    write(root, {"../themes/default/article.html": article})
    running.wait_for("files written", after=len(running.said))
    write(root, {"articles/post/budget.txt": BUDGET.replace("library budget", "library budget of eight")})
    told = next(events)
    versions = [told["version"]]
    while not told["fatal"]:
        told = next(events)
        versions.append(told["version"])
    assert len(set(versions)) == len(versions) > 1, "what was shown for a moment is taken back in the browser, too"
    assert "article.html" in str(told["problems"])
    assert "budget of eight" not in running.get("/")[1]
    write(root, {"articles/post/budget.txt": BUDGET.replace("library budget", "library budget of nine")})
    assert not next(events)["fatal"]
    assert "budget of nine" in running.get("/")[1]


def test_a_project_that_does_not_build_at_first_is_served_as_soon_as_it_does(tmp_path: Path) -> None:
    root = write(tmp_path, FILES)
    (root / "site").mkdir()
    (root / "site" / "mine.doc").write_text("precious")
    running = Running(root)
    assert running.get("/")[0] == 404
    assert "mine.doc" in running.wait_for("error")
    (root / "site" / "mine.doc").unlink()
    write(root, {"articles/post/budget.txt": BUDGET + "\nThe vote came at midnight.\n"})
    running.wait_for("3 articles")
    assert running.get("/")[0] == 200
    running.stop()


def test_a_taken_port_is_an_error_that_says_what_to_do() -> None:
    taken = listen("127.0.0.1", 0)
    with pytest.raises(UsageError, match="--port 0"):
        listen("127.0.0.1", taken.getsockname()[1])
    taken.close()


def test_a_host_that_is_not_ours_is_an_error_that_does_not_blame_the_port() -> None:
    with pytest.raises(UsageError, match="--host") as told:
        listen("192.0.2.1", 0)  # an address kept for documentation: no machine has it
    assert "--port" not in str(told.value)


def test_an_interrupt_right_after_the_address_is_told_ends_the_preview_well(root: Path) -> None:
    def say(message: str, *, error: bool = False) -> None:
        if message.startswith("Serving"):
            raise KeyboardInterrupt

    before, turn = set(threading.enumerate()), sys.getswitchinterval()
    preview = Preview(lambda: open_project(root), host="127.0.0.1", port=0, say=say)
    preview.run()
    assert preview.site is None and preview.newsroom is None
    assert sys.getswitchinterval() == turn
    assert set(threading.enumerate()) <= before, "nobody follows edits any more"


def test_a_preview_of_a_broken_project_does_not_start(root: Path) -> None:
    (root / "digest.toml").write_text("[sight]\n")
    with pytest.raises(ConfigError):
        Preview(lambda: open_project(root), host="127.0.0.1", port=0, say=lambda message, error=False: None)


def test_a_file_that_is_no_content_rebuilds_nothing(root: Path) -> None:
    said: list[str] = []
    preview = Preview(
        lambda: open_project(root), host="127.0.0.1", port=0, say=lambda message, error=False: said.append(message)
    )
    preview.rebuild(None)
    for name in ("notes.txt", "content/notes.txt", "site/index.html"):
        preview.rebuild({root / name})
    preview.rebuild(set())
    assert len(said) == 1
    preview.rebuild(
        {write(root, {"articles/post/rain.txt": "Rain fell on Harrow.\n"}) / "content/articles/post/rain.txt"}
    )
    assert [message.partition(" articles")[0] for message in said] == ["3", "4"]
    preview.close()


def test_a_look_at_the_disk_finds_what_no_event_told_of_and_gives_way_to_one(root: Path) -> None:
    said: list[str] = []
    preview = Preview(
        lambda: open_project(root), host="127.0.0.1", port=0, say=lambda message, error=False: said.append(message)
    )
    preview.rebuild(None)
    write(
        root, {"articles/post/rain.txt": "Rain fell on Harrow.\n", "articles/post/hail.txt": "Hail fell on Harrow.\n"}
    )
    preview.waiting = lambda: True
    preview.rebuild(set())
    assert len(said) == 1
    preview.waiting = lambda: False
    preview.rebuild(set())
    (root / "content/articles/post/rain.txt").unlink()
    preview.rebuild(set())
    write(root, {"articles/post/hail.txt": "Hail fell on Harrow and on Dunmere.\n"})
    preview.rebuild(set())
    assert [message.partition(" articles")[0] for message in said] == ["3", "5", "4", "4"]
    preview.close()


def test_a_burst_of_events_is_one_batch_and_then_the_disk_is_looked_at(tmp_path: Path) -> None:
    watcher = Watcher([tmp_path], [])
    batches = watcher.batches()
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text("x")
    first = next(batches)
    while len(first) < 20:
        first |= next(batches)
    assert {path.name for path in first} >= {f"{number}.txt" for number in range(20)}
    assert next(batches) == set(), "all is quiet: time to look at the disk"
    watcher.stop()
    assert list(batches) == []


def test_a_change_waits_until_its_batch_is_taken(tmp_path: Path) -> None:
    watcher = Watcher([tmp_path], [])
    assert not watcher.waiting()
    watcher.on_any_event(FileModifiedEvent(str(tmp_path / "one.txt")))
    assert watcher.waiting()
    assert next(watcher.batches()) == {tmp_path / "one.txt"}
    assert not watcher.waiting()
    watcher.stop()


def test_a_preview_goes_on_where_the_last_one_ended(root: Path) -> None:
    first = Running(root)
    first.stop()
    write(root, {"articles/post/budget.txt": BUDGET.replace("smaller library budget", "leaner library budget")})
    second = Running(root)
    try:
        assert second.preview.last is not None and second.preview.last.resumed
        assert "leaner library budget" in second.get("/")[1]
    finally:
        second.stop()
    assert not open_project(root).ledger.read_bytes().count(b'"news"')  # a preview records nothing as published


def test_a_burst_is_worked_on_while_it_is_waited_for_its_end(tmp_path: Path) -> None:
    watcher = Watcher([tmp_path], [])
    seen: list[set[Path]] = []
    batches = watcher.batches(lambda paths: seen.append(set(paths)))
    (tmp_path / "one.txt").write_text("x")
    batch = next(batches)
    assert seen and all(paths <= batch for paths in seen[:1])
    assert {path.name for path in batch} == {"one.txt"}
    assert next(batches) == set()
    assert len(seen) == 1
    watcher.stop()
