"""A client's picture is brought from central when looked at, or says why it cannot be."""

from clienteling.demo.hands import press, seen, until
from clienteling.sample import people
from clienteling.server import connecting
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.widgets.enclosed import Shot
from clienteling.ui.widgets.large_view import LargeView
from clienteling.wire.chat import Conversation, Message
from tests.journeys.looks import words
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop
from tests.web.visitor import Visitor, picture

CODE = people.boutique().code


def test_a_picture_is_shown_as_soon_as_the_network_lets_it(lin: Seat, shop: Shop) -> None:
    connecting.connect_page(shop.server.central.engine, CODE)
    visitor = Visitor(shop.server.url, CODE)
    visitor.start()
    known = {each.id for each in shop.rows(Conversation)}
    content = [picture()]

    def is_said() -> bool:
        return visitor.say("Do you have this one?", pictures=content).status_code == 200

    until(is_said, "What a visitor may say once they have read the page")
    (talk,) = [each for each in shop.rows(Conversation) if each.id not in known]
    lin.until_found(*[each for each in shop.rows(Message) if each.conversation == talk.id])
    lin.cut()

    page = lin.go("inbox", talk.id)
    assert isinstance(page, InboxPage)
    until(lambda: page.findChildren(Shot), "The room for the picture")
    shot = seen(page, Shot)
    pictures = page._acts._pictures
    until(lambda: "network is back" in pictures.why(shot.paper), "Why it cannot be seen")

    lin.mend()
    until(lambda: pictures.small(shot.paper), "The small picture")
    lin.cut()
    press(shot)
    large = seen(page, LargeView)
    until(lambda: large._image is not None and not large._image.isNull(), "The large picture")
    assert words(large)
