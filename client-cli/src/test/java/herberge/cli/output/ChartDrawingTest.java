package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.api.Json;
import herberge.cli.api.TapeChart;
import herberge.cli.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChartDrawingTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 21);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 23);

    private static final TapeChart CHART = TapeChart.of(Json.parse("""
            {"rooms":[
              {"roomId":1,"name":"1 - Apartment (BG)","location":"Fall","capacity":2,"stays":[
                {"bookingId":7,"checkIn":"2026-12-18","checkOut":"2026-12-24","status":"checked-in",
                 "guestName":"Jürgen Größmann"},
                {"bookingId":8,"checkIn":"2026-12-24","checkOut":"2027-01-05","status":"confirmed",
                 "guestName":"Erika Meyer"}],"blocks":[]},
              {"roomId":2,"name":"2 - Einzelzimmer","location":"Fall","capacity":1,"stays":[
                {"bookingId":9,"checkIn":"2026-12-22","checkOut":"2026-12-23","status":"checked-out",
                 "guestName":"Erika Meyer"},
                {"bookingId":10,"checkIn":"2026-12-23","checkOut":"2026-12-25","status":"reserved",
                 "guestName":"Tanaka 田中"}],
               "blocks":[{"id":4,"from":"2026-12-27","to":"2026-12-30","reason":"Painting"}]},
              {"roomId":11,"name":"11 - Ferienwohnung","location":"Lenggries","capacity":5,"stays":[],"blocks":[]}]}
            """));

    @Test
    void drawsOneColumnPerNight() {
        assertThat(draw(FROM, FROM.plusDays(14), Style.PLAIN))
                .containsExactly(
                        "                      Dec        Jan",
                        "                      22222222233   ",
                        "                      12345678901123",
                        "Room             beds MTWTFSSMTWTFSS",
                        "                        ^ today",
                        "Fall",
                        "1 - Apartment (BG)  2 <G@=Meyer=====",
                        "2 - Einzelzimmer    1 .-??..#Pa.....",
                        "Lenggries",
                        "11 - Ferienwohnung  5 ..............",
                        "",
                        "? reserved  = confirmed  @ in house  - left  # blocked  . free  < began before");
    }

    @Test
    void namesDeparturesThatAreLaterThanTheNextArrival() {
        TapeChart chart = TapeChart.of(Json.parse("""
                {"rooms":[{"roomId":1,"name":"1","location":"Fall","capacity":2,"blocks":[],"stays":[],"warnings":[
                  {"code":"late-departure","roomId":1,"date":"2026-12-24","leavingId":7,"expectedDeparture":"15:00",
                   "arrivingId":8,"expectedArrival":"13:30"}]}]}
                """));

        assertThat(new ChartDrawing(chart, FROM, FROM.plusDays(14), TODAY, Style.PLAIN, new Texts(Locale.ENGLISH))
                        .lines())
                .contains(
                        "Note: on Thu 2026-12-24 booking 7 leaves room 1 at 15:00, and booking 8 arrives there at 13:30.");
    }

    @Test
    void drawsThroughTonightWhoHasNotLeft() {
        TapeChart chart = TapeChart.of(Json.parse("""
                {"rooms":[
                  {"roomId":1,"name":"1","location":"Fall","capacity":2,"blocks":[],"stays":[
                    {"bookingId":7,"checkIn":"2026-12-18","checkOut":"2026-12-22","occupiedUntil":"2026-12-24",
                     "status":"checked-in","guestName":"Jo Ito"}]},
                  {"roomId":2,"name":"2","location":"Fall","capacity":2,"blocks":[],"stays":[
                    {"bookingId":8,"checkIn":"2026-11-01","checkOut":"2026-11-05","occupiedUntil":"2026-12-24",
                     "status":"checked-in","guestName":"Jo Ito"},
                    {"bookingId":9,"checkIn":"2026-12-22","checkOut":"2026-12-26","occupiedUntil":null,
                     "status":"confirmed","guestName":"Erika Meyer"}]},
                  {"roomId":3,"name":"3","location":"Fall","capacity":2,"blocks":[],"stays":[
                    {"checkIn":"2026-12-20","checkOut":"2026-12-21","occupiedUntil":"2026-12-24"}]}]}
                """));

        assertThat(new ChartDrawing(chart, FROM, FROM.plusDays(7), TODAY, Style.PLAIN, Texts.ENGLISH).lines())
                .contains(
                        "1                 2 @!I....",
                        "2                 2 .=!=M..",
                        "3                 2 !!!....",
                        "! should have left and has not been checked out");
        assertThat(draw(FROM, FROM.plusDays(7), Style.PLAIN)).noneMatch(line -> line.contains("should have left"));
    }

    @Test
    void neverLeavesEightyColumns() {
        assertThat(draw(FROM, FROM.plusDays(400), Style.PLAIN))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80))
                .filteredOn(line -> line.startsWith("Room"))
                .hasSize(7);
    }

    @Test
    void saysTheSameWithColour() {
        List<String> bare = draw(FROM, FROM.plusDays(70), Style.COLOURED).stream()
                .map(line -> line.replaceAll("\u001B\\[[0-9;]*m", ""))
                .toList();

        assertThat(bare).isEqualTo(draw(FROM, FROM.plusDays(70), Style.PLAIN));
        assertThat(draw(FROM, FROM.plusDays(14), Style.COLOURED)).anyMatch(line -> line.contains("\u001B[97;44m"));
    }

    @Test
    void marksTodayOnlyWhereItIs() {
        assertThat(draw(TODAY.minusDays(59), TODAY.plusDays(1), Style.PLAIN))
                .contains(" ".repeat(73) + "today ^")
                .contains("1 - Apartment (…  2 " + ".".repeat(54) + "@Größm");
        assertThat(draw(FROM.plusDays(10), FROM.plusDays(20), Style.PLAIN)).noneMatch(line -> line.contains("today"));
    }

    @Test
    void showsThatARoomIsTakenByAStayNobodyMaySee() {
        TapeChart hidden = TapeChart.of(Json.parse("""
                {"rooms":[{"roomId":1,"name":"1","location":"Fall","capacity":2,"blocks":[],"stays":[
                {"bookingId":null,"guestName":null,"checkIn":"2026-12-22","checkOut":"2026-12-24","status":null}]}]}"""));

        assertThat(new ChartDrawing(hidden, FROM, FROM.plusDays(4), TODAY, Style.PLAIN, Texts.ENGLISH).lines())
                .contains("1                 2 .xx.", "x taken by a stay that is not yours to see");
    }

    private static List<String> draw(LocalDate from, LocalDate to, Style style) {
        return new ChartDrawing(CHART, from, to, TODAY, style, Texts.ENGLISH).lines();
    }
}
