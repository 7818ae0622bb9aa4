package herberge.adapter.sqlite.house;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes small databases. */
final class SmallFile {

    static final String TABLES = """
            create table rooms (id integer primary key autoincrement, name text);
            create table guests (id integer primary key autoincrement, vorname text);
            create table bookings (id integer primary key autoincrement, room_id integer, gesamtpreis, notiz text);
            """;

    private SmallFile() {}

    static void write(Path file, String statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
