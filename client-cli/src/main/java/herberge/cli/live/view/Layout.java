package herberge.cli.live.view;

import herberge.cli.live.model.LiveModel;
import herberge.cli.live.screen.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Where the parts of the screen are. Below {@link #WIDE} columns the side pane lies under the chart.
 *
 * @param labelWidth the columns of a room's name and beds
 * @param chartWidth the columns of the chart with its labels
 * @param nights the number of visible nights
 * @param bodyRows the number of lines for rooms
 * @param side the place of the side pane; without rows if it is closed
 * @param log the place of the log pane; without rows if it is closed
 */
public record Layout(int labelWidth, int chartWidth, int nights, int bodyRows, Area side, Area log) {

    /** The first line with rooms; above it are the title and the days. */
    public static final int BODY_TOP = 4;

    private static final int FOOTER_ROWS = 3;
    private static final int WIDE = 110;
    private static final int SIDE_WIDTH = 40;
    private static final int SIDE_ROWS = 6;
    private static final int LOG_ROWS = 5;
    private static final int LABEL_SHORT = 18;
    private static final int LABEL_LONG = 26;

    /** A rectangle of the screen. */
    public record Area(int row, int column, int width, int rows) {}

    public static Layout of(LiveModel model, Size size) {
        boolean wide = size.columns() >= WIDE;
        boolean side = model.panes().side();
        int log = model.panes().log() ? LOG_ROWS : 0;
        int below = log + (side && !wide ? SIDE_ROWS : 0);
        int bodyRows = Math.max(1, size.rows() - BODY_TOP - FOOTER_ROWS - below);
        int chartWidth = size.columns() - (side && wide ? SIDE_WIDTH + 1 : 0);
        int label = Math.min(chartWidth >= 100 ? LABEL_LONG : LABEL_SHORT, Math.max(1, chartWidth / 2));
        int nights = Math.max(1, (chartWidth - label) / model.position().zoom());
        int after = BODY_TOP + bodyRows;
        Area sideArea = wide
                ? new Area(1, chartWidth, SIDE_WIDTH + 1, side ? size.rows() - FOOTER_ROWS - 1 - log : 0)
                : new Area(after, 0, size.columns(), side ? SIDE_ROWS : 0);
        int logRow = wide ? after : after + sideArea.rows();
        return new Layout(label, chartWidth, nights, bodyRows, sideArea, new Area(logRow, 0, size.columns(), log));
    }

    /** The column in which a visible night begins. */
    public int column(LiveModel model, LocalDate night) {
        long index = ChronoUnit.DAYS.between(model.position().first(), night);
        return labelWidth + (int) index * model.position().zoom();
    }

    /** The day after the last visible night. */
    public LocalDate end(LiveModel model) {
        return model.position().first().plusDays(nights);
    }
}
