"""What BaseDocTemplate leaves to its users: bookmarks, and a foot that knows the number of pages."""
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate

from looks import FOOT, LEFT, QUIET, RULE


class Pages(BaseDocTemplate):
    def afterFlowable(self, flowable):
        if outline := getattr(flowable, "outline", None):
            key = f"heading-{self.seq.nextf('heading')}"
            self.canv.bookmarkHorizontal(key, 0, self.frame._y + flowable.height)
            self.canv.addOutlineEntry(outline[1], key, outline[0])


class NumberedCanvas(Canvas):
    """Keeps the pages until their number is known."""

    def __init__(self, *args, words, pages, **options):
        super().__init__(*args, **options)
        self._words, self._kept = words, pages

    def showPage(self):
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for number, page in enumerate(self._kept, 1):
            self.__dict__.update(page)
            self.foot(f"Page {number} of {len(self._kept)}")
            super().showPage()
        super().save()

    def foot(self, number):
        right = self._pagesize[0] - LEFT
        self.setFillColor(RULE)
        self.rect(LEFT, FOOT - 0.5, right - LEFT, 0.5, stroke=0, fill=1)
        self.setFillColor(QUIET)
        self.setFont("Regular", 8.5)
        self.drawRightString(right, FOOT - 14.5, number)
        room = right - LEFT - 24 - stringWidth(number, "Regular", 8.5)
        for i, line in enumerate(simpleSplit(self._words, "Regular", 8.5, room)): self.drawString(LEFT, FOOT - 14.5 - 11.5 * i, line)
