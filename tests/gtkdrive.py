# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Drives one GTK 4.8 program from outside, inside gtk-session.

AT-SPI finds and reads, xdotool is the person's mouse and keyboard, D-Bus activates actions with a parameter, and
ImageMagick takes the pictures. Needs gir1.2-atspi-2.0, python3-gi, xdotool, xclip and imagemagick.

See the effect of each act before the next one: under a window manager, keys that follow a click at once are lost.
"""
import os
import re
import signal
import subprocess
import tempfile
import time
import warnings

warnings.simplefilter('ignore')
import gi  # noqa: E402
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

Atspi.set_timeout(5000, 15000)

# Not walked unless asked: a column view exposes some 200 rows of cells, at 1.2 ms per node.
SKIP = {'table row'}
TEXT_ROLES = ('label', 'text', 'entry')

# A program under the sanitizers is several times slower.
PATIENCE = 5 if 'ASAN_OPTIONS' in os.environ else 1


def wait(condition, timeout=5.0, what='condition', step=0.02):
    """What `condition` answers as soon as that is true."""
    end = time.monotonic() + timeout * PATIENCE
    while True:
        try:
            value = condition()
        except GLib.Error:      # an object went away while we looked
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError('timed out waiting for ' + what)
        time.sleep(step)


def kids(node):
    children = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return [child for child in children if child]


def states(node):
    return {state.value_nick for state in node.get_state_set().get_states()}


def text(node):
    """Contents of a text. (An end of -1 gives '' in GTK 4.8.)"""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def actions(node):
    """GTK 4.8 counts disabled actions, but answers “No action with index” for them."""
    if 'Action' not in (node.get_interfaces() or []):
        return []
    try:
        return [node.get_action_name(i) for i in range(node.get_n_actions())]
    except GLib.Error:
        return []


def norm(name):
    """The name a person reads. GTK 4.8 says “Name Name” (label and labelled-by) and “_Save Save” (with mnemonic)."""
    plain = re.sub(r'\(_\w\)|_(?=\w)', '', name or '').strip()
    half = len(plain) // 2
    if len(plain) % 2 and plain[half] == ' ' and plain[:half] == plain[half + 1:]:
        plain = plain[:half]
    return plain


def walk(node, skip=SKIP):
    yield node
    for child in kids(node):
        if child.get_role_name() not in skip:
            yield from walk(child, skip)


def cell_text(cell):
    """Text that a cell of a table shows."""
    return norm(next((n.get_name() for n in walk(cell, ()) if n.get_role_name() in TEXT_ROLES), ''))


# What a program must not say.
COMPLAINT = re.compile(r'-(?:WARNING|CRITICAL|ERROR) \*\*|runtime error:|AddressSanitizer|LeakSanitizer')


class App:
    """A running program with its main window. What it complains of on stderr is a failure when it is closed."""

    def __init__(self, argv, name, app_id=None, env=None, log=None):
        self.app_id = app_id
        self.shown, self.windows, self.windows_until = None, [], 0
        self.log = log or os.path.join(tempfile.mkdtemp(prefix='lh-log-'), 'stderr')
        with open(self.log, 'wb') as stderr:
            self.proc = subprocess.Popen(argv, env={**os.environ, **(env or {})}, stderr=stderr)
        self.acc = wait(lambda: self._application(name), 15, 'application %s on the accessibility bus' % name)
        self.frame = wait(lambda: self.find('frame'), 10, 'main window')
        wait(lambda: 'showing' in states(self.frame), 10, 'main window shown')

    def _application(self, name):
        if self.proc.poll() is not None:
            raise AssertionError('the program ended with status %d' % self.proc.returncode)
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for node in kids(desktop):
            if node.get_name() == name and node.get_process_id() == self.proc.pid:
                return node

    def close(self):
        """Ends through app.quit, so that leaks are looked for; a crash or a leak is a status other than 0."""
        if self.proc.poll() is None and self.app_id:
            try:
                self.action('quit', path='')
            except GLib.Error:
                pass
        try:
            status = self.proc.wait(30)
        except subprocess.TimeoutExpired:
            self.proc.send_signal(signal.SIGTERM)
            status = self.proc.wait(10)
        with open(self.log, encoding='utf-8', errors='replace') as log:
            lines = log.read().splitlines()
        assert status == 0, '\n'.join(['the program ended with status %d' % status] + lines[-60:])
        complaints = [line for line in lines if COMPLAINT.search(line)]
        assert not complaints, '\n'.join(['the program complains'] + complaints[:20])

    # ---- find

    def _shown(self):
        """The X windows that are shown. Popovers are among them; they come and go, too."""
        return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.proc.pid), '--name', ''],
                              capture_output=True, text=True).stdout.split()

    def _windows(self):
        """The windows of the application.

        GTK 4.8 crashes when it is asked for them while one of them comes or goes. They are asked for again only when
        others are shown than the last time, or after a while, and then not before these stayed the same for a moment.
        """
        shown = self._shown()
        if shown == self.shown and time.monotonic() < self.windows_until:
            return self.windows
        while True:
            time.sleep(0.3)
            before, shown = shown, self._shown()
            if shown == before:
                break
        self.windows = kids(self.acc)
        self.shown = shown
        self.windows_until = time.monotonic() + 2
        return self.windows

    def _walk(self, skip):
        for window in self._windows():
            yield from walk(window, skip)

    def find(self, role=None, name=None, root=None, pred=None, skip=SKIP):
        """First node of this role, whose whole name fits the pattern; None if there is none."""
        pattern = re.compile(name) if isinstance(name, str) else None
        nodes = walk(root, skip) if root else self._windows() if role == 'frame' else self._walk(skip)
        for node in nodes:
            try:
                if role and node.get_role_name() != role:
                    continue
                if pattern and not pattern.fullmatch(norm(node.get_name())):
                    continue
                if pred and not pred(node):
                    continue
                return node
            except GLib.Error:
                continue

    def get(self, role=None, name=None, root=None, timeout=15, **rest):
        """The same, waiting for it."""
        return wait(lambda: self.find(role, name, root, **rest), timeout, 'role=%s name=%s' % (role, name))

    def gone(self, role=None, name=None, root=None, timeout=15):
        wait(lambda: self.find(role, name, root) is None, timeout, 'role=%s name=%s to go' % (role, name))

    # ---- act through AT-SPI

    def do(self, node, action='click'):
        names = actions(node)
        assert action in names, '%s has no action %s: %s' % (node.get_name(), action, names)
        assert 'sensitive' in states(node), '%s is not sensitive' % node.get_name()
        return node.do_action(names.index(action))

    def set_text(self, node, contents):
        assert node.set_text_contents(contents)
        wait(lambda: text(node) == contents, 2, 'text %r' % contents)

    # ---- act like a person

    def _window(self, title):
        """Place and size of the X window with this title. (Without --all, xdotool takes either pattern alone.)"""
        found = subprocess.run(['xdotool', 'search', '--all', '--onlyvisible', '--pid', str(self.proc.pid),
                                '--name', '^' + re.escape(title) + '$'], capture_output=True, text=True).stdout.split()
        assert found, 'no X window is called %r' % title
        shell = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', found[-1]],
                               capture_output=True, text=True).stdout
        return {key: int(value) for key, value in (line.split('=') for line in shell.split())}

    def point(self, node, window=None):
        """Centre of a node on the screen. GTK 4.8 knows places in the window only, from inside its own frame."""
        window = window or self.frame
        outside = self._window(window.get_name())
        inside = window.get_extents(Atspi.CoordType.WINDOW)
        place = node.get_extents(Atspi.CoordType.WINDOW)
        assert place.width > 0 and place.height > 0, 'not on screen: ' + node.get_name()
        return (outside['X'] + (outside['WIDTH'] - inside.width) // 2 + place.x + place.width // 2,
                outside['Y'] + (outside['HEIGHT'] - inside.height) // 2 + place.y + place.height // 2)

    def xdo(self, *args):
        subprocess.run(['xdotool', *map(str, args)], check=True)

    def click(self, node, button=1, count=1, window=None, until=None):
        """Clicks, and again, three times at most, while the condition `until` does not come true.

        The first click after a popover that was opened through AT-SPI and closed by a key is lost in a quarter of the
        cases, by the window manager; after one that was opened and closed by the mouse it never is.
        """
        for left in (2, 1, 0):
            x, y = self.point(node, window)
            self.xdo('mousemove', x, y, 'click', '--repeat', count, '--delay', 40, button)
            if until is None:
                return None
            try:
                return wait(until, 0.7 if left else 3, 'the click on %r to take effect' % node.get_name())
            except AssertionError:
                if not left:
                    raise

    def key(self, *keys):
        self.xdo('key', '--clearmodifiers', '--delay', 8, *keys)

    def type(self, string):
        """Keys for ASCII, the clipboard for the rest: xdotool types Chinese by changing the keyboard's map, and a
        program that reads its events late then sees the wrong character or none."""
        for part in re.findall(r'[\x20-\x7e]+|[^\x20-\x7e]+', string):
            if part.isascii():
                self.xdo('type', '--clearmodifiers', '--delay', 8, part)
            else:
                self.paste(part)

    def paste(self, string):
        owner = subprocess.Popen(['xclip', '-quiet', '-selection', 'clipboard', '-in'],
                                 stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        owner.stdin.write(string.encode())
        owner.stdin.close()
        wait(lambda: self.clipboard() == string, 2, 'clipboard')
        self.key('ctrl+v')
        time.sleep(0.15)
        owner.terminate()
        owner.wait()

    def clipboard(self, target=None):
        """What lies in the clipboard: text, or the bytes of another target such as image/png."""
        command = ['xclip', '-selection', 'clipboard', '-out'] + (['-t', target] if target else [])
        contents = subprocess.run(command, capture_output=True).stdout
        return contents if target else contents.decode()

    # ---- whole steps

    def page(self, name, sidebar='Sidebar'):
        """Goes to a page of the sidebar."""
        side = self.get('list', sidebar)
        for index, row in enumerate(kids(side)):
            if norm(row.get_name()) == name or any(norm(n.get_name()) == name for n in walk(row)):
                side.select_child(index)
                return wait(lambda: 'selected' in states(row), 2, 'page ' + name)
        raise AssertionError('no page ' + name)

    def menu(self, button, *path):
        """Opens a menu button and takes one item after the other."""
        outer = self.get('push button', button)
        # The real button of a GtkMenuButton is its first child.
        self.do(self.find('push button', button, root=kids(outer)[0]) or outer)
        for label in path:
            self.do(self.get('menu item', label, root=outer))

    def choose(self, combo, value):
        """Chooses in a GtkDropDown, by mouse: its rows have no action, and select_child only moves the mark."""
        def popup():
            return self.find('list', None, root=combo)
        self.click(self.get('push button', None, root=combo), until=popup)
        row = self.get('label', re.escape(value), root=popup())
        self.click(row, until=lambda: popup() is None)
        wait(lambda: self.find('label', re.escape(value), root=combo), 2, 'choice ' + value)

    def cells(self, table, row):
        """Texts of one row of a GtkColumnView, among the 200 that exist as widgets."""
        rows = self.get('list', None, root=table)
        return [cell_text(cell) for cell in kids(rows.get_child_at_index(row))]

    def column(self, table, column):
        """Texts of one column of the rows that exist as widgets, those around the viewport, in order."""
        rows = self.get('list', None, root=table)
        return [cell_text(row.get_child_at_index(column)) for row in kids(rows)]

    def action(self, name, arg=None, path='/window/1', wait_reply=True):
        """Activates a GAction of the window, or of the application with path=''. wait_reply=False for handlers that
        run a main loop of their own, such as printing: their reply comes only when the dialog has gone."""
        target = '/' + self.app_id.replace('.', '/') + path
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        parameters = GLib.Variant('(sava{sv})', (name, [arg] if arg is not None else [], {}))
        call = (self.app_id, target, 'org.gtk.Actions', 'Activate', parameters, None, 0)
        if wait_reply:
            bus.call_sync(*call, 5000, None)
        else:
            bus.call(*call, -1, None, None)
            bus.flush_sync()

    def shot(self, path):
        """Keeps a picture of the whole screen."""
        os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
        subprocess.run(['import', '-silent', '-window', 'root', path], check=True)
