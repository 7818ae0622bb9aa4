package herberge.cli.live.screen;

/** The size of a screen in columns and rows; at least one of each. */
public record Size(int columns, int rows) {

    public Size {
        columns = Math.max(1, columns);
        rows = Math.max(1, rows);
    }
}
