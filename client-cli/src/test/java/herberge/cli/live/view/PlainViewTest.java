package herberge.cli.live.view;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.live.model.LiveModel;
import herberge.cli.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainViewTest {

    private final PlainView english = new PlainView(new Texts(Locale.ENGLISH));
    private final PlainView german = new PlainView(new Texts(Locale.GERMAN));
    private final LiveModel model = HouseFixture.model().detail(HouseFixture.detail());

    @Test
    void saysSignsAsWordsAndColumnsAsCommas() {
        assertThat(english.say("✔ moved")).isEqualTo("Done: moved");
        assertThat(german.say("✱ umgezogen")).isEqualTo("Wartet auf die Verbindung: umgezogen");
        assertThat(english.say("  notes    –    late   ")).isEqualTo("notes, nothing, late");
        assertThat(english.say("notes: – → late")).isEqualTo("notes: nothing to late");
        assertThat(german.say("Di 1. – Mi 2.  ✎ Ben ändert")).isEqualTo("Di 1. bis Mi 2., Ben ändert");
        assertThat(english.say("lost  anna  ✱ 1 waiting")).isEqualTo("lost, anna, 1 waiting");
        assertThat(english.say("a\u001B[2J\u202Eb\nc")).doesNotContain("\u001B", "\u202E", "\n");
    }

    @Test
    void saysTheNightOfEveryRoomThatTheFilterLists() {
        List<String> lines = german.night(model);

        assertThat(lines.get(0)).isEqualTo("Fr 27.11.:");
        assertThat(lines)
                .contains(
                        "2026-17, Jürgen Größmann, 1 - Apartment (BG), Mo 23.11. bis So 29.11., 6 Nächte, eingecheckt, Offen: -50,00",
                        "2026-21, Overdue, 2 - Einzelzimmer, Do 26.11. bis Fr 27.11., 1 Nacht, eingecheckt, sollte abgereist sein")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Ein Aufenthalt, den Sie nicht sehen dürfen, 12")
                        .endsWith(" - böse, Fr 27.11. bis So 29.11., 2 Nächte"))
                .hasSize(7);
    }

    @Test
    void saysTheDetailsOfTheStayLineByLine() {
        assertThat(english.details(model))
                .startsWith("2026-22, Erika Meyer", "3 - Doppelzimmer Süd")
                .contains(
                        "Persons: 2", "“kommt spät”", "“2 Hunde”", "Fri 27 Nov, Check the payment", "v3 ben changed it")
                .contains(
                        "Price: 210.00", "Paid: 100.00, open: 110.00", "Invoices", "2026-0043, 210.00, due Fri 11 Dec")
                .contains("2026-0042, 100.00, cancelled")
                .contains("departure: 2026-11-29 to 2026-11-30")
                .doesNotContain("");
    }
}
