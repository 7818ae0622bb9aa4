package herberge.adapter.sqlite;

/** Converts {@code LIMIT x, y} to {@code limit y offset x} and a negative limit to {@code limit all}. */
final class LimitConversion implements Conversion {

    @Override
    public void apply(SqlStatement statement) {
        for (int i = statement.size() - 1; i >= 0; i--) {
            if (statement.get(i).isWord("LIMIT")) {
                convert(statement, i);
            }
        }
    }

    private static void convert(SqlStatement statement, int limit) {
        int comma = end(statement, limit + 1, true);
        int end = end(statement, limit + 1, false);
        if (comma < end && !statement.hasComment(limit, end)) {
            String offset = statement.text(limit + 1, comma);
            String count = statement.text(comma + 1, end);
            int last = statement.before(end) + 1;
            statement.replace(limit, last, "limit " + all(count) + " offset " + offset);
        } else if (comma < end) {
            statement.check(limit, "LIMIT with a comment between its numbers; write limit COUNT offset OFFSET");
        } else if (statement.get(statement.after(limit)).isOperator("-")) {
            statement.replace(limit, statement.skip(limit, 2) + 1, "limit all");
        }
    }

    private static String all(String count) {
        return count.startsWith("-") ? "all" : count;
    }

    /** Where the clause ends: at a closing bracket, at the end of the statement and, if asked for, at a comma. */
    private static int end(SqlStatement statement, int start, boolean atComma) {
        int end = start;
        while (end < statement.end() && !statement.get(end).isOperator(")")) {
            if (atComma && statement.get(end).isOperator(",")) {
                return end;
            }
            end = statement.get(end).isOperator("(") ? statement.afterClosing(end) : end + 1;
        }
        return Math.min(end, statement.end());
    }
}
