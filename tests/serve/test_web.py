"""What the front answers, asked over a socket; nothing is built for it."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from risalah.serve.showing import Showing
from risalah.serve.web import Site, live, name_of, open_site

PAGE = '<!doctype html><title>{}</title><link href="assets/style.css"><body><p>{}</p></body>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site, and beside it what is no part of it."""
    pages = ("index.html", "404.html", "id/index.html", "id/404.html", "topics/rice.html")
    for name in pages:
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(name, "words"), "utf-8")
    (tmp_path / "site" / "assets").mkdir()
    (tmp_path / "site" / "assets" / "style.css").write_text("p {}", "utf-8")
    (tmp_path / "site-secret").write_text("SECRET", "utf-8")
    (tmp_path / "secret.txt").write_text("SECRET", "utf-8")
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "index.html").write_text("SECRET", "utf-8")
    return tmp_path / "site"


@pytest.fixture
def site(folder: Path) -> Iterator[Site]:
    with open_site(folder, Showing("run"), 0) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def ask(site: Site, target: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, str]:
    with closing(HTTPConnection("127.0.0.1", site.server_port, timeout=30)) as connection:
        connection.putrequest(method, target, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer, answer.read().decode()


def say(site: Site, words: bytes) -> bytes:
    """What is answered to these bytes."""
    with socket.create_connection(("127.0.0.1", site.server_port), 30) as visitor:
        visitor.sendall(words)
        visitor.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: visitor.recv(1 << 16), b""))


# ---- pages


@pytest.mark.parametrize("target", ["/", "/index.html", "/?q=a", "/index.html?a=/../b"])
def test_a_page_is_sent_with_the_script_that_shows_it_again(site: Site, target: str) -> None:
    answer, text = ask(site, target)
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    script = '<script defer src="/.risalah/live.js" data-stamp="run.0"></script>\n'
    assert text == PAGE.format("index.html", "words").replace("</body>", f"{script}</body>")


def test_what_is_no_page_is_sent_as_it_is(site: Site) -> None:
    answer, text = ask(site, "/assets/style.css")
    assert (answer.status, text) == (200, "p {}")


@pytest.mark.parametrize("name", ["live.js", "live.css"])
def test_the_program_sends_its_own_files(site: Site, name: str) -> None:
    answer, text = ask(site, f"/.risalah/{name}")
    assert answer.status == 200
    assert text
    assert ask(site, "/.risalah/web.py")[0].status == 404


def test_only_the_head_is_sent_when_only_the_head_is_asked_for(site: Site) -> None:
    answer, text = ask(site, "/", "HEAD")
    assert (answer.status, text) == (200, "")
    assert int(answer.headers["Content-Length"]) > 100
    assert ask(site, "/.risalah/events", "HEAD")[0].status == 200


def test_a_folder_is_its_first_page_and_is_never_listed(site: Site) -> None:
    answer, _ = ask(site, "/id")
    assert (answer.status, answer.headers["Location"]) == (302, "/id/")
    assert "id/index.html" in ask(site, "/id/")[1]
    for target in ("/topics/", "/topics", "/assets/"):
        answer, text = ask(site, target)
        assert answer.status == 404
        assert "rice" not in text


@pytest.mark.parametrize(
    ("target", "page", "style"),
    [
        ("/nothing.html", "404.html", "/assets/style.css"),
        ("/topics/nothing.html", "404.html", "/assets/style.css"),
        ("/id/a/b", "id/404.html", "/id/assets/style.css"),
    ],
)
def test_what_is_not_there_is_the_sites_own_page(
    site: Site, target: str, page: str, style: str
) -> None:
    answer, text = ask(site, target)
    assert answer.status == 404
    assert f"<title>{page}</title>" in text
    assert f'href="{style}"' in text


def test_before_the_first_build_a_page_waits_for_it(tmp_path: Path) -> None:
    with open_site(tmp_path / "none", Showing("run"), 0) as server:
        threading.Thread(target=server.handle_request).start()
        answer, text = ask(server, "/")
    assert answer.status == 404
    assert "Not built yet" in text
    assert "live.js" in text


# ---- no way out


@pytest.mark.parametrize(
    "target",
    [
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/topics/../../secret.txt",
        "/topics/..%2f..%2fsecret.txt",
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "/../site-secret",
        "/../secrets",
        "/../secrets/",
        "//etc/passwd",
        "///etc/passwd",
        "/%2fetc/passwd",
        "/./index.html",
        "/%00",
        "/index.html%00.css",
        "/%0d%0aSet-Cookie:a",
        "/%ff",
        "/%c0%ae%c0%ae/secret.txt",
        "http://127.0.0.1/secret.txt",
        "file:///etc/passwd",
        "secret.txt",
        "*",
        "/" + "a" * 5000,
        "/" + "a/" * 5000,
    ],
)
def test_nothing_else_is_ever_sent(
    site: Site, target: str, capfd: pytest.CaptureFixture[str]
) -> None:
    said = say(
        site, f"GET {target} HTTP/1.1\r\nHost: localhost:{site.server_port}\r\n\r\n".encode()
    )
    head, _, text = said.partition(b"\r\n\r\n")
    assert head.split()[1] in {b"400", b"404"}
    assert b"SECRET" not in text
    assert b"root:" not in text
    assert b"Set-Cookie" not in said
    assert capfd.readouterr() == ("", "")


def test_links_are_not_followed(site: Site, folder: Path) -> None:
    (folder / "file.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "inner.html").symlink_to("index.html")
    (folder / "out").symlink_to(folder.parent / "secrets")
    os.mkfifo(folder / "pipe.txt")
    for target in ("/file.txt", "/inner.html", "/out", "/out/", "/out/index.html", "/pipe.txt"):
        answer, text = ask(site, target)
        assert answer.status == 404, target
        assert "SECRET" not in text


def test_a_site_that_is_a_link_is_not_shown(folder: Path) -> None:
    link = folder.with_name("link")
    link.symlink_to(folder.parent / "secrets")
    with open_site(link, Showing(), 0) as server:
        threading.Thread(target=server.handle_request).start()
        assert "SECRET" not in ask(server, "/")[1]


@pytest.mark.parametrize(
    "words",
    [
        b"POST / HTTP/1.1\r\nHost: localhost:{}\r\nContent-Length: 3\r\n\r\nabc",
        b"OPTIONS * HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
        b"DELETE /index.html HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
        b"TRACE / HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
        b"get / HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
        b"BREW",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost:{}\r\n" + b"A: b\r\n" * 200 + b"\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost:{}\r\nA: " + b"b" * 70_000 + b"\r\n\r\n",
    ],
)
def test_what_is_asked_oddly_is_refused_without_a_word(
    site: Site, words: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    head = say(site, words.replace(b"{}", str(site.server_port).encode())).partition(b"\r\n\r\n")[0]
    code = head.split()[1] if head.startswith(b"HTTP/") else b"400"
    assert code.startswith(b"4") or code == b"505"
    assert capfd.readouterr() == ("", "")


def test_a_visitor_who_breaks_off_leaves_no_word(
    site: Site, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "large.bin").write_bytes(bytes(20_000_000))
    request = f"GET /large.bin HTTP/1.1\r\nHost: localhost:{site.server_port}\r\n\r\n".encode()
    for words in (b"", b"GET", request):
        visitor = socket.create_connection(("127.0.0.1", site.server_port), 30)
        visitor.sendall(words)
        # closed at once, with what was sent thrown away
        visitor.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        visitor.close()
    assert ask(site, "/")[0].status == 200
    assert capfd.readouterr() == ("", "")


# ---- who may ask


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
def test_this_machine_may_ask(site: Site, name: str) -> None:
    assert ask(site, "/", Host=f"{name}:{site.server_port}")[0].status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{}",
        "localhost",
        "localhost:1",
        "localhost.evil.example:{}",
        "",
    ],
)
def test_another_name_that_leads_here_is_refused(site: Site, host: str) -> None:
    for target in ("/", "/.risalah/live.js", "/.risalah/events"):
        answer, text = ask(site, target, Host=host.format(site.server_port))
        assert answer.status == 421
        assert "words" not in text


def test_a_request_without_a_host_or_with_two_is_refused(site: Site) -> None:
    host = f"Host: localhost:{site.server_port}\r\n"
    for lines in ("", host + host):
        assert b" 421 " in say(site, f"GET / HTTP/1.1\r\n{lines}\r\n".encode())


def test_only_this_machine_is_listened_to(site: Site) -> None:
    assert site.socket.getsockname()[0] == "127.0.0.1"


# ---- ports


def test_the_next_free_port_is_taken(folder: Path) -> None:
    with open_site(folder, Showing(), 0) as first:
        with open_site(folder, Showing(), first.server_port) as second:
            assert second.server_port > first.server_port
        with pytest.raises(OSError, match="in use"):
            open_site(folder, Showing(), first.server_port, tries=0)


# ---- names and script


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("/", "index.html"),
        ("/id/", "id/index.html"),
        ("/a%20b.html?c#d", "a b.html"),
        ("/d%C3%A9j%C3%A0.html", "déjà.html"),
        ("/a//b", None),
        ("", None),
    ],
)
def test_a_target_means_a_file(target: str, name: str | None) -> None:
    assert name_of(target) == name


def test_the_script_comes_last_also_where_no_body_ends() -> None:
    assert live(b"<p>", "a.1").startswith(b"<p><script defer ")
    assert live(b"<code>&lt;/body></code></body></html>", "a.1").endswith(b"</body></html>")


def test_an_open_page_is_told_to_load_itself_again(site: Site) -> None:
    with closing(HTTPConnection("127.0.0.1", site.server_port, timeout=30)) as connection:
        connection.request("GET", "/.risalah/events?page=/topics/rice.html&stamp=run.0")
        answer = connection.getresponse()
        assert answer.headers["Content-Type"] == "text/event-stream"
        assert answer.readline() == b": here\n"
        site.showing.hinder([{"place": "a.yaml:1:1"}])
        assert answer.readline() == b"\n"
        assert answer.readline() == b"event: problems\n"
        assert answer.readline() == b'data: [{"place": "a.yaml:1:1"}]\n'
        site.showing.show(["topics/rice.html"])
        assert answer.read() == b"\nevent: reload\ndata: null\n\n"
