"""Draws a .pptx with LibreOffice, twice: as it is, and without what LibreOffice does and PowerPoint does not:
spacing between CJK and Latin, pair kerning, and superscripts at 58 % instead of two thirds.

    export.py SOFFICE DECK.pptx OUT_FOLDER 3,5,6

Writes raw.pdf, plain.pdf and objects.json of the slides that are named, counted from 1. objects.json has the
objects of each slide, bottom to top, and of its layout: name, kind, left, top, right, bottom in hundredths of a millimetre, fill and stroke as RGB or null.
Starts its own soffice with a profile of its own, in OUT_FOLDER, and ends it. Needs python3-uno.
"""
import json
import os
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

START_SECONDS = 60
# What LibreOffice gives to superscripts and subscripts of a .pptx, and what PowerPoint draws, in percent.
OWN_SCRIPT_SIZE = 58
SCRIPT_SIZE = 67


def pair(name, value):
    return PropertyValue(name, 0, value, 0)


def connect(process, pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    for _ in range(START_SECONDS * 10):
        try:
            return resolver.resolve('uno:pipe,name=%s;urp;StarOffice.ComponentContext' % pipe)
        except NoConnectException:
            # soffice restarts itself once with a new profile; its first process then ends with 81.
            if process.poll() not in (None, 0, 81):
                sys.exit('soffice ended at once with code %d' % process.returncode)
            time.sleep(0.1)
    sys.exit('soffice did not start within %d s' % START_SECONDS)


def shapes_of(container):
    for i in range(container.getCount()):
        shape = container.getByIndex(i)
        if shape.supportsService('com.sun.star.drawing.GroupShape'):
            yield from shapes_of(shape)
        else:
            yield shape


def cells_of(shape):
    model = shape.Model
    for row in range(model.Rows.getCount()):
        for column in range(model.Columns.getCount()):
            yield model.getCellByPosition(column, row)


def is_table(shape):
    return shape.ShapeType == 'com.sun.star.drawing.TableShape'


def plain(text):
    """Sets a text as PowerPoint would."""
    for paragraph in items(text):
        set_plain(paragraph)
    resize_scripts(text, own_scripts(text))


def plain_cell(cell, scripts):
    """The same for a table cell, whose paragraphs can't be changed one by one."""
    cursor = cell.createTextCursor()
    cursor.gotoStart(False)
    cursor.gotoEnd(True)
    set_plain(cursor)
    resize_scripts(cell, scripts)
    set_plain(cell)


def resize_scripts(text, scripts):
    for start, length in scripts:
        cursor = text.createTextCursor()
        cursor.gotoStart(False)
        cursor.goRight(start, False)
        cursor.goRight(length, True)
        cursor.setPropertyValue('CharEscapementHeight', SCRIPT_SIZE)


def own_scripts(text):
    """Superscripts and subscripts: where they start, how long they are. A cell enumerates nothing until its text was asked for."""
    text.getString()
    found = []
    at = 0
    for paragraph in items(text):
        for portion in items(paragraph) if hasattr(paragraph, 'createEnumeration') else ():
            length = len(portion.getString())
            if portion.CharEscapement != 0 and portion.CharEscapementHeight == OWN_SCRIPT_SIZE:
                found.append((at, length))
            at += length
        at += 1
    return found


def items(container):
    enumeration = container.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def set_plain(target):
    for name in ('ParaIsCharacterDistance', 'CharAutoKerning'):
        try:
            target.setPropertyValue(name, False)
        except Exception:
            pass


def plain_pages(pages):
    shapes = [shape for page in pages for shape in shapes_of(page)]
    # Once any text was changed, cells can't be read any more: so first all are read.
    # A cell without text has nothing to set, and would lose the size that its row is laid out with.
    cells = [(cell, own_scripts(cell)) for shape in shapes if is_table(shape) for cell in cells_of(shape) if cell.getString()]
    for shape in shapes:
        if not is_table(shape) and hasattr(shape, 'createEnumeration'):
            plain(shape)
    for cell, scripts in cells:
        plain_cell(cell, scripts)


def color(shape, style, name):
    try:
        if shape.getPropertyValue(style).value == 'NONE':
            return None
        return '#%06x' % (shape.getPropertyValue(name) & 0xFFFFFF)
    except Exception:
        return None


def kind(shape):
    name = shape.ShapeType.rsplit('.', 1)[-1]
    if is_table(shape):
        return 'table'
    if name == 'OLE2Shape':
        return 'chart'
    if name == 'GraphicObjectShape':
        return 'image'
    # A shape that holds text is a shape; a text box has neither fill nor line.
    drawn = color(shape, 'FillStyle', 'FillColor') or color(shape, 'LineStyle', 'LineColor')
    return 'text' if getattr(shape, 'String', '') and not drawn else 'shape'


def is_glued(shape):
    """A connector between two shapes, which LibreOffice draws by itself."""
    return getattr(shape, 'StartShape', None) is not None


def describe(shape):
    at, size = shape.Position, shape.Size
    return {
        'name': shape.Name,
        'kind': kind(shape),
        'edges': [at.X, at.Y, at.X + size.Width, at.Y + size.Height],
        'fill': color(shape, 'FillStyle', 'FillColor'),
        'stroke': color(shape, 'LineStyle', 'LineColor'),
    }


def export(document, path, numbers):
    options = uno.Any('[]com.sun.star.beans.PropertyValue', (
        pair('PageRange', numbers),
        pair('ExportHiddenSlides', True),
        pair('UseLosslessCompression', True),
        pair('ReduceImageResolution', False),
    ))
    document.storeToURL(uno.systemPathToFileUrl(path), (pair('FilterName', 'impress_pdf_Export'), pair('FilterData', options)))


def main(soffice, deck, folder, numbers):
    # Whoever ends this program ends soffice with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit('ended from outside'))
    pipe = 'diptych%d' % os.getpid()
    profile = uno.systemPathToFileUrl(os.path.join(folder, 'profile'))
    process = subprocess.Popen(
        [soffice, '-env:UserInstallation=' + profile, '--headless', '--norestore', '--nologo', '--nodefault',
         '--accept=pipe,name=%s;urp;' % pipe],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    desktop = None
    try:
        context = connect(process, pipe)
        desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(deck), '_blank', 0, (pair('Hidden', True),))
        if document is None:
            sys.exit('LibreOffice does not open %s' % deck)
        pages = [document.DrawPages.getByIndex(i) for i in range(document.DrawPages.getCount())]
        objects = [{
            'slide': [describe(shape) for shape in shapes_of(page) if not is_glued(shape)],
            'layout': [describe(shape) for shape in shapes_of(page.MasterPage)],
        } for page in (pages[int(number) - 1] for number in numbers.split(','))]
        with open(os.path.join(folder, 'objects.json'), 'w', encoding='utf-8') as file:
            json.dump(objects, file)
        export(document, os.path.join(folder, 'raw.pdf'), numbers)
        masters = [document.MasterPages.getByIndex(i) for i in range(document.MasterPages.getCount())]
        plain_pages(masters + pages)
        export(document, os.path.join(folder, 'plain.pdf'), numbers)
        document.close(True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


if __name__ == '__main__':
    main(sys.argv[1], os.path.abspath(sys.argv[2]), os.path.abspath(sys.argv[3]), sys.argv[4])
