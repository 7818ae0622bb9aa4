package herberge.cli.live.view;

import herberge.cli.live.model.Dialog;
import herberge.cli.live.model.Link;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.screen.Canvas;
import herberge.cli.live.screen.Frame;
import herberge.cli.live.screen.Ink;
import herberge.cli.live.screen.Size;
import herberge.cli.output.DisplayWidth;
import herberge.cli.text.Texts;
import java.util.List;

/** Draws the whole screen. The same model and size always give the same frame. */
public final class Screen {

    private final Texts texts;

    public Screen(Texts texts) {
        this.texts = texts;
    }

    public Frame draw(LiveModel model, Size size) {
        Canvas canvas = new Canvas(size);
        Layout layout = Layout.of(model, size);
        drawTitle(model, layout, canvas);
        new ChartView(model, layout, texts, canvas).draw();
        new SideView(model, texts).draw(layout.side(), canvas);
        drawLog(model, layout.log(), canvas);
        drawFooter(model, canvas);
        Dialog dialog = model.dialog();
        if (dialog != null) {
            new DialogView(dialog, canvas).draw();
        }
        return canvas.frame();
    }

    /** Everything that is known of the stay under the cursor, a line each. */
    public List<String> details(LiveModel model) {
        return new SideView(model, texts).lines();
    }

    private void drawTitle(LiveModel model, Layout layout, Canvas canvas) {
        int columns = canvas.size().columns();
        String last = texts.day(layout.end(model).minusDays(1));
        String filter = model.filter().isEmpty() ? "" : "  /" + model.filter().text();
        String left = " Herberge  " + texts.day(model.position().first()) + " – " + last + filter;
        String right = texts.of("title.today", texts.day(model.house().today())) + " ";
        canvas.fill(0, 0, columns, left, Ink.TITLE);
        int width = DisplayWidth.of(right);
        if (DisplayWidth.of(left) + width < columns) {
            canvas.put(0, columns - width, width, right, Ink.TITLE);
        }
    }

    private static void drawLog(LiveModel model, Layout.Area area, Canvas canvas) {
        List<String> log = model.log();
        int start = Math.max(0, log.size() - area.rows());
        for (int row = 0; row < area.rows(); row++) {
            String line = start + row < log.size() ? log.get(start + row) : "";
            canvas.fill(area.row() + row, area.column(), area.width(), " " + line, Ink.DIM);
        }
    }

    private void drawFooter(LiveModel model, Canvas canvas) {
        int rows = canvas.size().rows();
        int columns = canvas.size().columns();
        if (rows < 3) {
            return;
        }
        canvas.fill(rows - 3, 0, columns, " " + model.notice(), Ink.NOTICE);
        Link link = model.link();
        Ink ink = link.state() == Link.State.LOST ? Ink.WARNING : Ink.NORMAL;
        canvas.fill(rows - 2, 0, columns, " " + sign(link.state()) + " " + status(link, texts), ink);
        canvas.fill(rows - 1, 0, columns, " " + hints(model, texts), Ink.DIM);
    }

    /** The hints in the last row, which begin in its second column. */
    public static String hints(LiveModel model, Texts texts) {
        return texts.of(model.ghost() == null ? "hints" : "hints.ghost");
    }

    /** The state of the connection, and what waits for it. */
    static String status(Link link, Texts texts) {
        String state = texts.of("link." + link.state().name().toLowerCase(java.util.Locale.ROOT));
        String user = link.user().isEmpty() ? "" : link.user() + " @ ";
        String waiting = link.waiting() == 0 ? "" : "  ✱ " + texts.of("link.waiting", link.waiting());
        return state + "  " + user + link.server() + waiting;
    }

    private static String sign(Link.State state) {
        return switch (state) {
            case CONNECTED -> "●";
            case CONNECTING -> "○";
            case LOST -> "✖";
        };
    }
}
