package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.auth0.jwt.JWT;
import com.fasterxml.jackson.databind.JsonNode;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.task.RotateKeysTask;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sessions can be ended, on all servers and at once. */
class SessionsIT {

    private static HouseUnderTest house;
    private static String secondUrl;

    @BeforeAll
    static void open() {
        // time stands still: no server forgets a session because it has known it for long
        house = HouseUnderTest.open(Map.of(), Clock.fixed(Instant.now(), HouseUnderTest.BERLIN));
        secondUrl = house.secondServer();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static JsonNode logIn(String username) {
        return house.nobody()
                .post("/auth/login", Map.of("username", username, "password", HouseUnderTest.PASSWORD))
                .expect(200)
                .body();
    }

    private static HouseClient with(JsonNode login) {
        HouseClient nobody = house.nobody();
        return new HouseClient(
                nobody.http(), nobody.url(), login.required("token").asText());
    }

    private static Reply refresh(JsonNode login) {
        return house.nobody()
                .post(
                        "/auth/refresh",
                        Map.of("refreshToken", login.required("refreshToken").asText()));
    }

    private static long sessionOf(HouseClient client) {
        for (JsonNode session : client.get("/auth/sessions").expect(200).body().required("items")) {
            if (session.required("current").asBoolean()) {
                return session.required("id").asLong();
            }
        }
        throw new IllegalStateException("no session is the one that asks");
    }

    @Test
    void putsOutAtOnceHereAndWithinASecondThere() {
        HouseClient here = with(logIn("anna"));
        HouseClient there = here.movedTo(secondUrl);
        here.get("/info").expect(200);
        there.get("/info").expect(200);

        here.post("/auth/logout", null).expect(204);

        here.get("/info").expect(401);
        await().until(() -> there.get("/info").status() == 401);
    }

    @Test
    void putsOutWhoIsDeactivated() {
        long id = house.admin()
                .post("/users", Map.of("username", "dora", "role", "user", "password", "first-herberge-test"))
                .expect(201)
                .id();
        HouseClient dora = HouseUnderTest.settledIn(house.nobody(), "dora", "first-herberge-test");
        HouseClient there = dora.movedTo(secondUrl);
        there.get("/info").expect(200);
        long version = house.admin()
                .get("/users/" + id)
                .expect(200)
                .body()
                .required("version")
                .asLong();
        house.admin().patch("/users/" + id, version, Map.of("active", false)).expect(200);

        dora.get("/info").expect(401);
        await().until(() -> there.get("/info").status() == 401);
    }

    @Test
    void putsOutWhoeverElseKnewTheOldPassword() {
        HouseClient anna = with(logIn("anna"));
        HouseClient other = with(logIn("anna")).movedTo(secondUrl);
        other.get("/info").expect(200);
        changePassword(anna, HouseUnderTest.PASSWORD, "another-herberge-test").expect(204);

        anna.get("/info").expect(200);
        await().until(() -> other.get("/info").status() == 401);
        changePassword(anna, "another-herberge-test", HouseUnderTest.PASSWORD).expect(204);
    }

    private static Reply changePassword(HouseClient who, String old, String wanted) {
        return who.put("/auth/password", Map.of("oldPassword", old, "newPassword", wanted));
    }

    @Test
    void takesNoPasswordForANewOneThatIsTheOldOne() {
        String first = "first-herberge-test";
        house.admin()
                .post("/users", Map.of("username", "paul", "role", "user", "password", first))
                .expect(201);
        HouseClient paul = house.nobody().loggedIn("paul", first);

        Reply refused = changePassword(paul, first, first).expect(422);

        assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/newPassword");
        assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("unchanged");
        paul.get("/info").expect(403);
    }

    @Test
    void letsNobodyTakeOverAnAccountWithoutItsPassword() {
        HouseClient admin = house.admin();
        JsonNode self = admin.get("/auth/session").expect(200).body().required("user");
        String path = "/users/" + self.required("id").asLong();
        Map<String, String> another = Map.of("password", "another-herberge-test");

        Reply refused =
                admin.patch(path, self.required("version").asLong(), another).expect(422);

        assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/password");
        assertThat(refused.body().at("/errors/0/detail").asText()).contains("PUT /auth/password");
        admin.loggedIn("admin", HouseUnderTest.PASSWORD);
    }

    @Test
    void letsNoMachineGivePasswords() {
        HouseClient admin = house.admin();
        HouseClient machine = machine(admin, "write");
        long ben = sessionUser(house.ben());
        long version = admin.get("/users/" + ben).expect(200).version();
        Map<String, String> newcomer = Map.of("username", "nina", "role", "user", "password", "first-herberge-test");

        machine.post("/users", newcomer).expect(403);
        machine.patch("/users/" + ben, version, Map.of("password", "another-herberge-test"))
                .expect(403);
        machine.patch("/users/" + ben, version, Map.of("fullName", "Ben Wimmer"))
                .expect(200);
    }

    private static long sessionUser(HouseClient client) {
        return client.get("/auth/session").expect(200).body().at("/user/id").asLong();
    }

    private static HouseClient machine(HouseClient owner, String scope) {
        String end = Instant.now()
                .plus(30, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Reply made = owner.post("/auth/tokens", Map.of("name", "Kalender", "scope", scope, "expiresAt", end));
        return new HouseClient(
                owner.http(),
                owner.url(),
                made.expect(201).body().required("token").asText());
    }

    @Test
    void putsOutAlsoAfterTheDatabaseHasThrownOutWhoListens() {
        HouseClient here = with(logIn("anna"));
        HouseClient there = here.movedTo(secondUrl);
        there.get("/info").expect(200);
        throwOutWhoListens();
        there.get("/info").expect(200);
        here.post("/auth/logout", null).expect(204);

        await().until(() -> there.get("/info").status() == 401);
    }

    /** As the application's role, which may end its own connections. */
    private static void throwOutWhoListens() {
        DatabaseAccess is = house.access();
        DatabaseAccess application = new DatabaseAccess(
                is.jdbcUrl(), is.appUser(), is.appPassword(), Optional.of(is.appUser()), Optional.of(is.appPassword()));
        String listening = " from pg_stat_activity"
                + " where application_name = 'herberge-notices' and datname = current_database()";
        // a server opens this connection in the background
        await().until(() ->
                HouseUnderTest.sql(application, "select pid" + listening).size() >= 2);
        assertThat(HouseUnderTest.sql(application, "select pg_terminate_backend(pid)" + listening))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void standsNewsThatItDoesNotUnderstand() {
        HouseClient here = with(logIn("anna"));
        HouseClient there = here.movedTo(secondUrl);
        there.get("/info").expect(200);
        for (String news : List.of("", "nonsense", "session:", "session:x", "room:1")) {
            house.sql("select pg_notify('herberge_access', '" + news + "')");
        }
        here.post("/auth/logout", null).expect(204);

        await().until(() -> there.get("/info").status() == 401);
    }

    @Test
    void logsNobodyOutWithAnotherKey() {
        JsonNode login = logIn("anna");
        HouseClient before = with(login);
        RotateKeysTask.run(HouseUnderTest.config(Map.of()), house.access(), false);
        String third = house.secondServer(); // knows the new key from its start; the others sign with the old one yet
        HouseClient after = house.nobody().movedTo(third).loggedIn("anna", HouseUnderTest.PASSWORD);

        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        for (String url : List.of(house.nobody().url(), secondUrl, third)) {
            before.movedTo(url).get("/info").expect(200);
            after.movedTo(url).get("/info").expect(200);
        }
        with(refresh(login).expect(200).body()).get("/info").expect(200);
    }

    @Test
    void believesNothingThatARevokedKeySignedAndLogsNobodyOut() {
        try (HouseUnderTest other = HouseUnderTest.open()) {
            JsonNode login = other.nobody()
                    .post("/auth/login", Map.of("username", "anna", "password", HouseUnderTest.PASSWORD))
                    .expect(200)
                    .body();
            String before = login.required("token").asText();
            RotateKeysTask.run(HouseUnderTest.config(Map.of()), other.access(), true);
            HouseClient there = other.nobody().movedTo(other.secondServer()); // the first looks for keys once a minute

            assertThat(there.get("/info", "Authorization", "Bearer " + before).status())
                    .isEqualTo(401);
            Reply refreshed = there.post(
                            "/auth/refresh",
                            Map.of(
                                    "refreshToken",
                                    login.required("refreshToken").asText()))
                    .expect(200);
            String after = refreshed.body().required("token").asText();
            assertThat(JWT.decode(after).getKeyId())
                    .isNotEqualTo(JWT.decode(before).getKeyId());
            there.get("/info", "Authorization", "Bearer " + after).expect(200);
        }
    }

    @Test
    void tellsTheAuditThatAnotherKeySignsAndLetsNobodyUndoThat() {
        RotateKeysTask.run(HouseUnderTest.config(Map.of()), house.access(), false);

        JsonNode newest = house.admin()
                .get("/audit?table=signing_key&limit=1")
                .expect(200)
                .body()
                .at("/items/0");
        assertThat(newest.path("operation").asText()).isEqualTo("created");
        assertThat(newest.path("userId").asLong()).isZero();
        assertThat(newest.at("/new/secret").asText()).isEqualTo("(changed)");
        long change = newest.path("changeId").asLong();
        assertThat(house.admin().post("/changes/" + change + "/undo", null).status())
                .isEqualTo(403);
        assertThat(house.admin().get("/changes?limit=500").expect(200).body().path("items"))
                .isNotEmpty()
                .noneMatch(item -> item.path("id").asLong() == change);
    }

    private static String keyOf(HouseClient client) {
        return JWT.decode(client.token()).getKeyId();
    }

    @Test
    void closesTheSocketsOfASessionThatLogsOut() {
        HouseClient ben = with(logIn("ben"));
        try (SocketClient socket = SocketClient.of(ben.movedTo(secondUrl))) {
            ben.post("/auth/logout", null).expect(204);

            assertThat(socket.awaitClose()).isEqualTo(1000);
        }
    }

    @Test
    void refreshesAndFindsOutWhoHasACopy() {
        JsonNode first = logIn("ben");
        JsonNode second = refresh(first).expect(200).body();
        JsonNode again = refresh(first).expect(200).body();

        assertThat(again.required("refreshToken")).isEqualTo(second.required("refreshToken"));
        with(second).get("/info").expect(200);
        house.sql("update session set rotated_at = rotated_at - interval '31 seconds' where id = "
                + sessionOf(with(second)) + " returning id");
        refresh(first).expect(401);
        refresh(second).expect(401);
        with(second).get("/info").expect(401);
    }

    @Test
    void endsTheSessionWhereATokenOfLongAgoComesBack() {
        JsonNode first = logIn("ben");
        JsonNode third = refresh(refresh(first).expect(200).body()).expect(200).body();

        refresh(first).expect(401);

        refresh(third).expect(401);
        with(third).get("/info").expect(401);
    }

    @Test
    void showsAdministratorsEverybodysSessions() {
        HouseClient ben = with(logIn("ben"));
        long session = sessionOf(ben);
        long user = house.admin()
                .get("/auth/session")
                .body()
                .required("user")
                .required("id")
                .asLong();

        ben.get("/auth/sessions?userId=" + user).expect(403);
        house.anna().delete("/auth/sessions/" + session).expect(404);
        house.admin().delete("/auth/sessions/" + session).expect(204);
        ben.get("/info").expect(401);
    }

    @Test
    void letsMachinesReadOrWriteAsTheirTokensSay() {
        HouseClient ben = with(logIn("ben"));
        String end = Instant.now()
                .plus(30, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Reply made = ben.post("/auth/tokens", Map.of("name", "Kalender", "scope", "read", "expiresAt", end));
        made.expect(201);
        HouseClient machine = new HouseClient(
                ben.http(), ben.url(), made.body().required("token").asText());

        machine.get("/guests").expect(200);
        machine.post("/guests", Map.of("firstName", "Nicht", "lastName", "Erlaubt"))
                .expect(403);
        machine.get("/auth/tokens").expect(403);
        assertThat(ben.get("/auth/tokens").body().toString()).doesNotContain("token\":");
        HouseClient there = machine.movedTo(secondUrl);
        there.get("/guests").expect(200);
        ben.delete("/auth/tokens/" + made.body().required("id").asLong()).expect(204);
        machine.get("/guests").expect(401);
        await().until(() -> there.get("/guests").status() == 401);
    }

    /** Only the user's own session says that the password must be changed. */
    @Test
    void tellsATokenNothingWhoseOwnerMustChangeThePassword() {
        HouseClient kay = house.hire("kay.token", "user");
        HouseClient machine = machine(kay, "read");
        JsonNode user = machine.get("/auth/session").expect(200).body().required("user");

        house.admin()
                .patch(
                        "/users/" + user.required("id").asLong(),
                        user.required("version").asLong(),
                        Map.of("password", "first-" + HouseUnderTest.PASSWORD))
                .expect(200);

        for (String path : List.of("/auth/session", "/rooms")) {
            Reply refused = machine.get(path).expect(403);
            assertThat(refused.code()).isEqualTo("password-change-required");
        }
    }

    @Test
    void keepsSecretsOutOfTheAudit() {
        JsonNode login = logIn("anna");
        refresh(login).expect(200);

        assertThat(house.sql("select count(*) from audit_log where table_name = 'session' and operation = 'created'"))
                .isNotEqualTo(List.of("0"));
        assertThat(house.sql("select distinct v from audit_log, jsonb_each_text(coalesce(new, old)) as told(k, v)"
                        + " where table_name in ('session', 'api_token')"
                        + " and k in ('refresh_digest', 'former_digest', 'former_seed', 'lineage', 'digest')"))
                .containsOnly("(changed)");
    }
}
