package herberge.adapter.documents;

import herberge.domain.price.Percent;

/** VAT as CII has it: category S with a rate, or E without, and then with a reason. */
final class TradeTax {

    private TradeTax() {}

    /** Adds the category and rate of a line or an allowance. */
    static void add(Markup xml, String element, Percent percent) {
        xml.open(element).element("ram:TypeCode", "VAT");
        addRate(xml, percent);
        xml.close();
    }

    /** Adds what an invoice contains at one rate. */
    static void add(Markup xml, NetInvoice.Tax tax) {
        xml.open("ram:ApplicableTradeTax") // BG-23
                .element("ram:CalculatedAmount", CiiInvoice.amount(tax.taxCents()))
                .element("ram:TypeCode", "VAT");
        if (isExempt(tax.percent())) {
            xml.element("ram:ExemptionReason", GermanText.exemption(tax.lines()));
        }
        xml.element("ram:BasisAmount", CiiInvoice.amount(tax.netCents()));
        addRate(xml, tax.percent());
        xml.close();
    }

    private static void addRate(Markup xml, Percent percent) {
        xml.element("ram:CategoryCode", isExempt(percent) ? "E" : "S")
                .element("ram:RateApplicablePercent", percent.value().toPlainString());
    }

    private static boolean isExempt(Percent percent) {
        return percent.equals(Percent.ZERO);
    }
}
