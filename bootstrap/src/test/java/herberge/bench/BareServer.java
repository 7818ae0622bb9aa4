package herberge.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.zaxxer.hikari.HikariDataSource;
import herberge.adapter.postgres.shared.Migrations;
import herberge.application.booking.OccupancyView;
import herberge.bootstrap.database.DatabaseAccess;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The floor of the server: Javalin with its defaults, a pool, a check of the schema, and handlers that run the
 * statements and write the records. No callers, no rules, no problems.
 */
final class BareServer {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(OccupancyView.class, OnlyWhatIsKnown.class)
            .build();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface OnlyWhatIsKnown {}

    private final HikariDataSource source;
    private final BareStatements statements;

    private BareServer(HikariDataSource source, BareStatements statements) {
        this.source = source;
        this.statements = statements;
    }

    public static void main(String[] arguments) {
        DatabaseAccess access = new DatabaseAccess(
                System.getenv("HERBERGE_DATABASE_URL"),
                System.getenv("HERBERGE_DATABASE_USER"),
                System.getenv("HERBERGE_DATABASE_PASSWORD"),
                Optional.of(System.getenv("HERBERGE_DATABASE_OWNER_USER")),
                Optional.of(System.getenv("HERBERGE_DATABASE_OWNER_PASSWORD")));
        requireCurrentSchema(access);
        BareServer bare =
                new BareServer(BareJdbc.pool(access).dataSource(), new BareStatements(System.getenv("BENCH_USER_ID")));
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.routes.get("/health/ready", bare::ready);
                    config.routes.post(
                            "/api/v1/bookings",
                            ctx -> bare.answer(ctx.status(201), booking(JSON.readTree(ctx.bodyAsBytes()))));
                    config.routes.get("/api/v1/bookings/{id}", ctx -> bare.answer(ctx, bookingToRead(ctx)));
                    config.routes.get("/api/v1/tape-chart", ctx -> bare.answer(ctx, window(ctx, Operation.TAPE_CHART)));
                    config.routes.get(
                            "/api/v1/availability", ctx -> bare.answer(ctx, window(ctx, Operation.AVAILABILITY)));
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("HERBERGE_SERVER_PORT")));
    }

    private static void requireCurrentSchema(DatabaseAccess access) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(access.jdbcUrl());
        owner.setUser(access.ownerUser().orElseThrow());
        owner.setPassword(access.ownerPassword().orElseThrow());
        if (new Migrations(owner, access.appUser()).standing() != Migrations.Standing.CURRENT) {
            throw new IllegalStateException("the schema is not the one of this build");
        }
    }

    private static Ask booking(JsonNode body) {
        return new Ask(
                Operation.CREATE,
                0,
                body.get("roomId").longValue(),
                body.get("guestId").longValue(),
                LocalDate.parse(body.get("checkIn").textValue()),
                LocalDate.parse(body.get("checkOut").textValue()));
    }

    private static Ask bookingToRead(Context ctx) {
        return new Ask(Operation.READ, Long.parseLong(ctx.pathParam("id")), 0, 0, LocalDate.EPOCH, LocalDate.EPOCH);
    }

    private static Ask window(Context ctx, Operation operation) {
        return new Ask(operation, 0, 0, 0, date(ctx, "from"), date(ctx, "to"));
    }

    private static LocalDate date(Context ctx, String name) {
        return LocalDate.parse(Objects.requireNonNull(ctx.queryParam(name), name));
    }

    private void answer(Context ctx, Ask ask) throws SQLException, JsonProcessingException {
        Object answer;
        try (Connection connection = source.getConnection()) {
            answer = statements.run(connection, ask);
        }
        ctx.contentType("application/json").result(JSON.writeValueAsBytes(answer));
    }

    private void ready(Context ctx) throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select epoch from installation")) {
            row.next();
            ctx.result(row.getString(1));
        }
    }
}
