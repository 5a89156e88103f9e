"""The commands: what they print, and their exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import digest
from newsrooms import BUDGET, FILES, tree, write


def test_build_prints_counts_and_where_it_wrote(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    done = digest("build", "--root", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("3 articles in 2 stories · 0 problems · ")
    assert f"The site is in {tmp_path / 'site'}" in done.stdout
    assert done.stdout.endswith(f"Next: digest serve --root {tmp_path}\n")
    assert digest("build", cwd=tmp_path).stdout.endswith("Next: digest serve\n")


def test_an_option_before_the_command_is_told_its_place(tmp_path: Path) -> None:
    done = digest("--root", tmp_path, "build")
    assert done.returncode == 2
    assert "digest build --root" in done.stderr
    assert "digest build" not in digest("--foot", tmp_path).stderr


def test_an_empty_newsroom_is_told_where_articles_go(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert f"put some into {tmp_path / 'content' / 'articles'}" in digest("build", "--root", tmp_path).stdout


def test_a_problem_names_file_and_line_and_the_rest_builds(tmp_path: Path) -> None:
    write(tmp_path, FILES | {"articles/odd.txt": "---\ntitle: Fine\ndate: someday\n---\n\nRain fell on Harrow.\n"})
    done = digest("build", "--root", tmp_path)
    assert done.returncode == 0
    assert "articles/odd.txt:3:" in done.stderr
    assert digest("build", "--strict", "--root", tmp_path).returncode == 3
    assert "4 articles" in done.stdout


def test_a_mistake_in_the_configuration_is_told_and_exits_with_two(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / "digest.toml").write_text('[site]\ntitel = "x"\n')
    done = digest("build", "--root", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "digest.toml:2: site.titel is not known; did you mean title?" in done.stderr


def test_settings_that_cannot_be_read_are_told_and_never_passed_over(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / "pyproject.toml").write_text('[tool.digest.site]\ntitle = "x\n')
    done = digest("build", "--root", tmp_path)
    assert (done.returncode, done.stderr.startswith("error: pyproject.toml:2: ")) == (2, True)
    (tmp_path / "digest.toml").write_bytes('[site]\ntitle = "Zürich"\n'.encode("latin-1"))
    assert "digest.toml: is not UTF-8" in digest("build", "--root", tmp_path).stderr
    done = digest("build", "--root", tmp_path, "--config", tmp_path / "none.toml")
    assert done.stderr == f"error: {tmp_path / 'none.toml'}: cannot be read: No such file or directory\n"


@pytest.mark.parametrize("arguments", [["build", "--no-such-option"], ["nothing"], ["build", "--root", "/nowhere"]])
def test_usage_errors_exit_with_two(arguments: list[str]) -> None:
    done = digest(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_an_output_folder_that_is_not_ours_fails_the_build_and_stays(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.doc").write_text("precious")
    done = digest("build", "--root", tmp_path)
    assert done.returncode == 1
    assert "thesis.doc" in done.stderr
    assert (tmp_path / "site" / "thesis.doc").read_text() == "precious"


@pytest.mark.parametrize("output", ["content", "content/site", ".", "..", "themes/x"])
def test_an_output_folder_that_holds_or_lies_inside_the_input_is_refused(tmp_path: Path, output: str) -> None:
    write(tmp_path / "room", FILES)
    (tmp_path / "room" / "digest.toml").write_text(f'[build]\noutput = "{output}"\n')
    done = digest("build", "--root", tmp_path / "room")
    assert done.returncode == 1
    assert "output folder" in done.stderr


def test_init_makes_a_project_that_builds_and_checks(tmp_path: Path) -> None:
    done = digest("init", tmp_path / "mine")
    assert done.returncode == 0
    assert f"Next: digest serve --root {tmp_path / 'mine'}" in done.stdout
    built = digest("build", "--root", tmp_path / "mine")
    assert (built.returncode, "articles in" in built.stdout) == (0, True)
    checked = digest("check", "--root", tmp_path / "mine")
    assert checked.returncode == 0, checked.stderr
    assert "Nothing to put right." in checked.stdout
    assert digest("init", tmp_path / "mine").returncode == 2, "nothing is overwritten"


def test_init_empty_makes_a_project_without_the_sample_that_builds_and_takes_an_article(tmp_path: Path) -> None:
    root = tmp_path / "mine"
    done = digest("init", "--empty", root)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Made {root} with 2 files; put articles into content/articles." in done.stdout
    files = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    assert files == [".gitattributes", ".gitignore", "content/pages/about.md", "digest.toml"]
    assert (root / "content" / "articles").is_dir()
    assert (root / "content" / "stories").is_dir()
    assert digest("init", "--empty", root).returncode == 2, "nothing is overwritten"
    empty = digest("build", "--root", root)
    assert (empty.returncode, empty.stderr) == (0, "")
    write(root, {"articles/budget.txt": BUDGET})
    assert digest("build", "--root", root).stdout.startswith("1 article in 1 story · 0 problems · ")
    assert digest("check", "--root", root).returncode == 0
    assert "<title>News Digest</title>" in (root / "site" / "index.html").read_text()


def test_export_keeps_every_promise_and_is_the_same_twice(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    first = digest("export", "--root", tmp_path)
    assert (first.returncode, digest("export", "--root", tmp_path).stdout) == (0, first.stdout)
    records = [json.loads(line) for line in first.stdout.splitlines()]
    assert [record["record"] for record in records] == ["digest", *["article"] * 3, *["story"] * 2]
    texts = {record["id"]: record["text"] for record in records if record["record"] == "article"}
    for record in records:
        for quote in record.get("quotes", []):
            if "start" in quote:
                assert texts[record["id"]][quote["start"] : quote["end"]] == quote["text"]
        for sentence in record.get("summary", []):
            assert texts[sentence["article"]][sentence["start"] : sentence["end"]] == sentence["text"]
    (bridge,) = [record for record in records if record["record"] == "story" and len(record["articles"]) == 2]
    relations = {m["relation"] for quote in bridge["quotes"] for m in quote["mentions"]}
    assert relations == {"same", "variant"}


def test_export_writes_a_file_where_asked_and_leaves_the_project_as_it_is(tmp_path: Path) -> None:
    write(tmp_path / "room", FILES)
    done = digest("export", "--root", tmp_path / "room", "--output", tmp_path / "out.jsonl")
    assert done.returncode == 0
    assert (tmp_path / "out.jsonl").read_text().startswith('{"record":"digest","version":1')
    assert sorted(path.name for path in (tmp_path / "room").iterdir() if path.name != ".digest") == ["content"]


def test_check_finds_a_broken_link(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    digest("build", "--root", tmp_path)
    (story,) = [path for path in tree(tmp_path) if path.startswith("stories/council")]
    (tmp_path / "site" / story).unlink()
    done = digest("check", "--root", tmp_path)
    assert done.returncode == 3
    assert "[broken-link]" in done.stderr


def test_check_outlives_links_that_no_disk_can_hold(tmp_path: Path) -> None:
    links = ("http://[::1", "a" * 300, "b%00c", "about.md", "../index.html")
    write(tmp_path, FILES | {"pages/imprint.md": "# Imprint\n\n" + "\n\n".join(f"[x]({link})" for link in links)})
    digest("build", "--root", tmp_path)
    done = digest("check", "--root", tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (3, False)
    assert "error: pages/imprint.md: The link about.md leads nowhere." in done.stderr
    assert f"The link {'a' * 300} leads nowhere." in done.stderr
    assert "index.html leads" not in done.stderr


def test_check_knows_that_the_site_will_lie_in_a_folder_of_its_server(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / "digest.toml").write_text('[site]\nbase_url = "https://news.example/harrow/"\n')
    digest("build", "--root", tmp_path)
    done = digest("check", "--root", tmp_path)
    assert done.returncode == 0, done.stderr


def test_explain_says_what_went_and_why(tmp_path: Path) -> None:
    write(tmp_path, FILES | {"articles/post/budget.txt": BUDGET + "\n\nShare this article\n"})
    for name in ("articles/post/budget.txt", "content/articles/post/budget.txt"):
        done = digest("explain", name, "--root", tmp_path)
        assert done.returncode == 0
        assert "Share this article" in done.stdout
        assert "story " in done.stdout
    assert digest("explain", "articles/none.txt", "--root", tmp_path).returncode == 2


def test_explain_knows_an_article_by_the_end_of_its_path_and_tells_why_a_file_is_none(tmp_path: Path) -> None:
    line = '{"title": "Rain on Harrow", "text": "Rain fell on Harrow for nine days."}\n'
    write(tmp_path, FILES | {"articles/post/days.jsonl": line, "articles/post/plan.docx": "x"})
    for name in ("post/budget.txt", "budget.txt"):
        assert "articles/post/budget.txt" in digest("explain", name, "--root", tmp_path).stdout
    for name in ("days.jsonl", "days.jsonl#1"):
        assert "articles/post/days.jsonl#1" in digest("explain", name, "--root", tmp_path).stdout
    left_out = digest("explain", "articles/post/plan.docx", "--root", tmp_path)
    assert (left_out.returncode, "format is not known" in left_out.stdout) == (0, True)
    assert digest("explain", "udget.txt", "--root", tmp_path).returncode == 2


def test_two_builds_at_a_time_take_turns(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    command = [sys.executable, "-m", "digest", "build", "--root", str(tmp_path)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    said = [process.communicate() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], said
    assert sorted("· 0 files written" in output for output, _ in said) == [False, True, True]


def test_a_site_is_the_same_whatever_the_clock_the_zone_and_the_seed_of_hashes(tmp_path: Path) -> None:
    settings = ({}, {"SOURCE_DATE_EPOCH": "86400", "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7", "LC_ALL": "C"})
    for root, given in zip((tmp_path / "a", tmp_path / "b"), settings, strict=True):
        write(root, FILES)
        assert digest("build", "--root", root, **given).returncode == 0
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_commands_work_in_the_current_folder(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    assert digest("build", cwd=tmp_path).returncode == 0
    assert (tmp_path / "site" / "index.html").is_file()
