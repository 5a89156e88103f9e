"""What a person at the terminal reads, and what scripts and signals get."""

import gc
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from command_line import digest
from newsrooms import FILES, write

from digest.__main__ import main
from digest.cli import run
from digest.errors import refusal
from digest.progress import Progress


def test_what_comes_next_can_be_typed_as_it_is_printed(tmp_path: Path) -> None:
    root = tmp_path / "Zeitung von heute"
    write(root, FILES)
    (root / "other.toml").write_text('[site]\ntitle = "Other"\n')
    done = digest("build", "--root", root, "--config", root / "other.toml")
    assert done.stdout.endswith(f"Next: digest serve --root '{root}' --config '{root / 'other.toml'}'\n")
    assert "Next: digest build" in digest("export", "--output", tmp_path / "out", "--root", root).stdout
    checked = digest("check", "--root", root).stdout
    assert "need [site] base_url" in checked
    assert checked.endswith(f"Next: copy {root / 'site'} to a web server\n")
    explained = digest("explain", "articles/post/budget.txt", "--root", root).stdout
    assert "Next: overrule it in the article's front matter" in explained


def test_a_place_that_cannot_be_written_is_named_without_a_traceback(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    done = digest("export", "--root", tmp_path, "--output", tmp_path / "nowhere" / "out.jsonl")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"error: {tmp_path / 'nowhere' / 'out.jsonl'}: No such file or directory\n"
    (tmp_path / ".digest" / "memo.sqlite").unlink()
    (tmp_path / ".digest" / "memo.sqlite").mkdir()
    done = digest("build", "--root", tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "memo.sqlite" in done.stderr


def test_a_reader_that_stops_reading_is_no_failure(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    command = [sys.executable, "-m", "digest", "export", "--root", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_a_file_whose_name_is_not_utf8_is_explained_by_the_name_that_a_shell_gives_and_by_the_one_on_the_page(
    tmp_path: Path,
) -> None:
    write(tmp_path, FILES)
    place = os.fsencode(tmp_path / "content/articles/caf") + b"\xe9.txt"
    Path(os.fsdecode(place)).write_text("Rain fell on Harrow.\n", encoding="utf-8")
    for name in (os.fsdecode(b"articles/caf\xe9.txt"), r"articles/caf\xe9.txt", r"content\articles\caf\xe9.txt"):
        done = digest("explain", name, "--root", tmp_path)
        assert r"articles/caf\xe9.txt" in done.stdout, done.stderr


def test_a_full_disk_is_called_that() -> None:
    assert refusal(sqlite3.OperationalError("database or disk is full")).startswith("the disk is full")
    assert "delete the folder" in refusal(sqlite3.DatabaseError("file is not a database"))


def test_what_scripts_need_inside_words_is_printed_and_what_steers_a_terminal_is_not(tmp_path: Path) -> None:
    title = "می\u200cخواهیم"
    write(tmp_path, {"articles/a\x1b[31m.txt": f"---\ntitle: {title}\n---\n\nRain fell on Harrow.\n"})
    done = digest("explain", "articles/a\x1b[31m.txt", "--root", tmp_path)
    assert title in done.stdout
    assert "articles/a\\x1b[31m.txt" in done.stdout


def test_quiet_prints_nothing_when_all_is_well(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    done = digest("build", "--quiet", "--root", tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_many_problems_are_counted_and_verbose_shows_all_with_every_page_written(tmp_path: Path) -> None:
    write(tmp_path, FILES | {f"articles/odd{number:02}.doc": "x" for number in range(23)})
    done = digest("build", "--root", tmp_path)
    assert (done.stderr.count("articles/odd"), "… and 3 more; --verbose shows all." in done.stderr) == (20, True)
    assert "  index.html" not in done.stdout
    (tmp_path / "site" / "index.html").unlink()
    done = digest("build", "--verbose", "--root", tmp_path)
    assert (done.stderr.count("articles/odd"), "more; --verbose" in done.stderr) == (23, False)
    assert "\n  index.html\n" in done.stdout


def test_ctrl_c_ends_a_preview_in_peace(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    command = [sys.executable, "-m", "digest", "serve", "--port", "0", "--root", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        address = next(line.split()[1] for line in running.stdout if line.startswith("Serving http://127.0.0.1:"))
        try:
            with urlopen(address, timeout=60) as page:  # from here on it listens to signals
                assert page.status == 200
            running.send_signal(signal.SIGINT)
            assert running.communicate(timeout=60)[1] == ""
        finally:
            running.kill()
    assert running.returncode == 0


def test_ctrl_c_during_a_build_exits_as_shells_expect(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("digest.pipeline.build", interrupted)
    monkeypatch.setattr(sys, "argv", ["digest", "build", "--root", str(write(tmp_path, FILES))])
    assert run() == 130
    assert "nothing half done" in capsys.readouterr().err


def test_ctrl_c_before_there_is_a_command_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("digest.cli.run", interrupted)
    with pytest.raises(SystemExit) as ended:
        main()
    gc.enable()
    assert ended.value.code == 130


def test_a_bar_shows_how_far_long_work_is_and_short_work_has_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    told = []
    for patience, shown in ((60.0, True), (-1.0, False), (-1.0, True)):
        monkeypatch.setattr("digest.progress.PATIENCE", patience)
        with Progress(shown=shown) as progress:
            progress("cleaning", 42, 42)
        told.append(capsys.readouterr().err)
    assert told[:2] == ["", ""]
    assert "cleaning" in told[2] and "42/42" in told[2]


def test_articles_without_an_outlet_are_told_in_one_line_with_what_helps(tmp_path: Path) -> None:
    nameless = {
        f"articles/heap/{n}.txt": f"Rain fell on Harrow, {n} hours long.\n\nIt stopped at noon.\n" for n in range(3)
    }
    write(tmp_path, FILES | nameless)
    built = digest("build", "--root", tmp_path)
    assert built.stderr == ""
    (line,) = [line for line in built.stdout.splitlines() if "outlet" in line]
    assert line.startswith("3 of 6 articles name no outlet: write “outlet: …”")
    checked = digest("check", "--root", tmp_path)
    assert checked.returncode == 0
    assert "\n  3 in articles/heap\n" in checked.stdout
    assert "name no outlet" not in digest("build", "--root", tmp_path, "--quiet").stdout
