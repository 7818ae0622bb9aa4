package herberge.architecture.hygiene;

import java.util.List;

/** At least one mess for every check; words that a check looks for are put together here, lest it finds this file. */
final class PlantedMesses {

    private static final String MAIN = "domain/src/main/java/herberge/domain/room/Room.java";
    private static final String ROOM_VIEW = "application/src/main/java/herberge/application/room/RoomView.java";
    private static final String TEST = "domain/src/test/java/herberge/domain/room/RoomTest.java";
    private static final String MIGRATIONS = "adapters-postgres/src/main/resources/db/migration/";

    private static final String DECISION =
            "# 1. Ring\n\n## Status\n\n## Context\n\n## Decision\n\n## Consequences\n\n## Alternatives rejected\n";

    private static final String REASON = """
            package herberge.domain.room;
            sealed interface RoomConflict extends Refusal.Reason {
                record Flooded(int height) implements RoomConflict {
                    public String code() { return CODE; }
                }
            }
            """;

    static final List<PlantedMess> ALL = List.of(
            mess("the top holds only what was agreed", "common/Room.java", "", "common")
                    .movedTo("adapters-mail/Room.java"),
            mess("the top holds only what was agreed", "notes.txt", "", "notes.txt")
                    .movedTo("docs/notes.txt"),
            mess("decisions have a number each", "docs/adr/0000-ring.md", "", "number 1")
                    .movedTo("docs/adr/0001-ring.md"),
            mess("decisions have a number each", "docs/adr/1_Ring.md", "", "1_Ring")
                    .movedTo("docs/adr/0001-ring.md"),
            mess("migrations have a number each", MIGRATIONS + "V0000__room.sql", "", "number 1")
                    .movedTo(MIGRATIONS + "V0003__room.sql"),
            mess("every package is explained and null-marked", MAIN, "", "domain/room")
                    .movedTo("docs/Room.txt"),
            mess("every package is explained and null-marked", packageInfo(), "package a;", "domain/room")
                    .tidiedTo("/** Rooms. */\n@NullMarked\npackage a;\n"),
            mess("the README has at most 150 lines", "README.md", "a\n".repeat(151), "151")
                    .tidiedTo("a\n".repeat(150)),
            mess("CONTRIBUTING has at most 100 lines", "CONTRIBUTING.md", "a\n".repeat(101), "101")
                    .tidiedTo("a\n".repeat(100)),
            mess("decisions have at most 60 lines", "docs/adr/0001-ring.md", "a\n".repeat(61), "61")
                    .tidiedTo("a\n".repeat(60)),
            mess("decisions have all their parts", "docs/adr/0001-ring.md", "## Status\n", "Alternatives")
                    .tidiedTo(DECISION),
            mess("links lead somewhere", "README.md", "[a](docs/gone.md)", "docs/gone.md")
                    .tidiedTo("[a](README.md) [b](https://example.org/gone)\n```\n[c](gone)\n```\n"),
            mess("links lead somewhere", "README.md", "# Go on\n[a](#gone)", "#gone")
                    .tidiedTo("# Go on\n[a](#go-on)"),
            mess("links lead somewhere", "README.md", "[a](../shared/gone.md)", "../shared/gone.md")
                    .tidiedTo("# `Go` on\n[a](README.md#go-on)"),
            mess("main files have at most 250 lines", MAIN, "a\n".repeat(251), "251")
                    .tidiedTo("a\n".repeat(250)),
            mess("nothing is left unfinished", MAIN, "// TO" + "DO: later\n", "Room.java:1"),
            mess("nothing is left unfinished", "bin/herberge", "# FIX" + "ME\n", "bin/herberge:1"),
            mess("no test is switched off", TEST, "@Dis" + "abledOnOs(LINUX)\n", "RoomTest.java:1"),
            mess("nobody sleeps", TEST, "\nThread.sl" + "eep(100);\n", "RoomTest.java:2"),
            mess(
                            "tests are patient",
                            TEST,
                            "await().at" + "Most(Duration.ofSeconds(30)).until(it);\n",
                            "RoomTest.java:1")
                    .tidiedTo("await().until(it);\n"),
            mess("tests are patient", TEST, "\nlatch.await(30, TimeUnit.SE" + "CONDS);\n", "RoomTest.java:2")
                    .tidiedTo("latch.await(Patience.SECONDS, TimeUnit.SECONDS);\n"),
            mess("nobody sleeps", MAIN, "TimeUnit.SECONDS.sl" + "eep(1);\n", "Room.java:1"),
            mess(
                            "nobody works in the common pool",
                            TEST,
                            "CompletableFuture.supplyAs" + "ync(() -> 1);\n",
                            "RoomTest.java:1")
                    .tidiedTo("OwnThread.supply(() -> 1);\n"),
            mess(
                            "nobody goes on in the common pool",
                            MAIN,
                            "class Room {\n  void a(Stage b) {\n    b\n      .thenAcceptAs" + "ync(c -> {});\n  }\n}\n",
                            "Room.java:4")
                    .tidiedTo("class Room {\n  void a(Stage b) {\n    b.thenAcceptAsync(c -> {}, own);\n  }\n}\n"),
            mess(
                    "nobody goes on in the common pool",
                    TEST,
                    "class RoomTest {\n  void a(Stage b) {\n    b.thenCombineAs" + "ync(c, (d, e) -> d);\n  }\n}\n",
                    "RoomTest.java:3"),
            mess("no ornaments", MAIN, "    // ======== rooms ========\n", "Room.java:1"),
            mess("no ornaments", MAIN, " * @au" + "thor anna\n", "Room.java:1"),
            mess(
                    "no mocks and no generated code",
                    TEST,
                    "import static org.mo" + "ckito.Mocks.mock;\n",
                    "RoomTest.java:1"),
            mess("no path of one machine", MAIN, "Path.of(\"/tmp" + "/data\")\n", "Room.java:1"),
            mess("no path of one machine", MAIN, "\"/home" + "\"\n", "Room.java:1")
                    .movedTo(TEST),
            mess("no tabs", MAIN, "\tint i;\n", "Room.java:1").tidiedTo("    int i;\n"),
            mess("no blanks at the end of a line", "pom.xml", "<project/> \n", "pom.xml:1")
                    .tidiedTo("<project/>\n"),
            mess("lines end as on Unix, the last one too", "bin/herberge", "exec java\r\n", "bin/herberge")
                    .tidiedTo("exec java\n"),
            mess("lines end as on Unix, the last one too", "pom.xml", "<project/>", "pom.xml")
                    .tidiedTo("<project/>\n"),
            mess(
                            "methods have at most 30 lines",
                            MAIN,
                            "class A { int b() { return c(" + "\n".repeat(30) + "x -> x); } }",
                            "b has 31")
                    .tidiedTo("class A { int b() { return c(" + "\n".repeat(30) + "x); } }"),
            mess("methods have at most 30 lines", MAIN, method(29), "open has 31 lines")
                    .tidiedTo(method(28)),
            mess("public types say what they promise", MAIN, "public record Room() {}", "Room.java")
                    .tidiedTo("/** A room. */\npublic record Room() {}"),
            mess("comments are plain technical English", MAIN, "\n/** Whoever books. */\n", "Room.java:2")
                    .tidiedTo("\n/** The guest of a booking. */ String a = \"// nobody\";\n"),
            mess("comments are plain technical English", TEST, "// A room. Of\n", "RoomTest.java:1 has \". Of\"")
                    .tidiedTo("// A room. One of\n"),
            mess(
                            "comments are plain technical English",
                            MAIN,
                            "/**\n * The guest and\n * his room.\n */\n",
                            "has \"his\"")
                    .tidiedTo("/** The guest and this room. */\nchar c = 'h';\n"),
            mess("fields of faults are no JSON Pointers", MAIN, "f.check(Field.of(\n\"/name\"));\n", "Room.java:2")
                    .tidiedTo("f.check(Field.of(\"name\")); // Field.of(\"/name\")\n"),
            mess("fields of faults are no JSON Pointers", MAIN, "f.check(at.part(\"/name\"));\n", "Room.java:1")
                    .movedTo(TEST),
            mess("the core has no sentences for users", MAIN, "\nreturn \"Send the invoice\";\n", "Room.java:2")
                    .movedTo("application/src/main/java/herberge/application/room/RoomTexts.java"),
            mess("the core has no sentences for users", MAIN, "/* \" */ a = \"party of \" + 1;\n", "party of")
                    .tidiedTo("throw new StateException(\n\"a party of \" + 1);\nb = \"late-check-in\";\n"),
            mess("the core has no sentences for users", ROOM_VIEW, "a = \"looked at\" + 1;\n", "RoomView.java:1")
                    .tidiedTo("LOG.info(\"looked at {}\", requireNonNull(room, \"a room exists\"));\n"),
            mess("tests are named by claims", TEST, test("shouldOpen", "assertThat(1);"), "shouldOpen")
                    .tidiedTo(test("shoulders", "assertThat(1);")),
            mess("tests assert something", TEST, test("opens", "run();"), "RoomTest.java")
                    .tidiedTo(test("opens", "assertThat(1);")),
            mess("every reason has a code of its own", MAIN, REASON, "RoomConflict$Flooded")
                    .tidiedTo(REASON.replace("CODE", "\"room-flooded\"")),
            mess("every problem code is explained", MAIN, REASON.replace("CODE", "\"room-flooded\""), "room-flooded"),
            mess("every explained problem code exists", "docs/problems.md", "## `room-flooded`\n", "room-flooded"),
            mess("the terminal names every field", FieldNameChecks.API, state("id", "notes"), "field.notes")
                    .tidiedTo(state("id")),
            mess("the terminal names every field", FieldNameChecks.API, state("room", "color"), "field.color")
                    .tidiedTo(state("room").replace("RoomState", "RoomInput")));

    private PlantedMesses() {}

    private static PlantedMess mess(String check, String path, String text, String complaint) {
        return PlantedMess.of(check, path, text, complaint);
    }

    private static String packageInfo() {
        return "domain/src/main/java/herberge/domain/room/package-info.java";
    }

    private static String method(int statements) {
        return "class Room { void open() {\n" + "run();\n".repeat(statements) + "} }\n";
    }

    /** An API with one entity, whose first field is its own and whose others are those of its input. */
    private static String state(String own, String... input) {
        return """
                {"components": {"schemas": {
                  "RoomState": {"allOf": [{"$ref": "#/components/schemas/Fields"}, {"properties": {"OWN": {}}}]},
                  "Fields": {"properties": {INPUT}}}}}
                """.replace("OWN", own).replace("INPUT", input.length == 0 ? "" : "\"" + input[0] + "\": {}");
    }

    private static String test(String name, String body) {
        return "class RoomTest { @Test void " + name + "() { " + body + " } }\n";
    }
}
