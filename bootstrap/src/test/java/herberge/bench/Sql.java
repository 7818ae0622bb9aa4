package herberge.bench;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of the server, read from the source of its store, for plain JDBC: a copy would become outdated when the
 * server's statement changes, and the floor would measure something else.
 */
record Sql(String text, List<String> names) {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([A-Za-z]+)");

    /** Gives names to unnamed parameters, in their order. */
    static Sql of(Class<?> store, String constant, String... names) {
        Sql sql = read(store, constant);
        return names.length == 0 ? sql : new Sql(sql.text(), List.of(names));
    }

    /** A statement of a class that is visible only in the store's package. */
    static Sql ofPackagePrivate(Class<?> neighbour, String simpleName, String constant, String... names) {
        try {
            return of(Class.forName(neighbour.getPackageName() + "." + simpleName), constant, names);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("there is no " + simpleName + " beside " + neighbour.getName(), e);
        }
    }

    private static Sql read(Class<?> store, String constant) {
        try {
            Field field = store.getDeclaredField(constant);
            field.setAccessible(true);
            return parse(((String) field.get(null)).replace("<returning>", "returning *"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(store.getName() + " has no statement " + constant + " any more", e);
        }
    }

    private static Sql parse(String named) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(named);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            names.add(matcher.group(1));
            matcher.appendReplacement(text, "?");
        }
        return new Sql(matcher.appendTail(text).toString(), List.copyOf(names));
    }

    PreparedStatement prepare(Connection connection, Map<String, ?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < names.size(); i++) {
            Object value = values.get(names.get(i));
            if (value == null) {
                statement.setNull(i + 1, Types.OTHER);
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }
}
