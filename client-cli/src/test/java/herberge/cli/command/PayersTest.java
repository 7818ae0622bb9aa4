package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import org.junit.jupiter.api.Test;

class PayersTest extends TerminalTest {

    private static final String CITY = """
            {"id":5,"version":3,"name":"Stadt Borkum","company":null,"street":"Neue Straße 1","postalCode":"26757",\
            "city":"Borkum","country":"DE","contactPerson":"Eva Albers","email":null,"leitwegId":"04011000-12345-03",\
            "notes":null}""";
    private static final String FIRM = """
            {"id":6,"version":1,"name":"Alpenbau AG","company":null,"street":null,"postalCode":null,"city":"Luzern",\
            "country":"CH","contactPerson":null,"email":null,"leitwegId":null,"notes":null}""";

    @Test
    void listsAndFindsPayers() {
        server.on("GET /payers?limit=500", 200, page(FIRM, CITY)).on("GET /payers?q=borkum&limit=500", 200, page(CITY));

        assertThat(run("payers").out()).isEqualTo("""
                ID  Name          Company  City    Country  Contact     Leitweg-ID
                 6  Alpenbau AG            Luzern  CH
                 5  Stadt Borkum           Borkum  DE       Eva Albers  04011000-12345-03
                """);
        assertThat(run("payers", "--search", "borkum", "-o", "csv").out()).isEqualTo("""
                id,name,company,street,postalCode,city,country,contactPerson,email,leitwegId,notes\r
                5,Stadt Borkum,,Neue Straße 1,26757,Borkum,DE,Eva Albers,,04011000-12345-03,\r
                """);
    }

    @Test
    void showsAPayer() {
        server.on("GET /payers/5", 200, CITY);

        assertThat(run("payers", "show", "5").out())
                .startsWith("Stadt Borkum (id 5)\n")
                .contains("26757 Borkum", "Eva Albers", "04011000-12345-03");
    }

    @Test
    void addsAPayer() {
        server.on("POST /payers", 201, CITY).on("POST /payers?dryRun=true", 200, FIRM.replace("6", "null"));

        assertThat(run("payers", "add", "Stadt Borkum", "--city", "Borkum", "--leitweg-id", "04011000-12345-03")
                        .out())
                .isEqualTo("Added: Stadt Borkum (id 5).\n");
        assertThat(run("payers", "add", "Alpenbau AG", "--country", "Schweiz", "--dry-run")
                        .out())
                .isEqualTo("Dry run, nothing is written. Would be added: Alpenbau AG.\n");
        assertThat(server.requests("POST").get(0).body())
                .isEqualTo("{\"name\":\"Stadt Borkum\",\"city\":\"Borkum\",\"leitwegId\":\"04011000-12345-03\"}");
    }

    @Test
    void changesAndRemovesAPayerByItsNameOrId() {
        server.on("GET /payers?q=stadt%20borkum&limit=11", 200, page(CITY))
                .on("GET /payers/5", 200, CITY)
                .on("PATCH /payers/5", 200, CITY)
                .on("DELETE /payers/5", 204, "");

        assertThat(run("payers", "edit", "stadt borkum", "--contact", "", "--notes", "neu")
                        .out())
                .isEqualTo("Changed: Stadt Borkum (id 5).\n");
        assertThat(server.requests("PATCH").get(0).body()).isEqualTo("{\"contactPerson\":null,\"notes\":\"neu\"}");
        assertThat(server.requests("PATCH").get(0).header("If-Match")).isEqualTo("\"3\"");
        assertThat(run("payers", "remove", "5").out()).isEqualTo("Removed: Stadt Borkum.\n");
        assertThat(server.requests("DELETE").get(0).header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void saysWhatIsMissing() {
        server.on("GET /payers?q=a&limit=11", 200, page(CITY, FIRM)).on("GET /payers?q=x&limit=11", 200, page());

        assertThat(run("payers", "edit", "5").err()).startsWith("herberge: Say what is to change");
        assertThat(run("payers", "show", "x").err()).startsWith("herberge: No payer matches \"x\".");
        assertThat(run("payers", "show", "a").err())
                .startsWith("herberge: \"a\" could be several payers; name one by its id:")
                .contains("5  Stadt Borkum  (Borkum)", "6  Alpenbau AG  (Luzern)");
        assertThat(run("payers", "show", "").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aBookingIsGivenToAPayer() {
        String booking = booking(17, 4, "confirmed").replaceFirst("\\{", "{\"payerId\":5,");
        server.on("GET /info", 200, INFO)
                .on("GET /payers/5", 200, CITY)
                .on("GET /bookings/17", 200, booking)
                .on("PATCH /bookings/17", 200, booking);

        assertThat(run("show", "17").out()).contains("Stadt Borkum (id 5)");
        run("edit", "17", "--payer", "5");
        run("edit", "17", "--payer", "");
        assertThat(server.requests("PATCH").get(0).body()).isEqualTo("{\"payerId\":5}");
        assertThat(server.requests("PATCH").get(1).body()).isEqualTo("{\"payerId\":null}");
    }
}
