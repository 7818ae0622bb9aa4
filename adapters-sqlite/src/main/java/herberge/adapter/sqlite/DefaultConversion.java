package herberge.adapter.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * Converts a default to the type of its column.
 *
 * @param value the position of the token after DEFAULT
 */
record DefaultConversion(SqlStatement statement, int value) {

    private static final String NOW = "current_timestamp";
    private static final String TODAY = "(current_timestamp at time zone 'utc')::date";

    void convert(@Nullable String type) {
        if ("boolean".equals(type)) {
            convertBoolean();
        } else if ("timestamptz".equals(type)) {
            convertTime(NOW, "CURRENT_TIMESTAMP", "datetime");
        } else if ("date".equals(type)) {
            convertTime(TODAY, "CURRENT_DATE", "date");
        }
    }

    private void convertBoolean() {
        String text = statement.text(value, valueEnd()).replaceAll("[()'\\s]", "");
        if (text.equals("0") || text.equals("1")) {
            statement.replace(value, valueEnd(), text.equals("1") ? "true" : "false");
        }
    }

    private void convertTime(String postgres, String keyword, String function) {
        String text = statement.text(value, valueEnd()).replaceAll("[()'\\s]", "");
        if (text.equalsIgnoreCase(keyword) || text.equalsIgnoreCase(function + "now")) {
            statement.replace(value, valueEnd(), postgres);
        }
    }

    private int valueEnd() {
        return statement.get(value).isOperator("(")
                ? statement.afterClosing(value)
                : Math.min(value + 1, statement.size());
    }
}
