package herberge.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strings, comments and identifiers stay as they are, and a second conversion changes nothing. */
class UntouchedTextTest {

    private static final List<String> BAIT = List.of(
            "IFNULL(",
            "?",
            "?1",
            ":x",
            "PRAGMA a;",
            "''",
            "datetime('now')".replace("'", "''"),
            "`",
            "[",
            "]",
            "LIKE",
            "AUTOINCREMENT",
            "--",
            "Größe",
            "\u2603",
            "\n",
            " ",
            ";",
            "x",
            "LIMIT 1, 2",
            "GLOB",
            "€",
            "\uD83D\uDECF");

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE IF NOT EXISTS rooms (id INTEGER PRIMARY KEY AUTOINCREMENT, preis REAL NOT NULL DEFAULT 0.0,"
                    + " aktiv BOOLEAN DEFAULT 1, am DATETIME DEFAULT CURRENT_TIMESTAMP, um TEXT DEFAULT (datetime('now')))",
            "INSERT OR IGNORE INTO [rooms] (`id`) VALUES (?, ?)",
            "INSERT OR REPLACE INTO rooms VALUES (x'00', :a)",
            "SELECT IFNULL(group_concat(a), date(b, '+1 day')) FROM c WHERE a IS ? AND d LIKE '%' LIMIT 2, 3",
            "SELECT julianday(a) - julianday('now') FROM b WHERE c GLOB 'x' AND aktiv = 1",
            "PRAGMA foreign_keys = ON",
            "BEGIN IMMEDIATE",
            "UPDATE rooms SET am = datetime('now'), um = CURRENT_TIMESTAMP WHERE a = \"b\"",
            "-- a comment\nCOMMIT",
            "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; END");

    @Test
    void keepsStringsCommentsAndNames() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String string = "'" + bait(random) + "'";
            String name = "\"" + bait(random).replace("\"", "") + "\"";
            String comment = "/* " + bait(random).replace("*/", "") + " */";
            String line = "-- " + bait(random).replace("\n", " ");
            String script = "select " + string + ", " + name + " " + comment + " from a " + line + "\nwhere b;";

            assertThat(Converted.of(script)).as("seed %s", seed).isEqualTo(new Converted(script, List.of()));
        }
    }

    @Test
    void changesNothingTheSecondTime() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<String> statements = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                statements.add(STATEMENTS.get(random.nextInt(STATEMENTS.size())));
            }
            String script =
                    statements.stream().collect(Collectors.joining(random.nextBoolean() ? ";\n" : "; ", "", ";"));
            String once = Converted.of(script).sql();

            assertThat(Converted.of(once).sql())
                    .as("seed %s of %s", seed, script)
                    .isEqualTo(once);
        }
    }

    @Test
    void splitsAnyTextIntoTokensThatAreTheText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String text = bait(random);
            StringBuilder read = new StringBuilder();
            try {
                SqlTokenizer tokenizer = new SqlTokenizer(new StringReader(text));
                for (SqlToken token = tokenizer.next(); token != null; token = tokenizer.next()) {
                    read.append(token.text());
                }
                assertThat(read.toString()).as("seed %s", seed).isEqualTo(text);
            } catch (SqlSyntaxException incomplete) {
                assertThat(text).as("seed %s", seed).containsAnyOf("'", "[", "`");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "'a''b # string",
                "\"a # quoted name",
                "[a # quoted name",
                "`a # quoted name",
                "/* a # comment",
                "x'0 # string"
            })
    void namesTheLineOfTextThatDoesNotEnd(String text, String what) {
        assertThatThrownBy(() -> SqlConverter.check(new StringReader("select 1;\n\nselect " + text + "\n;")))
                .isInstanceOf(SqlSyntaxException.class)
                .hasMessage("line 3: the " + what + " that begins here does not end");
    }

    private static String bait(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(BAIT.get(random.nextInt(BAIT.size())));
        }
        return text.toString();
    }
}
