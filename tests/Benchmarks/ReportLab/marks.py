"""Paragraphs with a mark before their first line, as in Drawing/MarkOutline.cs."""
from math import cos, pi, sin

from reportlab.lib.colors import Color
from reportlab.platypus import Paragraph

CORNERS = {
    "Square": [(-0.36, -0.36), (0.36, -0.36), (0.36, 0.36), (-0.36, 0.36)],
    "Diamond": [(0, -0.48), (0.48, 0), (0, 0.48), (-0.48, 0)],
    "Triangle": [(-0.46, -0.36), (0.46, -0.36), (0, 0.44)],
    "Star": [(r * cos(pi / 2 + i * pi / 5), r * sin(pi / 2 + i * pi / 5)) for i in range(10) for r in [0.21 if i % 2 else 0.5]],
}
CAP_HEIGHT = 0.668


def mark_indent(size):
    return size * 0.95 + 4


def rgb(colour):
    return Color(colour["red"] / 255, colour["green"] / 255, colour["blue"] / 255)


def draw_mark(canvas, mark, x, y, size):
    canvas.setFillColor(rgb(mark["color"]))
    if mark["shape"] == "Circle":
        canvas.circle(x, y, size * 0.4, stroke=0, fill=1)
        return
    path = canvas.beginPath()
    for i, (right, up) in enumerate(CORNERS[mark["shape"]]):
        (path.lineTo if i else path.moveTo)(x + right * size, y + up * size)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


class Marked(Paragraph):
    def __init__(self, text, style, mark):
        super().__init__(text, style)
        self._mark = mark

    def draw(self):
        super().draw()
        if self._mark is None: return
        size = self.style.fontSize
        draw_mark(self.canv, self._mark, size * 0.95 / 2, self.height - size + CAP_HEIGHT * size / 2, size)
