package herberge.adapter.postgres.backup;

/** Names of tables and columns as SQL. */
final class Names {

    private Names() {}

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
