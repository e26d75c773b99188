#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""check-workbook.py WRITER: what another program reads in the workbooks that WRITER makes."""
import datetime
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import tap

try:
    import openpyxl
except ImportError:
    openpyxl = None

FONTS = {'方正小标宋简体', '黑体', '仿宋', '楷体', '宋体'}
FOLDER = tempfile.mkdtemp(prefix='lh-workbook-')
KEYS = 2
N_PROJECTS = 61


def load(name, values=False):
    if openpyxl is None:
        raise tap.Skip('python3-openpyxl is not installed')
    return openpyxl.load_workbook(os.path.join(FOLDER, name), data_only=values)


def expect(what, got, wanted):
    if got != wanted:
        yield '%s is %r, not %r' % (what, got, wanted)


def header_row(sheet):
    return next(row for row in range(1, 9) if sheet.cell(row, 1).value == '序号')


def check_page_setup():
    for sheet in load('print.xlsx'):
        setup = sheet.page_setup
        yield from expect('paper of ' + sheet.title, int(setup.paperSize), 9)
        yield from expect('orientation of ' + sheet.title, setup.orientation, 'landscape')
        yield from expect('fit of ' + sheet.title, sheet.sheet_properties.pageSetUpPr.fitToPage, True)
        yield from expect('fitted height of ' + sheet.title, int(setup.fitToHeight), 0)
        yield from expect('centring of ' + sheet.title, sheet.print_options.horizontalCentered, True)
        margins = [round(getattr(sheet.page_margins, side) * 25.4) for side in ('left', 'right', 'top', 'bottom', 'footer')]
        yield from expect('margins of ' + sheet.title, margins, [15, 15, 20, 20, 10])
        footer = sheet.oddFooter.center
        yield from expect('footer of ' + sheet.title, footer.text, '第 &P 页 共 &N 页')
        yield from expect('font of the footer of ' + sheet.title, (footer.font, footer.size), ('宋体,常规', 10))
        yield from expect('filter of ' + sheet.title, sheet.auto_filter.ref, None)


def check_titles():
    book = load('print.xlsx')
    for sheet, row in zip(book.worksheets[:2], (2, 1)):
        title = sheet.cell(row, 1)
        merged = [area for area in sheet.merged_cells.ranges if area.min_row == row and area.max_row == row]
        yield from expect('merged title of ' + sheet.title, len(merged), 1)
        yield from expect('end of the title of ' + sheet.title, merged[0].max_col, sheet.max_column)
        yield from expect('font of the title', title.font.name, '方正小标宋简体')
        yield from expect('bold title', title.font.b, False)
        yield from expect('size of the title of ' + sheet.title, title.font.sz, 22 if row == 2 else 18)
        yield from expect('place of the title', title.alignment.horizontal, 'center')
        if not 36 <= sheet.row_dimensions[row].height <= 60:
            yield 'the row of the title is %s high' % sheet.row_dimensions[row].height


def check_fonts():
    for name in ('print.xlsx', 'data.xlsx'):
        for sheet in load(name):
            used = {cell.font.name for row in sheet for cell in row if cell.value is not None}
            if not used <= FONTS:
                yield '%s, %s: %s' % (name, sheet.title, ', '.join(sorted(used - FONTS)))


def check_header():
    sheet = load('print.xlsx').worksheets[1]
    row = header_row(sheet)
    yield from expect('repeated rows', sheet.print_title_rows.replace('$', ''), '%d:%d' % (row, row + 1))
    yield from expect('frozen panes', sheet.freeze_panes, 'C%d' % (row + 2))
    cell = sheet.cell(row, 1)
    yield from expect('fill of the heading', cell.fill.fgColor.rgb[2:], 'F2DCDB')
    yield from expect('font of the heading', (cell.font.name, cell.font.sz), ('黑体', 11))
    yield from expect('border of the heading', cell.border.left.style, 'thin')
    areas = {str(area) for area in sheet.merged_cells.ranges}
    yield from expect('heading over three columns', 'I%d:K%d' % (row, row) in areas, True)
    yield from expect('heading over two rows', 'A%d:A%d' % (row, row + 1) in areas, True)


def check_types():
    sheet = load('print.xlsx').worksheets[1]
    row = header_row(sheet) + 2
    yield from expect('number', sheet.cell(row, 1).value, 1)
    yield from expect('project number', (sheet.cell(row, 3).value, sheet.cell(row, 3).number_format), ('SJ2024-001-01', '@'))
    yield from expect('date', sheet.cell(row, 8).value, datetime.datetime(2024, 12, 31))
    yield from expect('spelling of the date', sheet.cell(row, 8).number_format, 'yyyy.m.d')
    yield from expect('percentage', sheet.cell(row, 9).value, 0.75)
    yield from expect('whole percentage', sheet.cell(row, 10).value, 1)
    yield from expect('spelling of a percentage', sheet.cell(row, 10).number_format, '[=1]0%;0.0%')
    yield from expect('difference', (sheet.cell(row, 11).value, sheet.cell(row, 11).number_format), (-25, '0.0'))
    yield from expect('light', sheet.cell(row, 12).value, '● 绿')
    yield from expect('empty amount', sheet.cell(row, 13).value, None)
    yield from expect('amount', (sheet.cell(row + 1, 13).value, sheet.cell(row + 1, 13).number_format), (0.351, '#,##0.00'))
    yield from expect('text like a formula', (sheet.cell(row + 1, 14).data_type, sheet.cell(row + 1, 14).value),
                      ('s', '=1+1 是文字，不是公式'))
    yield from expect('text with unseen signs', sheet.cell(row + 2, 14).value.replace('_x005F_', '_'),
                      '看不见的控制字符\n_x0041_')
    yield from expect('not applicable', sheet.cell(row + 2, 11).value, '—')
    yield from expect('alignment of words', sheet.cell(row, 5).alignment.horizontal, 'center')
    yield from expect('alignment of sentences', sheet.cell(row, 6).alignment.horizontal, 'left')
    yield from expect('alignment of numbers', sheet.cell(row, 9).alignment.horizontal, 'right')


def check_merged_units():
    sheet = load('print.xlsx').worksheets[1]
    breaks = [mark.id for mark in sheet.row_breaks.brk]
    areas = [area for area in sheet.merged_cells.ranges if area.min_col == 2 and area.max_col == 2
             and area.min_row > header_row(sheet) + 1]
    yield from expect('units merged', len(areas) >= 10, True)
    for area in areas:
        for mark in breaks:
            if area.min_row <= mark < area.max_row and area.max_row - area.min_row > 2:
                yield '%s runs over the break after row %d' % (area, mark)


def check_heights():
    sheet = load('print.xlsx').worksheets[1]
    for row in range(header_row(sheet) + 2, sheet.max_row + 1):
        height = sheet.row_dimensions[row].height
        if height is None or not 24 <= height <= 409.5:
            yield 'row %d is %s high' % (row, height)
    # the text of 600 characters stands in a cell over several rows
    long = [area for area in sheet.merged_cells.ranges if area.min_col == area.max_col == 6
            and area.min_row > header_row(sheet) + 1]
    yield from expect('cells over several rows', len(long), 1)
    area = long[0]
    points = sum(sheet.row_dimensions[row].height for row in range(area.min_row, area.max_row + 1))
    letters = (sheet.column_dimensions['F'].width * 7 - 6) // 14
    if points < 660 / letters * 10.5 * 1.3:
        yield 'a text of 660 characters has %s points' % points


def check_totals():
    formulas = load('print.xlsx').worksheets[0]
    values = load('print.xlsx', values=True).worksheets[0]
    row = next(row for row in range(1, 40) if formulas.cell(row, 1).value == '合计')
    first = header_row(formulas) + 2
    yield from expect('sum', formulas.cell(row, 3).value, '=SUM(C%d:C%d)' % (first, row - 1))
    yield from expect('result of the sum', values.cell(row, 3).value, sum(values.cell(i, 3).value for i in range(first, row)))
    yield from expect('rate', formulas.cell(row, 6).value, '=IF(D%d=0,"—",ROUND(E%d/D%d,3))' % (row, row, row))
    yield from expect('result of the rate', values.cell(row, 6).value,
                      round(values.cell(row, 5).value / values.cell(row, 4).value, 3))
    for sheet, cached in zip(load('print.xlsx'), load('print.xlsx', values=True)):
        for line in sheet.iter_rows():
            for cell in line:
                if cell.data_type == 'f' and cached[cell.coordinate].value is None:
                    yield '%s has no result' % cell.coordinate


def check_data_edition():
    sheet = load('data.xlsx').worksheets[1]
    yield from expect('heading', sheet['A1'].value, '序号')
    yield from expect('heading of a group', sheet['I1'].value, '进度-计划进度')
    yield from expect('rows', sheet.max_row, N_PROJECTS + 1)
    yield from expect('merged cells', len(sheet.merged_cells.ranges), 0)
    yield from expect('filter', sheet.auto_filter.ref, 'A1:P%d' % (N_PROJECTS + 1))
    yield from expect('frozen panes', sheet.freeze_panes, 'C2')
    yield from expect('date', (sheet['H2'].value, sheet['H2'].is_date), (datetime.datetime(2024, 12, 31), True))
    yield from expect('light', sheet['L2'].value, '绿')
    yield from expect('empty cell', sheet['M2'].value, None)
    for column in 'OP':
        yield from expect('column %s hidden' % column, sheet.column_dimensions[column].hidden, True)
        yield from expect('column %s locked' % column, sheet[column + '2'].protection.locked, True)
    yield from expect('other columns locked', sheet['A2'].protection.locked, False)
    yield from expect('record id', (sheet['O2'].value, sheet['O2'].data_type), ('9223372036854775807', 's'))
    yield from expect('guarded keys', len(sheet.data_validations.dataValidation), KEYS)
    yield from expect('text like a formula', sheet['N3'].data_type, 's')
    with zipfile.ZipFile(os.path.join(FOLDER, 'data.xlsx')) as parts:
        names = re.findall(r'<definedName name="(\w+)">', parts.read('xl/workbook.xml').decode())
    yield from expect('names', sorted(names), ['projects', 'summary'])


def check_properties():
    book = load('print.xlsx')
    yield from expect('title', book.properties.title, '示例市2024年第三季度书记项目推进情况台账')
    yield from expect('author', book.properties.creator, '领航')
    with zipfile.ZipFile(os.path.join(FOLDER, 'print.xlsx')) as parts:
        yield from expect('company', '示例市直机关工委' in parts.read('docProps/app.xml').decode(), True)
    for sheet in book:
        if len(sheet.title) > 31 or re.search(r'[\[\]:*?/\\]', sheet.title):
            yield 'sheet %s' % sheet.title


def check_charts():
    for name in ('print.xlsx', 'data.xlsx'):
        with zipfile.ZipFile(os.path.join(FOLDER, name)) as parts:
            charts = [part for part in parts.namelist() if part.startswith('xl/charts/chart')]
            yield from expect('charts in ' + name, len(charts), 1)
            yield from expect('sheets of charts in ' + name, [p for p in parts.namelist() if 'chartsheet' in p], [])
            text = parts.read(charts[0]).decode()
    # In the edition for print the chart carries the values it shows.
    with zipfile.ZipFile(os.path.join(FOLDER, 'print.xlsx')) as parts:
        text = parts.read('xl/charts/chart1.xml').decode()
    yield from expect('values in the chart', text.count('<c:pt '), 28)


def check_lights():
    for name, first in (('print.xlsx', '● 绿'), ('data.xlsx', '绿')):
        sheet = load(name).worksheets[1]
        rules = [rule for area in sheet.conditional_formatting for rule in area.rules]
        yield from expect('rules in ' + name, len(rules), 6)
        yield from expect('first rule in ' + name, rules[0].text, first)
        yield from expect('fill of the first rule', rules[0].dxf.fill.bgColor.rgb[2:], '1E8E5A')


# The quarterly report of the sample ledger. Its words are those of the translation, so columns are found by place.

def check_quarter_sheets():
    # in print the checklists take several sheets
    for name, n_sheets in (('quarter-print.xlsx', 19), ('quarter-data.xlsx', 14)):
        yield from expect('sheets of ' + name, len(load(name).sheetnames), n_sheets)
        with zipfile.ZipFile(os.path.join(FOLDER, name)) as parts:
            charts = [part for part in parts.namelist() if re.match(r'xl/charts/chart\d', part)]
            yield from expect('charts of ' + name, len(charts), 6)
            for chart in charts:
                if '<c:numCache>' not in parts.read(chart).decode():
                    yield '%s of %s carries no values' % (chart, name)


def figures_of_cover(name):
    sheet = load(name, values=True).worksheets[0]
    return [row[2].value for row in sheet.iter_rows() if isinstance(row[0].value, int)]


def check_quarter_figures():
    """One statistic, every sheet: the cover, the totals, the rows and the charts agree."""
    summary = load('quarter-print.xlsx', values=True).worksheets[1]
    ledger = load('quarter-data.xlsx', values=True).worksheets[4]
    figures = figures_of_cover('quarter-print.xlsx')
    yield from expect('figures of both editions', figures, figures_of_cover('quarter-data.xlsx'))
    yield from expect('organizations expected, filed, not filed', figures[:3], [85, 82, 3])
    yield from expect('projects', figures[4], 256)
    yield from expect('projects per organization', float(figures[5]), 3.12)
    total = max(row for row in range(1, summary.max_row + 1) if isinstance(summary.cell(row, 3).value, (int, float)))
    first = next(row for row in range(1, 12) if summary.cell(row, 1).value == 1)
    yield from expect('organizations', total - first, 82)
    yield from expect('projects of the total', summary.cell(total, 3).value, 256)
    for column in (3, *range(7, 17)):
        rows = sum(summary.cell(row, column).value for row in range(first, total))
        yield from expect('sum of column %d' % column, summary.cell(total, column).value, rows)
    lights = [summary.cell(total, column).value for column in range(7, 13)]
    yield from expect('lights', sum(lights), 256)
    yield from expect('planned, actual, lag', [summary.cell(total, column).value for column in (4, 5, 6)], figures[9:12])
    yield from expect('on-time rate', summary.cell(total, 17).value, round(summary.cell(total, 14).value
                                                                          / summary.cell(total, 13).value, 3))
    yield from expect('rows of the ledger', ledger.max_row, 257)
    yield from expect('columns of the ledger', ledger.max_column, 25)
    warnings = load('quarter-data.xlsx').worksheets[6]
    yield from expect('warnings', warnings.max_row - 1, sum(lights[1:4]))


def check_quarter_results():
    for name in ('quarter-print.xlsx', 'quarter-data.xlsx'):
        for sheet, cached in zip(load(name), load(name, values=True)):
            for line in sheet.iter_rows():
                for cell in line:
                    if cell.data_type == 'f' and cached[cell.coordinate].value is None:
                        yield '%s, %s has no result' % (sheet.title, cell.coordinate)


def check_quarter_types():
    ledger = load('quarter-data.xlsx').worksheets[4]
    yield from expect('start is a date', ledger['K2'].is_date, True)
    yield from expect('spelling of dates', ledger['K2'].number_format, 'yyyy"年"m"月"d"日"')
    yield from expect('progress is a fraction', 0 <= ledger['N2'].value <= 1, True)
    yield from expect('hidden keys', [ledger.column_dimensions[c].hidden for c in 'XY'], [True, True])
    yield from expect('filter', ledger.auto_filter.ref, 'A1:Y257')


def check_rendering():
    soffice = shutil.which('soffice')
    if soffice is None or shutil.which('pdftotext') is None:
        raise tap.Skip('LibreOffice or poppler is not installed')
    profile = '-env:UserInstallation=file://' + os.path.join(FOLDER, 'profile')
    subprocess.run([soffice, profile, '--headless', '--convert-to', 'pdf', '--outdir', FOLDER,
                    os.path.join(FOLDER, 'print.xlsx')], check=True, timeout=240,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    pdf = os.path.join(FOLDER, 'print.pdf')
    info = subprocess.run(['pdfinfo', pdf], check=True, capture_output=True, text=True).stdout
    pages = int(re.search(r'Pages:\s+(\d+)', info).group(1))
    if not 8 <= pages <= 20:
        yield '%d pages' % pages
    text = subprocess.run(['pdftotext', '-layout', pdf, '-'], check=True, capture_output=True, text=True).stdout
    for wanted in ('2024年第三季度书记项目按单位汇总', '市残联', '合计', '46.2%', '100%', '第 1 页', '单位负责人'):
        if wanted not in text:
            yield '“%s” is not printed' % wanted
    if '###' in text:
        yield 'a column is too narrow for its number'
    # A text that fills several pages is printed to its end: 60 sentences of 11 characters.
    flat = re.sub(r'\s', '', text)
    yield from expect('sentences printed', flat.count('窗口服务流程环节过多') >= 40, True)


def main():
    subprocess.run([sys.argv[1], FOLDER], check=True)
    try:
        tap.run([
            ('page-setup', check_page_setup),
            ('titles', check_titles),
            ('fonts', check_fonts),
            ('header', check_header),
            ('types', check_types),
            ('merged-units', check_merged_units),
            ('heights', check_heights),
            ('totals', check_totals),
            ('data-edition', check_data_edition),
            ('properties', check_properties),
            ('charts', check_charts),
            ('lights', check_lights),
            ('rendering', check_rendering),
            ('quarter-sheets', check_quarter_sheets),
            ('quarter-figures', check_quarter_figures),
            ('quarter-results', check_quarter_results),
            ('quarter-types', check_quarter_types),
        ])
    finally:
        shutil.rmtree(FOLDER)


if __name__ == '__main__':
    main()
