package herberge.cli.output;

/** The values of {@code --output}. */
public enum OutputOption {
    TABLE(Format.TABLE),
    /** A table with all columns, not cut to the screen. */
    WIDE(Format.TABLE),
    JSON(Format.JSON),
    /** One JSON value a line. */
    NDJSON(Format.JSON),
    CSV(Format.CSV),
    /** One id a line. */
    IDS(Format.JSON);

    private final Format format;

    OutputOption(Format format) {
        this.format = format;
    }

    public Format format() {
        return format;
    }
}
