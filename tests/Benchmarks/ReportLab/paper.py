"""Sets a document with ReportLab as functions/Pdf does: the same words, faces, sizes and margins.

Arguments: the typeface's folder, and where one PDF is to be written for a look. Standard input: the document on the first line; each
line after that asks for one run. Answers, one JSON object a line: the versions, then each run's time and what came out.
"""
import io
import json
import platform
import sys
import time
from pathlib import Path

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Frame, PageTemplate

from blocks import story
from looks import BELOW, LEFT, LONG, SHORT, TOP
from pages import NumberedCanvas, Pages


def write(document):
    out, pages = io.BytesIO(), []
    doc = Pages(out, title=document["title"], author=document["author"], subject=document["subject"], lang="en-GB")
    doc.addPageTemplates([
        PageTemplate(f"{wide}", [Frame(LEFT, BELOW, w - 2 * LEFT, h - TOP - BELOW, 0, 0, 0, 0)], pagesize=(w, h))
        for wide, w, h in ((False, SHORT, LONG), (True, LONG, SHORT))])
    doc.build(list(story(document)), canvasmaker=lambda *args, **options: NumberedCanvas(
        *args, words=document["footerText"], pages=pages, **options))
    return out.getvalue(), len(pages)


def load(folder):
    for face, file in [("Regular", "400Regular"), ("Bold", "700Bold"), ("Italic", "400Regular_Italic"), ("BoldItalic", "700Bold_Italic")]:
        pdfmetrics.registerFont(TTFont(face, f"{folder}/{file}/AtkinsonHyperlegibleNext_{file}.ttf"))
    pdfmetrics.registerFontFamily("Regular", "Regular", "Bold", "Italic", "BoldItalic")


if __name__ == "__main__":
    load(sys.argv[1])
    paper = json.loads(sys.stdin.readline())
    Path(sys.argv[2]).write_bytes(write(paper)[0])
    print(json.dumps({"reportLab": reportlab.Version, "python": platform.python_version()}), flush=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        pdf, count = write(paper)
        print(json.dumps({"milliseconds": (time.perf_counter() - start) * 1000, "pages": count, "bytes": len(pdf)}), flush=True)
