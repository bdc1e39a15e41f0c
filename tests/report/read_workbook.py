"""Prints what openpyxl reads in a workbook, a line for each thing: sheets, cells with their types, charts."""
import sys
import xml.etree.ElementTree
import zipfile

import openpyxl


def reference(source):
    return (source.numRef or source.strRef).f


def tell_cells(sheet):
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            value = cell.value.strftime("%Y-%m-%d") if cell.is_date else cell.value
            print("cell", cell.coordinate, cell.data_type, cell.number_format.replace(" ", "_"), ascii(value))
            if cell.hyperlink:
                print("link", cell.coordinate, ascii(cell.hyperlink.location))


def tell_charts(sheet):
    for chart in sheet._charts:
        print("chart", type(chart).__name__, chart.grouping)
        for series in chart.series:
            print("series", ascii(series.tx.strRef.f if series.tx.strRef else series.tx.v),
                  ascii(reference(series.val)), ascii(reference(series.cat)))


def tell(sheet):
    print("sheet", ascii(sheet.title))
    print("page", sheet.page_setup.orientation, "fits", sheet.sheet_properties.pageSetUpPr.fitToPage,
          "wide", sheet.page_setup.fitToWidth or 1, "tall", sheet.page_setup.fitToHeight, "repeats", sheet.print_title_rows)
    print("frozen", sheet.freeze_panes, "filter", sheet.auto_filter.ref)
    for rule in sheet.data_validations.dataValidation:
        print("choices", rule.sqref, rule.formula1)
    tell_cells(sheet)
    tell_charts(sheet)


def tell_descriptions(file):
    """What readers are told who do not see a chart; openpyxl leaves it out."""
    with zipfile.ZipFile(file) as parts:
        for name in sorted(parts.namelist()):
            if not name.startswith("xl/drawings/drawing"):
                continue
            for thing in xml.etree.ElementTree.fromstring(parts.read(name)).iter():
                if thing.tag.endswith("cNvPr") and "descr" in thing.attrib:
                    print("described", ascii(thing.attrib["descr"]))


book = openpyxl.load_workbook(sys.argv[1])
print("made", book.properties.created.isoformat(), ascii(book.properties.title))
for page in book:
    tell(page)
tell_descriptions(sys.argv[1])
