"""The one look of all documents: functions/Pdf/Layout/PageFrame.cs and Typography.cs. Lengths are in points."""
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from marks import mark_indent

SHORT, LONG, LEFT, TOP, BELOW, FOOT = 210 * 72 / 25.4, 297 * 72 / 25.4, 62, 60, 72, 54
INK, QUIET, LINK, HEADING = HexColor(0x1A1C1E), HexColor(0x50585F), "#1D509E", HexColor(0x14355C)
RULE, STRONG_RULE, HEADER_SHADE, GROUP_SHADE = HexColor(0xC3C9CF), HexColor(0x6B7782), HexColor(0xE8EDF2), HexColor(0xF4F6F8)


def look(size, leading, **more):
    bold = more.pop("bold", False)
    more = {"textColor": INK, "allowWidows": 0, "allowOrphans": 0} | more
    return ParagraphStyle("look", fontName="Bold" if bold else "Regular", fontSize=size, leading=leading, **more)


BODY = {"spaceAfter": 8, "bulletFontName": "Regular", "bulletFontSize": 10.5}
PLAIN, NUMBERED = look(10.5, 15.5, **BODY), look(10.5, 15.5, leftIndent=40, **BODY)
ITEM = {left: look(10.5, 15.5, leftIndent=left + 17, bulletIndent=left + 5, **(BODY | {"spaceAfter": 3})) for left in (0, 40)}
KEPT = {style: style.clone("kept", keepWithNext=1) for style in (PLAIN, NUMBERED)}
LAST = {left: style.clone("last", spaceAfter=8) for left, style in ITEM.items()}
CAPTION = look(9.5, 13, bold=True, spaceBefore=6, spaceAfter=5)
HEADINGS = [look(size, leading, bold=True, spaceBefore=before, spaceAfter=after, textColor=colour, keepWithNext=1) for
            size, leading, before, after, colour in
            [(21, 26, 24, 12, HEADING), (14.5, 19, 20, 7, HEADING), (12, 16.5, 15, 5, HEADING), (10.5, 15, 11, 3, INK)]]
CELL = {(bold, right, marked): look(9, 12.5, bold=bold, spaceAfter=3, alignment=TA_RIGHT * right, leftIndent=mark_indent(9) * marked)
        for bold in (False, True) for right in (False, True) for marked in (False, True)}
