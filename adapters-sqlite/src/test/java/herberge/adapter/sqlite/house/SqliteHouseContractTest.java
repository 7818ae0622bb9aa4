package herberge.adapter.sqlite.house;

import herberge.application.port.LegacyHouse;
import herberge.application.testing.LegacyHouseContract;
import herberge.domain.movein.LegacyRow;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteHouseContractTest implements LegacyHouseContract {

    @TempDir
    Path folder;

    private @Nullable SqliteHouse opened;

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @Override
    public LegacyHouse house(List<LegacyRow> bookings) {
        Path file = folder.resolve("house.db");
        SmallFile.write(file, SmallFile.TABLES);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement insert = connection.prepareStatement("insert into bookings values (?, ?, ?, ?)")) {
            for (LegacyRow row : bookings) {
                for (int i = 0; i < COLUMNS.size(); i++) {
                    insert.setObject(i + 1, row.value(COLUMNS.get(i)));
                }
                insert.executeUpdate();
            }
            connection.createStatement().executeUpdate("update sqlite_sequence set seq = 9");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        opened = SqliteHouse.open(file, folder);
        return opened;
    }
}
