package herberge.cli.output;

/** How results are written: for eyes, for programs, or for a spreadsheet. */
public enum Format {
    TABLE,
    JSON,
    CSV
}
