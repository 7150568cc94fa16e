"""Pictures, as in Drawing/PicturePainter.cs."""
from reportlab.platypus import Flowable

from looks import INK
from marks import draw_mark, rgb


class Drawn(Flowable):
    spaceBefore, spaceAfter = 6, 12

    def __init__(self, picture):
        super().__init__()
        self._shapes, self.width, self.height = picture["shapes"], picture["width"], picture["height"]

    def wrap(self, *_):
        return self.width, self.height

    def draw(self):
        for shape in self._shapes: getattr(self, shape["$type"])(shape)

    def Stroke(self, it):
        self.canv.setStrokeColor(rgb(it["color"]))
        self.canv.setLineWidth(it["thickness"])
        self.canv.setDash([4 * it["thickness"], 3 * it["thickness"]] if it["isDashed"] else [])
        self.canv.drawPath(self._along(it["points"]), stroke=1, fill=0)

    def Area(self, it):
        self.canv.setFillColor(rgb(it["color"]))
        self.canv.drawPath(self._along(it["corners"]), stroke=0, fill=1)

    def Symbol(self, it):
        draw_mark(self.canv, it["mark"], it["centre"]["x"], self.height - it["centre"]["y"], it["size"])

    def Label(self, it):
        self.canv.setFillColor(rgb(it["color"]) if it["color"] else INK)
        self.canv.setFont("Bold" if it["bold"] else "Regular", it["size"])
        draw = {"Start": self.canv.drawString, "Middle": self.canv.drawCentredString, "End": self.canv.drawRightString}[it["anchor"]]
        draw(it["at"]["x"], self.height - it["at"]["y"], it["text"])

    def _along(self, points):
        path = self.canv.beginPath()
        for i, point in enumerate(points): (path.lineTo if i else path.moveTo)(point["x"], self.height - point["y"])
        return path
