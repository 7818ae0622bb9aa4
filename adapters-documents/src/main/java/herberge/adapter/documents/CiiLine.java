package herberge.adapter.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A line of an invoice in CII: BG-25. */
final class CiiLine {

    /** Enough for the price times the quantity to be the amount of the line, to the cent. */
    private static final int PRICE_DECIMALS = 6;

    private CiiLine() {}

    static void add(Markup xml, int position, NetInvoice.Line line) {
        xml.open("ram:IncludedSupplyChainTradeLineItem")
                .open("ram:AssociatedDocumentLineDocument")
                .element("ram:LineID", Integer.toString(position)) // BT-126
                .close()
                .open("ram:SpecifiedTradeProduct")
                .element("ram:Name", line.line().text()) // BT-153
                .close()
                .open("ram:SpecifiedLineTradeAgreement")
                .open("ram:NetPriceProductTradePrice")
                .element("ram:ChargeAmount", price(line)) // BT-146
                .close()
                .close()
                .open("ram:SpecifiedLineTradeDelivery")
                .element("ram:BilledQuantity", Long.toString(line.line().quantity()), "unitCode", unit(line)) // BT-129
                .close()
                .open("ram:SpecifiedLineTradeSettlement");
        TradeTax.add(xml, "ram:ApplicableTradeTax", line.line().percent());
        xml.open("ram:SpecifiedTradeSettlementLineMonetarySummation")
                .element("ram:LineTotalAmount", CiiInvoice.amount(line.netCents())) // BT-131
                .close()
                .close()
                .close();
    }

    private static String price(NetInvoice.Line line) {
        long quantity = line.line().quantity();
        if (quantity == 0) {
            return CiiInvoice.amount(line.line().unitCents());
        }
        BigDecimal price = BigDecimal.valueOf(line.netCents(), 2)
                .divide(BigDecimal.valueOf(quantity), PRICE_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return price.scale() < 2 ? price.setScale(2).toPlainString() : price.toPlainString();
    }

    private static String unit(NetInvoice.Line line) {
        return line.line().kind().equals("overnight") ? "DAY" : "C62";
    }
}
