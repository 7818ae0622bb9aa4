package herberge.cli.output;

/** The output format: for people, for programs, or for spreadsheets. */
public enum Format {
    TABLE,
    JSON,
    CSV
}
