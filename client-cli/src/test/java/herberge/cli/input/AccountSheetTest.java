package herberge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.cli.input.AccountSheet.Row;
import herberge.cli.output.Column;
import herberge.cli.output.Csv;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountSheetTest {

    private static final Row MIA = new Row(2, "mia", "Größmann, Mia", "mia@house.example", "admin", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username,full name,e-mail,role\nmia,\"Größmann, Mia\",mia@house.example,admin\n",
                "USERNAME;Full_Name;Email;Role;Password\r\nmia;Größmann, Mia;mia@house.example;admin;\r\n",
                "Benutzername;Name;E-Mail;Rolle;Passwort\r\n mia ;\"Größmann, Mia\"; mia@house.example;Administratorin",
                "Rolle;E-Mail-Adresse;Vollständiger Name;Anmeldename\nADMIN;mia@house.example;Größmann, Mia;mia\n;;;\n\n"
            })
    void readsWhatSpreadsheetsWrite(String text) {
        assertThat(AccountSheet.read(text.getBytes(StandardCharsets.UTF_8))).containsExactly(MIA);
        assertThat(AccountSheet.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(MIA);
        assertThat(AccountSheet.read(text.getBytes(Charset.forName("windows-1252"))))
                .containsExactly(MIA);
    }

    @Test
    void readsBackWhatTheTerminalWritesForSpreadsheets() {
        List<Column<Row>> columns = List.of(
                Column.text("username", Row::username),
                Column.text("full name", Row::fullName),
                Column.text("e-mail", Row::email),
                Column.text("role", Row::role));
        Row formula = new Row(3, "tom", "=Tom; \"T\", Maier", "+tom@house.example", "user", "");

        for (Csv csv : List.of(Csv.RFC_4180, Csv.forExcel(Map.of("LANG", "de_DE")), Csv.forExcel(Map.of()))) {
            String sheet = csv.write(List.of(MIA, formula), columns);

            assertThat(AccountSheet.read(sheet.getBytes(StandardCharsets.UTF_8)))
                    .containsExactly(MIA, formula);
        }
    }

    @Test
    void readsBackTheListOfUsers() {
        String sheet = """
                id;username;fullName;email;role;active;lastLogin;version
                4;mia;Größmann, Mia;mia@house.example;admin;true;2026-12-01T10:00:00Z;3
                5;tom;Tom;;user;false;;1
                """;

        assertThat(read(sheet)).containsExactly(MIA);
    }

    @Test
    void leavesTheApostropheOfAPassword() {
        assertThat(read("username,name,email,role,password\nmia,M,,user,'=geheim\n"))
                .extracting(Row::password)
                .containsExactly("'=geheim");
    }

    @Test
    void knowsTheLineAfterAFieldOfSeveralLines() {
        assertThat(read("username,name,email,role\nmia,\"M\nG\",,user\ntom,T,,user\n"))
                .extracting(Row::line)
                .containsExactly(2L, 4L);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        assertThatThrownBy(() -> read("""
                        username,name,email,role
                        mia,M,,chief
                        ,T,,user
                        mia,M,,
                        tom,T,,user,more
                        """)).isInstanceOf(UsageException.class).hasMessage("""
                        The file is not accepted, and no account is made:
                          line 2 (mia): the role "chief" is neither admin nor user
                          line 3: the user name is missing
                          line 4 (mia): line 2 has the same user name
                          line 4 (mia): the role is missing
                          line 5 (tom): there are more fields than headings""");
    }

    @Test
    void tellsWhichHeadingsAreWrong() {
        assertThatThrownBy(() -> read("username,user,shoe size,role\nmia,mia,38,user\n"))
                .hasMessage("""
                        The file is not accepted, and no account is made:
                          there are two columns for the user name
                          the column "shoe size" is none of user name, full name, e-mail, role and password
                          there is no column "full name"
                          there is no column "e-mail\"""");
    }

    @Test
    void refusesWhatIsNoSheet() {
        assertThatThrownBy(() -> read("")).hasMessage("The file is empty.");
        assertThatThrownBy(() -> read("username,name,email,role\n")).hasMessageEndingWith("nobody below the headings");
        assertThatThrownBy(() -> read("username,name,email,role\n\"mia,M,,user\n"))
                .hasMessageStartingWith("The file is no CSV: ");
        assertThatThrownBy(() -> AccountSheet.read("username".getBytes(StandardCharsets.UTF_16)))
                .hasMessage("The file is UTF-16: save it as \"CSV UTF-8\".");
        assertThatThrownBy(() -> AccountSheet.read(new byte[] {'a', (byte) 0x81}))
                .hasMessage("The file is no text: save it as \"CSV UTF-8\".");
    }

    @Test
    void keepsPasswordsOutOfMessages() {
        assertThat(read("username,name,email,role,password\nmia,M,,user,secret secret\n")
                        .toString())
                .isEqualTo("[line 2 (mia)]");
    }

    private static List<Row> read(String text) {
        return AccountSheet.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
