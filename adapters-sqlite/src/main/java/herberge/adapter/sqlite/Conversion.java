package herberge.adapter.sqlite;

/** Converts a kind of construct wherever it occurs in a statement. */
interface Conversion {

    /** Changes the statement and adds notices to it. */
    void apply(SqlStatement statement);
}
