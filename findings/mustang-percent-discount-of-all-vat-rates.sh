#!/usr/bin/env bash
# mustang 2.25.0: a discount in percent for one VAT rate is computed from the lines of all rates.
#
# Guess:  an allowance of 10 % for the rate 7 % is a tenth of the lines at 7 %, at the latest when their sum is given as its
#         basis amount.
# Seen:   it is a tenth of all lines, breakfast at 19 % and tourist tax at 0 % too, and all of it lowers the basis of 7 %. A
#         basis amount that is given is written into the invoice beside the wrong amount: 10 % of 200.00 is 22.50. mustang reads
#         it back without a complaint, as it counts the same way. The same allowance given as an amount, 20.00, is right.
# Harm:   10 % off the room takes 22.50 off a bill with 200.00 for the room: the house loses a tenth of the breakfast and of the
#         tourist tax, which it owes to the town in full, and pays VAT on the wrong sums. The bill is sent as an e-invoice, so
#         it needs a correction. With one VAT rate on the bill all is right, so a test may well not see it.
# Way:    compute the discount yourself, one allowance with an amount for each VAT rate, or one for each line.
#
# Needs: a JDK from 17 on, Maven. Exits with 1 if what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for artifact in org.mustangproject:library:2.25.0 org.dom4j:dom4j:2.2.0 com.fasterxml.jackson.core:jackson-annotations:2.22 \
  net.sf.saxon:Saxon-HE:12.10 org.xmlresolver:xmlresolver:5.3.3 org.slf4j:slf4j-api:2.0.18; do
  mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory=lib >&2
done

cat >Discount.java <<'JAVA'
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mustangproject.Allowance;
import org.mustangproject.Invoice;
import org.mustangproject.Item;
import org.mustangproject.Product;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.TransactionCalculator;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;

class Discount {
    public static void main(String[] arguments) throws Exception {
        show("20.00 at 7 %", new Allowance(new BigDecimal("20")));
        Allowance percent = new Allowance();
        percent.setPercent(BigDecimal.TEN);
        show("10 % at 7 %", percent);
        Allowance percentOfBasis = new Allowance();
        percentOfBasis.setPercent(BigDecimal.TEN);
        percentOfBasis.setBasisAmount(new BigDecimal("200"));
        show("10 % of 200.00 at 7 %", percentOfBasis);
    }

    private static void show(String what, Allowance discount) throws Exception {
        discount.setTaxRateApplicablePercent(new BigDecimal("7"));
        discount.setReason("Discount on the room");
        Date day = new Date(1_798_023_600_000L);
        Invoice invoice = new Invoice().setNumber("2026-1").setIssueDate(day).setDueDate(day).setDeliveryDate(day)
                .setSender(new TradeParty("House", "Street 1", "12345", "Town", "DE").addVATID("DE123456789"))
                .setRecipient(new TradeParty("Guest", "Street 2", "12345", "Town", "DE"))
                .addItem(item("Room", "100", "7")).addItem(item("Breakfast", "10", "19")).addItem(item("Tourist tax", "2.50", "0"))
                .addAllowance(discount);
        ZUGFeRD2PullProvider writer = new ZUGFeRD2PullProvider();
        writer.setProfile(Profiles.getByName("EN16931"));
        writer.generateXML(invoice);
        String xml = new String(writer.getXML(), StandardCharsets.UTF_8);

        System.out.println(what);
        String settlement = xml.substring(xml.indexOf("<ram:ApplicableHeaderTradeSettlement>"));
        Matcher allowance = Pattern.compile("(?s)<ram:(SpecifiedTradeAllowanceCharge)>.*</ram:\\1>").matcher(settlement);
        if (allowance.find()) {
            System.out.println("  allowance:" + values(allowance.group(), "CalculationPercent|BasisAmount|ActualAmount"));
            settlement = allowance.replaceAll("");
        }
        Matcher tax = Pattern.compile("(?s)<ram:ApplicableTradeTax>.*?</ram:ApplicableTradeTax>").matcher(settlement);
        while (tax.find()) {
            System.out.println("  VAT:" + values(tax.group(), "BasisAmount|RateApplicablePercent|CalculatedAmount"));
        }
        System.out.println("  total:" + values(settlement, "AllowanceTotalAmount|GrandTotalAmount"));
        ZUGFeRDInvoiceImporter reader = new ZUGFeRDInvoiceImporter();
        reader.fromXML(xml);
        System.out.println("  read back: " + new TransactionCalculator(reader.extractInvoice()).getGrandTotal());
    }

    private static Item item(String name, String price, String rate) {
        return new Item(new Product(name, "", "DAY", new BigDecimal(rate)), new BigDecimal(price), new BigDecimal("2"));
    }

    private static String values(String xml, String elements) {
        StringBuilder values = new StringBuilder();
        Matcher element = Pattern.compile("<ram:(" + elements + ")>([^<]*)<").matcher(xml);
        while (element.find()) {
            values.append(' ').append(element.group(1)).append(' ').append(element.group(2));
        }
        return values.toString();
    }
}
JAVA
java -cp 'lib/*' Discount.java 2>log | tee seen || { cat log >&2; exit 1; }

cat >expected <<'TEXT'
20.00 at 7 %
  allowance: ActualAmount 20.00
  VAT: CalculatedAmount 12.60 BasisAmount 180.00 RateApplicablePercent 7.00
  VAT: CalculatedAmount 3.80 BasisAmount 20.00 RateApplicablePercent 19.00
  VAT: CalculatedAmount 0.00 BasisAmount 5.00 RateApplicablePercent 0.00
  total: AllowanceTotalAmount 20.00 GrandTotalAmount 221.40
  read back: 221.40
10 % at 7 %
  allowance: CalculationPercent 10.00 ActualAmount 22.50
  VAT: CalculatedAmount 12.43 BasisAmount 177.50 RateApplicablePercent 7.00
  VAT: CalculatedAmount 3.80 BasisAmount 20.00 RateApplicablePercent 19.00
  VAT: CalculatedAmount 0.00 BasisAmount 5.00 RateApplicablePercent 0.00
  total: AllowanceTotalAmount 22.50 GrandTotalAmount 218.73
  read back: 218.73
10 % of 200.00 at 7 %
  allowance: CalculationPercent 10.00 BasisAmount 200.00 ActualAmount 22.50
  VAT: CalculatedAmount 12.43 BasisAmount 177.50 RateApplicablePercent 7.00
  VAT: CalculatedAmount 3.80 BasisAmount 20.00 RateApplicablePercent 19.00
  VAT: CalculatedAmount 0.00 BasisAmount 5.00 RateApplicablePercent 0.00
  total: AllowanceTotalAmount 22.50 GrandTotalAmount 218.73
  read back: 218.73
TEXT
diff expected seen && echo "as described"
