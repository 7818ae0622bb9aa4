package herberge.adapter.sqlite;

import herberge.adapter.sqlite.SqlToken.Kind;

/** Numbers parameters as PostgreSQL does, per statement; reports named ones. */
final class ParameterConversion implements Conversion {

    @Override
    public void apply(SqlStatement statement) {
        int highest = 0;
        for (int i = 0; i < statement.size(); i++) {
            SqlToken token = statement.get(i);
            if (token.kind() != Kind.PARAMETER) {
                continue;
            }
            String name = token.text().substring(1);
            if (token.text().startsWith("?")) {
                // SQLite: a bare one has the number after the highest so far
                String number = name.isEmpty() ? String.valueOf(highest + 1) : name;
                highest = Math.max(highest, parse(number));
                statement.set(i, token.withText("$" + number));
            } else if (!token.text().matches("\\$[0-9]+")) {
                statement.check(i, "parameter " + token.text() + " has a name; PostgreSQL knows $1, $2, ... only");
            }
        }
    }

    /** SQLite allows 32766 at most; a number with more digits is no parameter of a working statement. */
    private static int parse(String number) {
        return number.length() > 9 ? 0 : Integer.parseInt(number);
    }
}
