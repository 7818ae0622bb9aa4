package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import org.junit.jupiter.api.Test;

class CatalogTest extends TerminalTest {

    private static final String DOG = """
            {"id":5,"version":3,"name":"Dog","description":null,"kind":"per-stay","priceCents":1500,"percent":null,\
            "vat":"service","active":true}""";
    private static final String LINEN = """
            {"id":6,"version":1,"name":"Linen","description":"2 sets","kind":"percent-of-overnight","priceCents":null,\
            "percent":12.5,"vat":"service","active":false}""";
    private static final String AUTUMN = """
            {"id":7,"version":2,"name":"Autumn","kind":"percent","percent":10,"amountCents":null,"base":"overnight",\
            "active":true}""";
    private static final String VOUCHER = """
            {"id":8,"version":2,"name":"Voucher","kind":"fixed","percent":null,"amountCents":2000,"base":"total",\
            "active":true}""";

    private static final String QUOTE = "{\"price\":{\"lines\":[],\"totalCents\":0,\"vat\":[]},\"explanation\":[]}";

    private void furnish() {
        server.on("GET /services?limit=500", 200, page(DOG, LINEN))
                .on("GET /discounts?limit=500", 200, page(AUTUMN, VOUCHER));
    }

    @Test
    void listsServicesAndDiscounts() {
        furnish();

        assertThat(run("services").out()).isEqualTo("""
                ID  Name   Kind                  Price  VAT
                 5  Dog    per-stay              15.00  service
                 6  Linen  percent-of-overnight  12.5%  service  inactive
                """);
        assertThat(run("discounts").out()).isEqualTo("""
                ID  Name       Off  Of
                 7  Autumn     10%  overnight
                 8  Voucher  20.00
                """);
        assertThat(run("services", "-o", "csv").out()).isEqualTo("""
                id,name,description,kind,priceCents,percent,vat,active\r
                5,Dog,,per-stay,1500,,service,true\r
                6,Linen,2 sets,percent-of-overnight,,12.5,service,false\r
                """);
        assertThat(run("discounts", "-o", "csv").out()).isEqualTo("""
                id,name,kind,amountCents,percent,base,active\r
                7,Autumn,percent,,10,overnight,true\r
                8,Voucher,fixed,2000,,total,true\r
                """);
    }

    @Test
    void addsAnEntry() {
        server.on("POST /services", 201, DOG).on("POST /discounts?dryRun=true", 200, AUTUMN.replace("7", "null"));

        assertThat(run("services", "add", "Dog per-stay 15 service", "--description", "up to 40 cm")
                        .out())
                .isEqualTo("Added: Dog, 15.00 (id 5).\n");
        assertThat(run("discounts", "add", "Autumn 10% overnight", "--dry-run").out())
                .isEqualTo("Dry run, nothing is written. Would be added: Autumn, 10%.\n");
        assertThat(server.requests("POST").get(0).body())
                .isEqualTo("{\"name\":\"Dog\",\"kind\":\"per-stay\",\"priceCents\":1500,\"vat\":\"service\","
                        + "\"percent\":null,\"description\":\"up to 40 cm\"}");
        assertThat(server.requests("POST").get(1).body())
                .isEqualTo("{\"name\":\"Autumn\",\"kind\":\"percent\",\"percent\":10,\"base\":\"overnight\","
                        + "\"amountCents\":null}");
    }

    @Test
    void changesAndRemovesAnEntryByItsNameOrId() {
        furnish();
        server.on("PATCH /services/5", 200, DOG.replace("true", "false")).on("DELETE /discounts/7", 204, "");

        assertThat(run("services", "set", "dog", "--active", "no").out())
                .isEqualTo("Changed: Dog, 15.00 (id 5), inactive.\n");
        assertThat(server.requests("PATCH").get(0).body()).isEqualTo("{\"active\":false}");
        assertThat(server.requests("PATCH").get(0).header("If-Match")).isEqualTo("\"3\"");
        assertThat(run("discounts", "remove", "7").out()).isEqualTo("Removed: Autumn.\n");
        assertThat(server.requests("DELETE").get(0).header("If-Match")).isEqualTo("\"2\"");
    }

    @Test
    void saysWhatIsMissing() {
        furnish();

        assertThat(run("services", "set", "Dog").err())
                .startsWith("herberge: Say what is to change: the new values, or --active.");
        assertThat(run("services", "set", "Cat", "--active", "no").err())
                .startsWith("herberge: \"Cat\" is not among the services. See: herberge services");
        assertThat(run("discounts", "set", "u", "--active", "no").err())
                .startsWith(
                        "herberge: \"u\" could be several discounts; name one by its id:\n  7  Autumn\n  8  Voucher");
    }

    @Test
    void quotesEntriesOfTheCatalogues() {
        furnish();
        server.on("POST /quotes", 200, QUOTE);

        run("quote", "3", "2026-10-05", "+1", "--extra", "Dog", "--extra", "linen x2", "--reduction", "autumn");

        assertThat(server.requests("POST").get(0).body())
                .contains(
                        "\"extras\":[{\"serviceId\":5},{\"serviceId\":6,\"quantity\":2}]",
                        "\"reductions\":[{\"discountId\":7}]");
    }
}
