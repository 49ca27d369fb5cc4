"""The site as `make run` runs it: the web server, and the helper beside it."""

import os
import signal
from pathlib import Path

import pytest

from tests.contact.sending import Visitor
from tests.process_tree import descendants, find, still_running, wait_for
from tests.serving import WHOLE, serving

HELPER = "manage.py run_helper"
GUNICORN = "kat_site.wsgi"


def test_a_helper_sends_mail_and_comes_back_and_ctrl_c_ends_all(tmp_path: Path) -> None:
    with serving(tmp_path, command=WHOLE) as site:
        pid = site.process.pid
        workers = find(pid, GUNICORN)
        [helper] = find(pid, HELPER)

        answer = Visitor(site).send()
        [notice] = wait_for(lambda: list((site.var_dir / "mail").glob("notice.*.eml")))
        os.kill(helper, signal.SIGKILL)
        wait_for(lambda: not find(pid, HELPER))
        status = site.get("/healthz").status
        [again] = wait_for(lambda: find(pid, HELPER))

        assert (answer.status, status) == (303, 200)
        assert "A message came in through the website" in notice.read_text(encoding="utf-8")
        assert again != helper
        assert find(pid, GUNICORN) == workers

        running = descendants(pid)
        os.killpg(pid, signal.SIGINT)
        code = site.process.wait(20)

        log = site.log.read_text(encoding="utf-8")
        assert code == 0
        assert still_running(running) == []
        assert f"The site is at {site.url}/ (Ctrl-C ends it)" in log
        assert "Traceback" not in log


@pytest.mark.long
def test_it_ends_with_the_web_server_and_says_so(tmp_path: Path) -> None:
    with serving(tmp_path, command=WHOLE) as site:
        master = min(find(site.process.pid, GUNICORN))
        running = descendants(site.process.pid)

        os.kill(master, signal.SIGKILL)
        code = site.process.wait(30)

        assert code != 0
        # Its workers see that it is gone once a second, and then finish what they were asked.
        assert wait_for(lambda: not still_running(running))
