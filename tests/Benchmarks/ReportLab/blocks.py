"""A document's blocks (DocumentJson.cs) as flowables."""
from html import escape

from reportlab.platypus import CondPageBreak, LongTable, NextPageTemplate, PageBreak, Paragraph

from looks import (CAPTION, CELL, GROUP_SHADE, HEADER_SHADE, HEADINGS, ITEM, KEPT, LAST, LEFT, LINK, LONG, NUMBERED, PLAIN, RULE, SHORT,
                   STRONG_RULE)
from marks import Marked
from pictures import Drawn


def markup(runs):
    return "".join(map(run_markup, runs)).replace("\n", "<br/>").replace("\u200b", "")


def run_markup(run):
    text = escape(run["text"])
    if run["bold"]: text = f"<b>{text}</b>"
    if run["italic"]: text = f"<i>{text}</i>"
    if run["linkTo"]: text = f'<a href="{escape(run["linkTo"])}" color="{LINK}"><u>{text}</u></a>'
    return text


def cell(it, bold, right):
    paragraphs, mark = [p for p in it["paragraphs"] if any(run["text"].strip() for run in p["runs"])], it["mark"]
    style = CELL[bold, right, mark is not None]
    return [Marked(markup(p["runs"]), style, mark if i == 0 else None) for i, p in enumerate(paragraphs)]


def table(it, width):
    columns, rows, top = it["columns"], [], it["hasHeaderRow"]
    last = len(columns) - 1
    style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 5), ("RIGHTPADDING", (0, 0), (-1, -1), 5),
             ("TOPPADDING", (0, 0), (-1, -1), 4.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 4.5),
             ("LINEBELOW", (0, 0), (-1, -1), 0.5, RULE)]
    if top:
        rows.append([Paragraph(escape(c["header"]), CELL[True, c["alignRight"], False]) for c in columns])
        style += [("BACKGROUND", (0, 0), (-1, 0), HEADER_SHADE), ("LINEBELOW", (0, 0), (-1, 0), 1, STRONG_RULE)]
    else:
        style.append(("LINEABOVE", (0, 0), (-1, 0), 0.5, RULE))
    for row in it["rows"]:
        at = len(rows)
        if row["$type"] == "GroupRow":
            rows.append([Paragraph(escape(row["text"]), CELL[True, False, False])] + [""] * last)
            style += [("SPAN", (0, at), (-1, at)), ("BACKGROUND", (0, at), (-1, at), GROUP_SHADE), ("NOSPLIT", (0, at), (0, at + 1))]
        else:
            rows.append([cell(c, c["isHeader"], column["alignRight"]) for c, column in zip(row["cells"], columns)])
    weights = sum(c["weight"] for c in columns)
    if it["caption"]: yield from (CondPageBreak(120), Paragraph(escape(it["caption"]), CAPTION))
    yield LongTable(rows, [width * c["weight"] / weights for c in columns], style=style, repeatRows=int(top), spaceBefore=6, spaceAfter=16)


def story(document):
    left = 0   # a list after a numbered paragraph stands below its text
    for i, section in enumerate(document["sections"]):
        if i > 0: yield from (NextPageTemplate(f"{section['landscape']}"), PageBreak())
        width = (LONG if section["landscape"] else SHORT) - 2 * LEFT
        for block in section["blocks"]:
            match block["$type"]:
                case "Heading":
                    heading = Paragraph(escape(block["text"]), HEADINGS[block["level"] - 1])
                    heading.outline = (block["level"] - 1, block["text"])
                    yield heading
                case "Paragraph":
                    style = NUMBERED if block["number"] else PLAIN
                    if block["keepsWithNext"]: style = KEPT[style]
                    yield Paragraph(markup(block["runs"]), style, bulletText=block["number"] or None)
                case "BulletList":
                    *most, end = block["items"]
                    for item in most: yield Paragraph(markup(item), ITEM[left], bulletText="•")
                    yield Paragraph(markup(end), LAST[left], bulletText="•")
                case "Table": yield from table(block, width)
                case "Figure": yield Drawn(block["picture"])
            left = 40 if block.get("number") else 0
