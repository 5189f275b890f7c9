"""A reply written offline, with a picture, goes once the network is there, killed or not."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec

from clienteling.actions import messages
from clienteling.cache import drafts, files
from clienteling.wire.chat import Message
from tests.journeys.answering import MORE, REPLY
from tests.journeys.shop import LIN, Shop
from tests.sync.seat import sit_again, sit_down


def test_a_reply_and_its_picture_survive_kill_9_and_arrive_once(
    shop: Shop, tmp_path: Path
) -> None:
    seat = sit_down(shop.server.url, tmp_path, LIN)
    talk = shop.talk(shop.client(), "Do you have a picture?", seat.desk.person.advisor)
    seat.sync()
    (path,) = tmp_path.glob(f"{LIN}-*.db")
    seat.store.close()

    person = msgspec.json.encode(seat.desk.person).decode()
    answering = [sys.executable, "-m", "tests.journeys.answering", str(path), person, talk.id]
    process = subprocess.Popen(answering, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "kept\n"
    os.kill(process.pid, signal.SIGKILL)
    process.wait(20)
    process.stdout.close()

    again = sit_again(seat, path)
    with again.store.read() as db:
        assert drafts.body(db, messages.key(talk.id)) == MORE
    again.sync()
    again.sync()

    (said,) = [each for each in shop.rows(Message) if each.body == REPLY]
    (picture,) = said.attachments
    with again.store.read() as db:
        kept = files.find(db, picture.sha256)
        count = "SELECT count(*) FROM journal WHERE kind = 'send_message'"
        asked = db.execute(count).fetchone()
    assert kept is not None
    assert again.central.get_blob(picture.sha256) == kept[1]
    assert asked == (1,)
    again.store.close()
