package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.server.HerbergeServer;
import herberge.bootstrap.system.DocumentExample.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The SQL of the manual is sufficient to prepare an external PostgreSQL. */
class OwnPostgresIT {

    private static final Pattern BLOCK = Pattern.compile("```sql\n(create role herberge_owner.*?)```", Pattern.DOTALL);

    /** With names that no other test uses: the cluster already has the roles of the manual. */
    private static final String PREFIX = "manual_" + ProcessHandle.current().pid() + "_";

    @Test
    @Runs(document = "docs/operations.md", heading = "Your own PostgreSQL", language = "sql")
    void isMadeByTheManualsStatements() throws Exception {
        List<String> statements = statements();
        try (TestDatabase any = TestDatabase.unmigrated()) {
            DataSource superuser = any.superuser();
            try {
                run(superuser, statements);
                String url = any.jdbcUrl().replaceFirst("[^/]+$", PREFIX + "herberge");
                DatabaseAccess access = new DatabaseAccess(
                        url,
                        PREFIX + "herberge_app",
                        "CHANGE-ME-2",
                        Optional.of(PREFIX + "herberge_owner"),
                        Optional.of("CHANGE-ME-1"));
                try (HerbergeServer server = HerbergeServer.start(HouseUnderTest.config(Map.of()), access)) {
                    HouseClient admin = HouseUnderTest.settledIn(
                            HouseClient.at("http://127.0.0.1:" + server.port()),
                            "admin",
                            server.firstPassword().orElseThrow());
                    assertThat(admin.addRoom("Erstes", 2).status()).isEqualTo(201);
                }
            } finally {
                run(
                        superuser,
                        List.of(
                                "drop database if exists " + PREFIX + "herberge with (force)",
                                "drop role if exists " + PREFIX + "herberge_app",
                                "drop role if exists " + PREFIX + "herberge_owner"));
            }
        }
    }

    private static List<String> statements() throws Exception {
        Path manual = Stream.of(Path.of("docs/operations.md"), Path.of("../docs/operations.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        Matcher block = BLOCK.matcher(Files.readString(manual));
        assertThat(block.find()).isTrue();
        return Stream.of(block.group(1).split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .map(statement -> statement.replaceAll("\\bherberge(_\\w+)?\\b", PREFIX + "herberge$1"))
                .toList();
    }

    private static void run(DataSource superuser, List<String> statements) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
